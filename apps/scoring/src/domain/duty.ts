import { type Area, type Duty, type Layer, dutyKinds, layers } from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { areaOf } from './area';

export type ScoringDuty = (typeof dutyKinds.scoring)[number];

/** What waits in an assessment for who writes a layer there, whichever area. */
export interface Waiting {
  readonly kind: ScoringDuty;
  readonly assessmentId: string;
  readonly layer: Layer | null;
  /** Questions that it is about; null: all, for the layer has not begun. */
  readonly codes: readonly string[] | null;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: readonly string[];
  readonly programmeId: string;
  readonly cycleId: string;
  readonly dueOn: string | null;
}

const counted: ReadonlySet<ScoringDuty> = new Set(['answer', 'review', 'reply']);

/** The duty with the questions of the areas that are one's own; undefined when nothing of them is left to answer. */
export function dutyOf(
  waiting: Waiting,
  rubric: Rubric,
  isOwn: (area: Area | null) => boolean,
): Duty | undefined {
  const { kind, assessmentId, layer, codes, unitPath: _, ...rest } = waiting;
  const all = codes ?? rubric.questions.map(({ code }) => code);
  const own = all.filter((code) => {
    const node = rubric.nodes.get(code);
    return node !== undefined && isOwn(areaOf(node));
  });
  if ((kind === 'answer' || kind === 'reply') && own.length === 0) return undefined;
  return {
    ...{ ...rest, kind, objectId: assessmentId, title: null, layer },
    count: counted.has(kind) ? own.length : null,
  };
}

/** Where a page of duties ended. */
export type DutyPlace = Pick<Waiting, 'dueOn' | 'assessmentId' | 'kind' | 'layer'>;

export const placeText = ({ dueOn, assessmentId, kind, layer }: DutyPlace): string =>
  [dueOn ?? '', assessmentId, kind, layer ?? ''].join('/');

/** Reads what {@link placeText} wrote; undefined for anything else. */
export function placeIn(text: string): DutyPlace | undefined {
  const [, day, assessmentId, word, name] =
    /^(\d{4}-\d\d-\d\d)?\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([a-z_]+)\/([a-z_]*)$/.exec(text) ??
    [];
  const kind = dutyKinds.scoring.find((one) => one === word);
  const layer = name === '' ? null : layers.find((one) => one === name);
  if (!assessmentId || !kind || layer === undefined) return undefined;
  if (day !== undefined && Number.isNaN(Date.parse(day))) return undefined;
  return { dueOn: day ?? null, assessmentId, kind, layer };
}
