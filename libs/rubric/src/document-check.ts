import { documentSchema, type Provenance, type RatioDocument, type RubricDocument } from './document';
import { documentTree, type DocumentNode, weightOf } from './document-tree';
import { parseFormula } from './formula';
import { Fraction } from './fraction';
import { type Checked, invalid, type Problem, quote, type Report, valid } from './problem';
import { checkRequirements } from './requirement-check';

/**
 * Checks a rubric document, as it is compiled or before it is imported: its shape (unknown keys are refused), then what
 * it says. Weights of children add up exactly to their parent at every level; codes, change areas within their parent,
 * workbook rows, scale options and gates occur once; option fractions lie in 0..1 and agree with their scale; minimums
 * and gates ask for what can be reached; and every scale, ratio key, setting, node, grade and source that is referred to
 * exists. Every problem is listed with its path in the document, weights that do not add up with both numbers.
 */
export function checkRubricDocument(json: unknown): Checked<RubricDocument> {
  const parsed = documentSchema.safeParse(json);
  const problems: Problem[] = [];
  const report: Report = (path, message, value) =>
    problems.push({
      path,
      message: `${path || 'document'}: ${message}`,
      ...(value !== undefined && { value }),
    });
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) report(path.join('.'), message);
    return invalid(problems);
  }
  const document = parsed.data;
  const nodes = flatten(documentTree(document));
  checkCodes(nodes, report);
  const weights = new Map<DocumentNode, Fraction>();
  checkWeights(nodes[0]!, Fraction.from(document.total.weight), weights, report);
  checkScales(document, report);
  for (const node of nodes.filter((n) => n.question)) checkQuestion(node, document, report);
  checkRows(nodes, report);
  checkRequirements({ document, nodes, weights, report });
  checkProvenance(document, nodes, report);
  return problems.length > 0 ? invalid(problems) : valid(document);
}

const flatten = (node: DocumentNode): DocumentNode[] => [node, ...node.children.flatMap(flatten)];

function checkCodes(nodes: DocumentNode[], report: Report): void {
  const seen = new Map<string, string>();
  for (const { code, path } of nodes) {
    const first = seen.get(code);
    if (first === undefined) seen.set(code, path);
    else report(`${path}.code`, `code ${quote(code)} is already used at ${first || 'total'}`, code);
  }
  for (const { children } of nodes) {
    const areas = children.filter(({ area }) => area !== undefined);
    for (const [i, { area, path }] of areas.entries()) {
      const first = areas.slice(0, i).find((other) => other.area === area);
      if (first) report(`${path}.area`, `area ${quote(area)} is already used at ${first.path}`, area);
    }
  }
}

/** A row of the official workbook holds one answer. */
function checkRows(nodes: DocumentNode[], report: Report): void {
  const seen = new Map<number, string>();
  const rows = nodes.flatMap(({ path, question }) => [
    { path, sheet_row: question?.sheet_row },
    ...(question?.ratio?.inputs ?? []).map(({ sheet_row }, i) => ({
      path: `${path}.ratio.inputs.${i}`,
      sheet_row,
    })),
  ]);
  for (const { path, sheet_row: row } of rows) {
    if (row === undefined) continue;
    const first = seen.get(row);
    if (first === undefined) seen.set(row, path);
    else report(`${path}.sheet_row`, `row ${row} is already used at ${first}`, row);
  }
}

function checkScales({ scales }: RubricDocument, report: Report): void {
  for (const [name, { options }] of Object.entries(scales)) {
    for (const [i, { key }] of options.entries()) {
      if (options.findIndex((option) => option.key === key) === i) continue;
      report(`scales.${name}.options.${i}.key`, `option ${quote(key)} occurs twice`, key);
    }
  }
}

function checkWeights(
  node: DocumentNode,
  weight: Fraction,
  known: Map<DocumentNode, Fraction>,
  report: Report,
): void {
  known.set(node, weight);
  if (node.children.length === 0) return;
  const weights = node.children.map((child) => weightOf(child, weight));
  node.children.forEach((child, i) => {
    const own = weights[i];
    if (!own) {
      report(
        `${child.path}.weight_share`,
        `expected a fraction of the parent, or "exact" with a weight`,
        child.question?.weight_share,
      );
    } else {
      checkStatedWeight(child, own, report);
      checkWeights(child, own, known, report);
    }
  });
  if (!weights.every((w) => w !== undefined)) return;
  if (node.kind === 'sub_area' && !weights.every((w) => w.equals(weights[0]!))) {
    report(node.path, `is an average, so its questions need equal shares, got ${weights.join(', ')}`);
  }
  const sum = Fraction.sum(weights);
  if (!sum.equals(weight)) {
    report(
      node.path,
      `weights below ${node.code} add up to ${sum}, expected its weight ${weight}`,
      sum.toString(),
    );
  }
}

function checkStatedWeight({ path, question }: DocumentNode, weight: Fraction, report: Report): void {
  if (weight.compare(Fraction.ZERO) <= 0) report(`${path}.weight`, `weight ${weight} must be above 0`);
  const stated = question?.weight_exact;
  if (stated !== undefined && !Fraction.tryParse(stated)?.equals(weight)) {
    report(`${path}.weight_exact`, `is ${quote(stated)}, but the share gives ${weight}`, stated);
  }
}

