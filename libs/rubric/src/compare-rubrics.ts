import type { Text } from './document';
import { documentTree, type DocumentNode } from './document-tree';
import { Fraction } from './fraction';
import { mergedOrder } from './merged-order';
import type { Rubric } from './rubric';

/** A fact that two versions state differently, as plain JSON; undefined where one does not state it. */
export interface FieldChange {
  /** Weights and required points are exact texts, `"1/3"`. */
  field: string;
  before: unknown;
  after: unknown;
}

/** One thing that only one of two rubrics has, or that they state differently. */
export interface RubricDifference {
  part: 'node' | 'scale' | 'minimum' | 'setting' | 'gate';
  code: string;
  /** As the later rubric calls it; a removed thing as the earlier one did. Scales have none. */
  name?: Text;
  change: 'added' | 'removed' | 'changed';
  /** Empty when added or removed. */
  fields: FieldChange[];
}

/**
 * What changed from one rubric to another, by code: nodes and questions in tree order (a removed one after what stood
 * before it), then scales, minimums, settings and gates in the order of the document. Compared are weights, places, texts,
 * forms of answers and what is asked; not sources and notes.
 */
export function compareRubrics(before: Rubric, after: Rubric): RubricDifference[] {
  const [old, now] = [factsOf(before), factsOf(after)];
  return PARTS.flatMap((part) => {
    const codes = mergedOrder([...old[part].keys()], [...now[part].keys()]);
    return codes.flatMap((code) => differenceOf(part, code, old[part].get(code), now[part].get(code)));
  });
}

type Part = RubricDifference['part'];
const PARTS = ['node', 'scale', 'minimum', 'setting', 'gate'] as const satisfies Part[];
/** What is stated about a thing, field by field. */
type Facts = Record<string, unknown> & { name?: Text };

function differenceOf(part: Part, code: string, old?: Facts, now?: Facts): RubricDifference[] {
  const name = (now ?? old)?.name;
  const about = { part, code, ...(name && { name }) };
  if (!old) return [{ ...about, change: 'added', fields: [] }];
  if (!now) return [{ ...about, change: 'removed', fields: [] }];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .map((field) => ({ field, before: old[field], after: now[field] }))
    .filter(({ before, after }) => canonical(before) !== canonical(after));
  return fields.length > 0 ? [{ ...about, change: 'changed', fields }] : [];
}

/** One text for equal JSON, whatever the order of keys. */
const canonical = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function factsOf({ document, nodes }: Rubric): Record<Part, Map<string, Facts>> {
  const node = new Map<string, Facts>();
  const visit = (one: DocumentNode, parent?: string) => {
    node.set(one.code, { ...nodeFacts(one), parent, weight: nodes.get(one.code)!.weight.toString() });
    for (const child of one.children) visit(child, one.code);
  };
  visit(documentTree(document));
  const list = <T extends object>(things: Record<string, T>, facts: (thing: T) => Facts) =>
    new Map(Object.entries(things).map(([code, thing]) => [code, facts(thing)]));
  return {
    node,
    scale: list(document.scales, ({ options }) => ({ options })),
    minimum: list(document.thresholds, ({ provenance: _, wbk, wbbm, ...rest }) => ({
      ...rest,
      wbk: exact(wbk),
      wbbm: exact(wbbm),
    })),
    setting: list(document.settings, ({ name, default: preset, values }) => ({
      name,
      default: preset,
      values: values.map(({ value, meaning }) => ({ value, meaning })),
    })),
    gate: new Map(document.gates_outside_score.map(({ code, provenance: _, ...rest }) => [code, rest])),
  };
}

/** 75, "75.0" and "150/2" are one number. */
const exact = (required: number | string | { setting: string }): unknown =>
  typeof required === 'object' ? required : Fraction.from(required).toString();

function nodeFacts({ kind, name, area, question }: DocumentNode): Facts {
  const { answer_type: scale, options, ratio, index, sheet_row } = question ?? {};
  const labels = options?.map(({ key, label }) => ({ key, label }));
  return { kind, name, area, scale, options: labels, ratio, index, sheet_row };
}
