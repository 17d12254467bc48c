import { type Area, type Exact, type Layer, type Target, type Verdict, areas } from '@zi/contracts';
import { Fraction, type Rubric, percent } from '@zi/rubric';
import { type Located } from './announcement';
import { type ScoreState } from './assessment';
import { type Snapshot, unmet } from './score';

/** How a unit stands in one layer, for ranking and heat map. */
export interface Standing {
  readonly assessmentId: string;
  readonly layer: Layer;
  readonly cycleId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitPath: readonly string[];
  readonly target: Target;
  readonly total: Exact;
  /** Percent of the weight that was reached, two decimals; both halves of an area together. */
  readonly areas: Readonly<Partial<Record<Area, string>>>;
  readonly verdict: Verdict;
  /** Codes of the minimums of its target that do not hold. */
  readonly unmet: readonly string[];
  readonly submittedAt: Date | null;
  /** Of the assessment. */
  readonly version: number;
}

export function standingOf({ assessment, programme, rubric }: Located, score: ScoreState): Standing {
  const { snapshot, layer, submittedAt } = score;
  const { unitId, unitName, unitPath, cycleId, target } = programme;
  return {
    ...{ assessmentId: assessment.id, layer, cycleId, unitId, unitName, unitPath, target },
    ...{ total: snapshot.total, areas: areasOf(rubric, snapshot), verdict: snapshot.verdict },
    ...{ unmet: unmet(snapshot, target), submittedAt, version: assessment.version },
  };
}

function areasOf(rubric: Rubric, { nodes }: Snapshot): Standing['areas'] {
  const halves = (area: Area) => [...rubric.nodes.values()].filter((node) => node.area === area);
  const percents = areas.flatMap((area): [Area, string][] => {
    const parts = halves(area);
    if (parts.length === 0) return [];
    const score = Fraction.sum(parts.map(({ code }) => Fraction.from(nodes[code]!.exact)));
    const weight = Fraction.sum(parts.map((part) => part.weight));
    return [[area, percent(score.over(weight))]];
  });
  return Object.fromEntries(percents);
}

const decimals = 40n;

/** An exact total with six digits before the point and 40 decimals, cut off: as a text it sorts as the fractions do. */
export function sortable({ exact }: Exact): string {
  const { n, d } = Fraction.from(exact);
  const digits = ((n * 10n ** decimals) / d).toString().padStart(Number(decimals) + 6, '0');
  return `${digits.slice(0, -Number(decimals))}.${digits.slice(-Number(decimals))}`;
}

/** Where a page of the ranking ended. */
export interface RankingPlace {
  /** How many were listed up to there. */
  readonly position: number;
  readonly rank: number;
  readonly totalSort: string;
  readonly assessmentId: string;
}

/** Ranks what is sorted by total, going on after a place: equal totals share a rank, and the next rank counts them all. */
export function ranked<T extends { readonly totalSort: string; readonly assessmentId: string }>(
  rows: readonly T[],
  after?: RankingPlace,
): (T & RankingPlace)[] {
  let last = after;
  return rows.map((row) => {
    const position = (last?.position ?? 0) + 1;
    const rank = last?.totalSort === row.totalSort ? last.rank : position;
    last = { position, rank, totalSort: row.totalSort, assessmentId: row.assessmentId };
    return { ...row, ...last };
  });
}

export const placeText = ({ position, rank, totalSort, assessmentId }: RankingPlace): string =>
  `${position}_${rank}_${totalSort}_${assessmentId}`;

/** Reads what {@link placeText} wrote; undefined for anything else. */
export function placeIn(text: string): RankingPlace | undefined {
  const [, position, rank, totalSort, assessmentId] =
    /^(\d{1,9})_(\d{1,9})_(\d{6}\.\d{40})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text) ?? [];
  if (!totalSort || !assessmentId) return undefined;
  return { position: Number(position), rank: Number(rank), totalSort, assessmentId };
}
