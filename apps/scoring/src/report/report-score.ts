import { type Minimum } from '@zi/contracts';
import { Fraction, type RubricNode, percent, shown } from '@zi/rubric';
import { type ReportData } from './report-field';
import { type ReportSource } from './report-source';
import { type Language, numberText, targetNames, wordings } from './report-wording';

type ScoreFields = Pick<
  ReportData,
  | 'total'
  | 'total_weight'
  | 'predicate'
  | 'target_met'
  | 'scores'
  | 'components'
  | 'areas'
  | 'minimums'
  | 'has_unmet'
  | 'unmet'
>;

/** The score from the total down to sub-areas, the minimums of both predicates, and the verdict. */
export function scoreFields(source: ReportSource, language: Language): ScoreFields {
  const { rubric, snapshot, target } = source;
  const words = wordings[language];
  const number = (rounded: string) => numberText(rounded, language);
  const nodes = [...rubric.nodes.values()].filter(isListed);
  const listed = (node: RubricNode) => ({
    ...{ code: node.code, name: node.name[language], ...amountOf([node], source, language) },
    ...{ is_component: node.kind === 'component', is_aspect: node.kind === 'aspect' },
    is_area: node.kind === 'area' || node.kind === 'result_area',
    is_part: node.kind === 'sub_area' || node.kind === 'question',
  });
  const unmet = snapshot.minimums.filter((minimum) => minimum.target === target && !minimum.met);
  return {
    total: number(snapshot.total.rounded),
    total_weight: number(rubric.root.weight.toFixed()),
    predicate: snapshot.verdict === 'none' ? words.reachedNone : words.reached(targetNames[snapshot.verdict]),
    target_met: unmet.length === 0,
    scores: nodes.map(listed),
    components: nodes.filter(({ kind }) => summed.has(kind)).map(listed),
    areas: areasOf(source, language),
    minimums: minimumsOf(source, language),
    has_unmet: unmet.length > 0,
    unmet: unmet.map((minimum) => ({
      ...{ name: minimumName(minimum, source, language), required: number(minimum.required.rounded) },
      ...{ score: number(minimum.actual.rounded), gap: gapText(minimum, language) },
    })),
  };
}

const summed = new Set<RubricNode['kind']>(['component', 'aspect', 'result_area']);

/** Everything but the total, and the questions of sub-areas, which are told among the findings. */
const isListed = ({ kind, parent }: RubricNode): boolean =>
  kind !== 'total' && !(kind === 'question' && parent?.kind === 'sub_area');

/** Weight, score and percent of nodes taken together. A single node shows what the snapshot shows. */
export function amountOf(
  nodes: readonly RubricNode[],
  { snapshot }: ReportSource,
  language: Language,
): { weight: string; score: string; percent: string } {
  const number = (rounded: string) => numberText(rounded, language);
  const weight = Fraction.sum(nodes.map((node) => node.weight));
  const scores = nodes.map(({ code }) => snapshot.nodes[code]!);
  const [only, ...others] = scores;
  const sum = Fraction.sum(scores.map(({ exact }) => Fraction.from(exact)));
  const reached = only && others.length === 0 ? only.percent : percent(sum.over(weight));
  return {
    weight: number(weight.toFixed()),
    score: number(shown(sum).rounded),
    percent: `${number(reached)}%`,
  };
}

/** The nodes of each change area, fulfilment and reform together, in the order of the rubric. */
export function areaNodes({ rubric }: ReportSource): Map<string, RubricNode[]> {
  const areas = new Map<string, RubricNode[]>();
  for (const node of rubric.nodes.values()) {
    if (node.kind !== 'area') continue;
    const area = node.area ?? node.code;
    areas.set(area, [...(areas.get(area) ?? []), node]);
  }
  return areas;
}

const areasOf = (source: ReportSource, language: Language): ReportData['areas'] =>
  [...areaNodes(source)].map(([code, nodes]) => ({
    ...{ code, name: nodes[0]!.name[language], ...amountOf(nodes, source, language) },
  }));

/** One row for a minimum of both predicates. */
function minimumsOf(source: ReportSource, language: Language): ReportData['minimums'] {
  const { snapshot, target } = source;
  const codes = [...new Set(snapshot.minimums.map(({ code }) => code))];
  return codes.map((code) => {
    const of = (wanted: Minimum['target']) =>
      snapshot.minimums.find((minimum) => minimum.code === code && minimum.target === wanted);
    const [wbk, wbbm] = [of('wbk'), of('wbbm')];
    const either = (wbk ?? wbbm)!;
    return {
      name: minimumName(either, source, language),
      score: numberText(either.actual.rounded, language),
      met: of(target)?.met ?? true,
      ...{ wbk_required: requiredText(wbk, language), wbk_gap: gapText(wbk, language) },
      ...{ wbbm_required: requiredText(wbbm, language), wbbm_gap: gapText(wbbm, language) },
    };
  });
}

const requiredText = (minimum: Minimum | undefined, language: Language): string =>
  minimum ? numberText(minimum.required.rounded, language) : '–';

/** What is missing; a dash when nothing is. A gap that rounds to nothing is still one. */
function gapText(minimum: Minimum | undefined, language: Language): string {
  if (!minimum || minimum.met) return '–';
  const { rounded } = minimum.gap;
  return numberText(rounded === '0.00' ? '< 0.01' : rounded, language);
}

/** The snapshot holds the Indonesian name; the rubric knows both. */
function minimumName({ code, name }: Minimum, { rubric }: ReportSource, language: Language): string {
  return rubric.minimums.find((minimum) => minimum.code === code)?.name[language] ?? name;
}