function checkQuestion({ path, question }: DocumentNode, document: RubricDocument, report: Report): void {
  const { answer_type: type, options, ratio, index } = question!;
  const expected = type === 'count_ratio' ? 'ratio' : type === 'index' ? 'index' : 'options';
  const given = Object.entries({ options, ratio, index }).flatMap(([key, part]) => (part ? [key] : []));
  if (given.join() !== expected) {
    report(path, `answer_type ${quote(type)} takes ${expected}, got ${given.join(', ') || 'none'}`, type);
    return;
  }
  if (options) checkOptions(path, type, options, document, report);
  if (ratio) checkRatio(`${path}.ratio`, ratio, report);
  if (index && index.formula !== `index / ${index.scale_max} x weight`) {
    report(`${path}.index.formula`, `expected "index / ${index.scale_max} x weight"`, index.formula);
  }
}

function checkOptions(
  path: string,
  type: string,
  options: { key: string; fraction: number }[],
  document: RubricDocument,
  report: Report,
): void {
  const scale = Object.hasOwn(document.scales, type) ? document.scales[type] : undefined;
  if (!scale) {
    const known = Object.keys(document.scales).join(', ');
    report(
      `${path}.answer_type`,
      `scale ${quote(type)} is unknown; known: ${known}, count_ratio, index`,
      type,
    );
    return;
  }
  const steps = (list: typeof options) => list.map(({ key, fraction }) => `${key}=${fraction}`).join(' ');
  if (steps(options) !== steps(scale.options)) {
    report(`${path}.options`, `are ${steps(options)}, but scale ${type} has ${steps(scale.options)}`);
  }
}

function checkRatio(path: string, ratio: RatioDocument, report: Report): void {
  const inputs = new Map(ratio.inputs.map((input) => [input.key, input]));
  if (inputs.size < ratio.inputs.length) report(`${path}.inputs`, 'two inputs have the same key');
  for (const part of ['numerator', 'denominator'] as const) {
    checkFormula(`${path}.${part}`, ratio[part], inputs, report);
  }
  const total = ratio.denominator_total;
  if (total !== undefined && !inputs.get(total)?.optional) {
    report(`${path}.denominator_total`, `expected the key of an optional input`, total);
  }
}

function checkFormula(
  path: string,
  formula: string,
  inputs: ReadonlyMap<string, RatioDocument['inputs'][number]>,
  report: Report,
): void {
  const terms = parseFormula(formula);
  if (!terms) report(path, `expected keys joined by " + " or " - "`, formula);
  for (const { key } of terms ?? []) {
    const input = inputs.get(key);
    if (!input) report(path, `key ${quote(key)} is not an input of this ratio`, key);
    else if (input.optional) report(path, `input ${quote(key)} is in the formula, so not optional`);
  }
}

function checkProvenance(document: RubricDocument, nodes: DocumentNode[], report: Report): void {
  for (const kind of new Set(nodes.map((node) => node.kind))) {
    if (!Object.hasOwn(document.aggregation, kind)) report('aggregation', `has no rule for ${kind}`);
  }
  for (const { path, provenance } of nodes) {
    for (const profile of Array.isArray(provenance) ? provenance : []) {
      if (Object.hasOwn(document.provenance_profiles, profile)) continue;
      report(`${path}.provenance`, `profile ${quote(profile)} does not exist`, profile);
    }
  }
  for (const [path, { from }] of citedFacts(document, nodes)) {
    for (const source of from) {
      if (!Object.hasOwn(document.sources, source))
        report(path, `source ${quote(source)} is not listed`, source);
    }
  }
}

/** Everything in the document that names sources, with its path. */
function citedFacts(document: RubricDocument, nodes: DocumentNode[]): [string, { from: string[] }][] {
  const inside = (path: string, facts: Record<string, Provenance>) =>
    Object.entries(facts).map(([fact, entry]): [string, Provenance] => [`${path}.${fact}`, entry]);
  const { scales, aggregation, settings, thresholds } = document;
  const parts: Record<string, Record<string, { provenance: Provenance }>> = {
    scales,
    aggregation,
    settings,
    thresholds,
  };
  return [
    ...Object.entries(parts).flatMap(([part, entries]) =>
      Object.entries(entries).map(([name, { provenance }]): [string, Provenance] => [
        `${part}.${name}`,
        provenance,
      ]),
    ),
    ...Object.entries(document.provenance_profiles).flatMap(([name, facts]) =>
      inside(`provenance_profiles.${name}`, facts),
    ),
    ...Object.entries(document.settings).flatMap(([name, { values }]) =>
      values.map((value, i): [string, { from: string[] }] => [`settings.${name}.values.${i}`, value]),
    ),
    ...document.gates_outside_score.map(({ provenance }, i): [string, Provenance] => [
      `gates_outside_score.${i}`,
      provenance,
    ]),
    ...nodes.flatMap(({ path, provenance }) =>
      Array.isArray(provenance) ? [] : inside(`${path}.provenance`, provenance),
    ),
  ];
}
