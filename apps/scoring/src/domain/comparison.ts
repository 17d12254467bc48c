import { type CompareScores, type NodeScore as ShownNode, type OutputOf } from '@zi/contracts';
import {
  type AreaDisagreement,
  type ComparedArea,
  type ComparedNode,
  Fraction,
  type Rubric,
  type RubricNode,
  type SheetScore,
  compareSheets,
  disagreementByArea,
  percent,
  rawAnswer,
  shown,
  shownScore,
} from '@zi/rubric';
import { type Sheet, canonical } from './answer';
import { type Basis, scoreOf } from './score';

type Comparison = OutputOf<typeof CompareScores>;
type Area = Comparison['areas'][number];

/** A layer as it is or was frozen: what it is scored by, and its answers. */
export interface SideState {
  readonly side: Comparison['left'];
  readonly rubric: Rubric;
  readonly basis: Basis;
  readonly sheet: Sheet;
}

export function compared(left: SideState, right: SideState): Comparison {
  const [ours, theirs] = [left, right].map(({ rubric, basis, sheet }) =>
    scoreOf(rubric, basis, sheet.values()),
  ) as [SheetScore, SheetScore];
  const { id, version } = left.rubric;
  const sameRubric = id === right.rubric.id && version === right.rubric.version;
  const { nodes, areas } = compareSheets(ours, theirs);
  const disagreements = sameRubric ? disagreementByArea(ours, theirs) : [];
  return {
    ...{ left: left.side, right: right.side, sameRubric },
    total: {
      ...{ left: shown(ours.total.score), right: shown(theirs.total.score) },
      difference: shown(theirs.total.score.minus(ours.total.score)),
    },
    nodes: nodes.filter(isApart).map(shownNode),
    areas: [...areas.map(shownArea), ...resultGroups(nodes, ours, theirs)].map((area) => ({
      ...area,
      disagreement: shownDisagreement(disagreements.find(({ code }) => code === area.code)),
    })),
    answers: differingAnswers(left, ours, right, theirs),
  };
}

const isApart = ({ incomparable, points, share }: ComparedNode): boolean =>
  incomparable !== null || [points, share].some((difference) => difference && !difference.isZero());

const shownNode = ({ code, name, incomparable, ...scores }: ComparedNode) => ({
  ...{ code, name: name.id, incomparable },
  ...shownCompared(scores),
});

function shownCompared({
  left,
  right,
  points,
  share,
}: Pick<ComparedNode, 'left' | 'right' | 'points' | 'share'>) {
  return {
    ...{ left: left && shownScore(left), right: right && shownScore(right) },
    ...{ points: points && shown(points), share: share && shown(share.times(hundred)) },
  };
}

const hundred = Fraction.of(100n);

const shownArea = ({ area, name, left, right, points, share }: ComparedArea): Omit<Area, 'disagreement'> => ({
  ...{ code: area, name: name.id, left: left && shownPool(left), right: right && shownPool(right) },
  ...{ points: points && shown(points), share: share && shown(share.times(hundred)) },
});

const shownPool = ({ score, weight }: { score: Fraction; weight: Fraction }): ShownNode => ({
  ...{ ...shown(score), percent: percent(score.over(weight)) },
});

/** The groups of questions that lie in no area of change: results. */
function resultGroups(nodes: readonly ComparedNode[], ...sheets: SheetScore[]): Omit<Area, 'disagreement'>[] {
  const groups = new Set(
    sheets.flatMap(({ rubric }) =>
      rubric.groups.filter((group) => group.children[0]!.form && !liesInArea(group)).map(({ code }) => code),
    ),
  );
  return nodes
    .filter(({ code }) => groups.has(code))
    .map(({ code, name, ...scores }) => ({ code, name: name.id, ...shownCompared(scores) }));
}

const liesInArea = (node: RubricNode | undefined): boolean =>
  node !== undefined && (node.area !== undefined || liesInArea(node.parent));

function shownDisagreement(found: AreaDisagreement | undefined): Area['disagreement'] {
  if (!found) return null;
  const { questions, compared: both, differing, oneSided, points } = found;
  return { questions, compared: both, differing, oneSided, points: shown(points) };
}

/** The answers whose values differ, however they were written down, in the order of the right rubric. */
function differingAnswers(
  left: SideState,
  ours: SheetScore,
  right: SideState,
  theirs: SheetScore,
): Comparison['answers'] {
  const codes = new Set([...theirs.rubric.questions, ...ours.rubric.questions].map(({ code }) => code));
  const textOf = ({ answers }: SheetScore, code: string) => {
    const answer = answers.get(code);
    return answer ? canonical(rawAnswer(answer)) : null;
  };
  return [...codes].flatMap((code) => {
    if (textOf(ours, code) === textOf(theirs, code)) return [];
    const [one, other] = [left.sheet.get(code), right.sheet.get(code)];
    return [
      {
        ...{ code, left: one?.value ?? null, right: other?.value ?? null },
        ...{ leftNote: one?.note ?? null, rightNote: other?.note ?? null },
      },
    ];
  });
}
