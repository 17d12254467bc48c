import { type Area } from '@zi/contracts';
import { type Rubric, type RubricNode, type Settings, parseAnswers, scoreSheet } from '@zi/rubric';
import { type Layer, type Note } from '../../../../api/assessments';
import { type Value, sameValue } from '../../parts/drafts';
import { areaOf } from '../../parts/worksheet-tree';
import { type ReviewFilter, type ReviewSearch } from './search';

/** How an assessor's answer stands to that of the unit. `changed`: another answer, worth as much or more. */
export type Judgement = 'open' | 'accepted' | 'lowered' | 'changed';

export interface ReviewRow {
  readonly node: RubricNode;
  readonly judgement: Judgement;
  /** The newest note is the assessor's: it waits for the unit. */
  readonly isReturned: boolean;
  /** The assessor wrote, and the unit replied. */
  readonly isReplied: boolean;
  readonly hasEvidence: boolean;
}

type Values = Readonly<Record<string, Value | null>>;

interface Sides {
  readonly unit: Values;
  readonly own: Values;
}

/** Whether an answer is worth less than the other, by question. */
function lowered(rubric: Rubric, settings: Settings, { unit, own }: Sides): (code: string) => boolean {
  const scored = [unit, own].map((values) => {
    const answers = parseAnswers(rubric, values);
    return answers.ok ? scoreSheet(rubric, answers.value, settings) : undefined;
  });
  const worth = (side: number, code: string) => scored[side]?.nodes.get(code)?.score;
  return (code) => {
    const [theirs, ours] = [worth(0, code), worth(1, code)];
    return theirs !== undefined && ours !== undefined && ours.compare(theirs) < 0;
  };
}

interface Marked {
  readonly layer: Layer;
  readonly notes: ReadonlyMap<string, readonly Note[]>;
  readonly hasEvidence: (code: string) => boolean;
}

export function reviewRows(
  rubric: Rubric,
  settings: Settings,
  sides: Sides,
  { layer, notes, hasEvidence }: Marked,
): ReviewRow[] {
  const isLower = lowered(rubric, settings, sides);
  const judgementOf = (code: string): Judgement => {
    const own = sides.own[code] ?? null;
    if (own === null) return 'open';
    if (sameValue(own, sides.unit[code] ?? null)) return 'accepted';
    return isLower(code) ? 'lowered' : 'changed';
  };
  return rubric.questions.map((node) => {
    const thread = notes.get(node.code) ?? [];
    const isOwn = thread.at(-1)?.layer === layer;
    return {
      node,
      judgement: judgementOf(node.code),
      isReturned: isOwn,
      isReplied: !isOwn && thread.some((note) => note.layer === layer),
      hasEvidence: hasEvidence(node.code),
    };
  });
}

const passes: Readonly<Record<ReviewFilter, (row: ReviewRow) => boolean>> = {
  all: () => true,
  open: ({ judgement }) => judgement === 'open',
  accepted: ({ judgement }) => judgement === 'accepted',
  lowered: ({ judgement }) => judgement === 'lowered',
  changed: ({ judgement }) => judgement === 'changed',
  returned: ({ isReturned }) => isReturned,
  replied: ({ isReplied }) => isReplied,
  without_evidence: ({ hasEvidence }) => !hasEvidence,
};

/** The rows that pass the filters, in the order of the rubric. The one that lies open stays, so that it is not lost. */
export function shownRows(
  rows: readonly ReviewRow[],
  { filter = 'all', area, q }: ReviewSearch,
): ReviewRow[] {
  const inArea = (node: RubricNode, wanted: Area | undefined) =>
    wanted === undefined || areaOf(node) === wanted;
  return rows.filter((row) => row.node.code === q || (inArea(row.node, area) && passes[filter](row)));
}

/** The next question that is not assessed, from the start again after the last. */
export function nextOpen(rows: readonly ReviewRow[], code: string): ReviewRow | undefined {
  const from = rows.findIndex(({ node }) => node.code === code) + 1;
  const inTurn = [...rows.slice(from), ...rows.slice(0, from)];
  return inTurn.find(({ node, judgement }) => judgement === 'open' && node.code !== code);
}
