import type { Answer } from './answers';
import { type Citation, cite, citeFacts } from './citation';
import type { Text } from './document';
import type { NodeKind } from './document-tree';
import { Fraction, shown, type ShownNumber } from './fraction';
import type { AnswerForm, RubricNode } from './rubric';
import { countsOf, fractionOf, type NodeScore, type SheetScore, shownScore, type ShownScore } from './score';

/** A node of an explanation with its number. */
export interface Contribution {
  code: string;
  name: Text;
  weight: ShownNumber;
  score: ShownScore;
}

/** How a question's answer became its fraction. */
export interface ExplainedAnswer {
  /** The option key, the counts by key, or the index; null when blank. */
  given: string | Record<string, string> | null;
  /** Label of the chosen option. */
  label?: Text;
  /** What could have been chosen; empty for counts and indexes. */
  options: { key: string; label: Text; fraction: ShownNumber }[];
  fraction: ShownNumber;
  /** The answer's numbers put into its rule, e.g. `157 / 170 = 157/170`. */
  working: string;
  note?: string;
}

/** A node opened: how its number came about, down to answer, rule, regulation and source. Ready to be sent as JSON. */
export interface Explanation extends Contribution {
  kind: NodeKind;
  /** How the number comes about, in words. */
  rule: string;
  /** The same with the numbers put in; ends with ` = ` and the exact score. */
  formula: string;
  /** The children; their exact scores add up to `score`. */
  parts: Contribution[];
  /** On questions only. */
  answer?: ExplainedAnswer;
  sheetRow?: number;
  regulation: string;
  /** Where the rule and every fact of the node come from, the rule first. */
  citations: Citation[];
}

/** Opens one node or question of a scored sheet; undefined for a code that the rubric does not have. */
export function explain(sheet: SheetScore, code: string): Explanation | undefined {
  const scored = sheet.nodes.get(code);
  if (!scored) return undefined;
  const { node } = scored;
  const { document, regulation } = sheet.rubric;
  const children = node.children.map((child) => sheet.nodes.get(child.code)!);
  const rule = document.aggregation[node.kind]!;
  return {
    ...contribution(scored),
    kind: node.kind,
    rule: rule.rule,
    formula: `${formulaOf(scored, children, sheet)} = ${scored.score}`,
    parts: children.map(contribution),
    ...(node.form && { answer: explainAnswer(node, node.form, sheet), sheetRow: node.sheetRow }),
    regulation,
    citations: [cite(document, 'rule', rule.provenance), ...citeFacts(document, node.provenance)],
  };
}

const contribution = (scored: NodeScore): Contribution => ({
  code: scored.node.code,
  name: scored.node.name,
  weight: shown(scored.weight),
  score: shownScore(scored),
});

function formulaOf(scored: NodeScore, children: NodeScore[], { settings, answers }: SheetScore): string {
  switch (scored.node.rule) {
    case 'answer':
      return `${scored.share} × ${scored.weight}`;
    case 'sum':
      return children.map(({ node, score }) => `${node.code} ${score}`).join(' + ');
    case 'mean': {
      const answered = children.filter(({ node }) => answers.has(node.code));
      const counted = settings.blankAnswer === 'skip' && answered.length > 0 ? answered : children;
      return `(${counted.map(({ share }) => share).join(' + ')}) / ${counted.length} × ${scored.weight}`;
    }
  }
}

function explainAnswer(node: RubricNode, form: AnswerForm, sheet: SheetScore): ExplainedAnswer {
  const answer = sheet.answers.get(node.code);
  const options = form.type === 'choice' ? [...form.options.values()] : [];
  const fraction = answer ? fractionOf(form, answer, sheet.settings) : Fraction.ZERO;
  const note = form.type === 'ratio' ? form.note : undefined;
  return {
    given: answer ? givenOf(answer) : null,
    ...(answer?.type === 'choice' && { label: answer.option.label }),
    options: options.map((option) => ({
      key: option.key,
      label: option.label,
      fraction: shown(option.fraction),
    })),
    fraction: shown(fraction),
    working: answer
      ? `${workingOf(form, answer, sheet)} = ${fraction}`
      : `no answer (blankAnswer: ${sheet.settings.blankAnswer})`,
    ...(note !== undefined && { note }),
  };
}

function givenOf(answer: Answer): string | Record<string, string> {
  switch (answer.type) {
    case 'choice':
      return answer.option.key;
    case 'ratio':
      return Object.fromEntries([...answer.counts].map(([key, count]) => [key, count.toString()]));
    case 'index':
      return answer.value.toString();
  }
}

function workingOf(form: AnswerForm, answer: Answer, { settings }: SheetScore): string {
  if (form.type === 'index' && answer.type === 'index') return `${answer.value} / ${form.max}`;
  if (form.type !== 'ratio' || answer.type !== 'ratio') return givenOf(answer) as string;
  const { numerator, denominator } = countsOf(form, answer.counts);
  const total = form.total !== undefined && answer.counts.has(form.total) ? ` (${form.total})` : '';
  const working = `${form.formula} = ${numerator} / ${denominator}${total}`;
  if (numerator < 0n) return `${working} (below 0)`;
  if (denominator === 0n) return `${working} (zeroDenominator: ${settings.zeroDenominator})`;
  return numerator > denominator ? `${working} (above 1)` : working;
}
