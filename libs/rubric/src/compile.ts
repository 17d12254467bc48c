import type { QuestionDocument, RubricDocument, Text } from './document';
import { checkRubricDocument } from './document-check';
import { documentTree, type DocumentNode, type NodeKind, weightOf } from './document-tree';
import { parseFormula } from './formula';
import { Fraction } from './fraction';
import { type Checked, valid } from './problem';
import type { AnswerForm, MinimumDefinition, Option, RequiredPoints, Rubric, RubricNode } from './rubric';
import type { Settings } from './settings';

/** Checks a rubric document and compiles it; the problems of {@link checkRubricDocument} if it does not hold together. */
export function compileRubric(json: unknown): Checked<Rubric> {
  const checked = checkRubricDocument(json);
  if (!checked.ok) return checked;
  const document = checked.value;
  const nodes = new Map<string, RubricNode>();
  const root = compileNode(documentTree(document), undefined, nodes);
  return valid({
    id: document.rubric_id,
    version: document.rubric_version,
    regulation: document.regulation.name,
    root,
    nodes,
    groups: [...nodes.values()].filter((node) => node.children.length > 0),
    questions: [...nodes.values()].filter((node) => node.kind === 'question'),
    minimums: compileMinimums(document, nodes),
    settings: document.settings,
    gates: document.gates_outside_score,
    document,
  });
}

const RULES: Partial<Record<NodeKind, RubricNode['rule']>> = { sub_area: 'mean', question: 'answer' };

function compileNode(
  source: DocumentNode,
  parent: RubricNode | undefined,
  nodes: Map<string, RubricNode>,
): RubricNode {
  const { kind, code, name, area, question, provenance } = source;
  const weight = weightOf(source, parent?.weight)!;
  const node: RubricNode = {
    index: nodes.size,
    kind,
    code,
    name,
    weight,
    parent,
    children: [],
    rule: RULES[kind] ?? 'sum',
    ...(area !== undefined && { area }),
    ...(question && { form: compileForm(question, weight), sheetRow: question.sheet_row }),
    provenance,
  };
  nodes.set(code, node);
  node.children = source.children.map((child) => compileNode(child, node, nodes));
  return node;
}

const operand = (formula: string): string => (formula.includes(' ') ? `(${formula})` : formula);

function compileForm(
  { answer_type: scale, options, ratio, index }: QuestionDocument,
  weight: Fraction,
): AnswerForm {
  if (options) {
    const compiled = options.map(({ key, label, fraction }): [string, Option] => {
      const exact = Fraction.from(fraction);
      return [key, { key, label, fraction: exact, score: exact.times(weight) }];
    });
    return { type: 'choice', scale, options: new Map(compiled) };
  }
  if (ratio) {
    return {
      type: 'ratio',
      inputs: ratio.inputs.map(({ key, label, optional = false }) => ({ key, label, optional })),
      numerator: parseFormula(ratio.numerator)!,
      denominator: parseFormula(ratio.denominator)!,
      ...(ratio.denominator_total !== undefined && { total: ratio.denominator_total }),
      formula: `${operand(ratio.numerator)} / ${operand(ratio.denominator)}`,
      ...(ratio.note !== undefined && { note: ratio.note }),
    };
  }
  return { type: 'index', name: index!.name, max: Fraction.from(index!.scale_max) };
}

/** The document's thresholds as definitions; percentages become points of the node, each area both pooled and split. */
export function compileMinimums(
  document: RubricDocument,
  nodes: ReadonlyMap<string, RubricNode>,
): MinimumDefinition[] {
  const halves = [...nodes.values()].filter((node) => node.area !== undefined);
  return Object.entries(document.thresholds).flatMap(([id, threshold]): MinimumDefinition[] => {
    const { provenance, wbk, wbbm } = threshold;
    if (threshold.unit === 'points') {
      const required = { wbk: pointsOf(threshold.wbk), wbbm: pointsOf(threshold.wbbm) };
      const node = nodes.get(threshold.node)!;
      return [{ code: id, name: threshold.name, nodes: [node], required, provenance }];
    }
    const share = { wbk: percentOf(wbk as number | string), wbbm: percentOf(wbbm as number | string) };
    const minimum = (code: string, scope: Settings['areaMinimum'], name: Text, parts: RubricNode[]) => {
      const weight = Fraction.sum(parts.map((part) => part.weight));
      const required = { wbk: weight.times(share.wbk), wbbm: weight.times(share.wbbm) };
      return { code: `${id}.${code}`, name, nodes: parts, required, scope, provenance };
    };
    const areas = Map.groupBy(halves, (half) => half.area!);
    return [
      ...[...areas].map(([area, parts]) => minimum(area, 'pooled', parts[0]!.name, parts)),
      ...halves.map((half) => minimum(half.code, 'split', half.name, [half])),
    ];
  });
}

const pointsOf = (required: number | string | { setting: string }): RequiredPoints =>
  typeof required === 'object' ? required : Fraction.from(required);

const percentOf = (value: number | string): Fraction => Fraction.from(value).over(Fraction.of(100n));
