import type { GateDocument, Provenance, ProvenanceOfFacts, RubricDocument, Text } from './document';
import type { NodeKind } from './document-tree';
import type { Term } from './formula';
import type { Fraction } from './fraction';
import type { SettingDefinitions, Settings } from './settings';

/** One option of a choice question and what it is worth: `fraction` of the question, `score` in points. */
export interface Option {
  key: string;
  label: Text;
  fraction: Fraction;
  score: Fraction;
}

export interface RatioInput {
  key: string;
  label: Text;
  /** Asked on the sheet, not needed by the formula. */
  optional: boolean;
}

/** How a question is answered: an option, counts put into a ratio (clamped to 0..1), or an index from 0 to `max`. */
export type AnswerForm =
  | {
      type: 'choice';
      /** Name of its scale in the document. */
      scale: string;
      options: ReadonlyMap<string, Option>;
    }
  | {
      type: 'ratio';
      inputs: readonly RatioInput[];
      numerator: readonly Term[];
      denominator: readonly Term[];
      /** Key of the optional total that replaces the denominator when it is entered. */
      total?: string;
      formula: string;
      note?: string;
    }
  | { type: 'index'; name: string; max: Fraction };

/** A node of the rubric, from the total down to a question. Weights are points, exact. */
export interface RubricNode {
  /** Place in tree order, parents before children. */
  index: number;
  kind: NodeKind;
  code: string;
  name: Text;
  weight: Fraction;
  parent: RubricNode | undefined;
  children: RubricNode[];
  /** `mean`: weight × average of the question fractions; `sum`: sum of the children; `answer`: weight × fraction. */
  rule: 'mean' | 'sum' | 'answer';
  /** Change area (`MP` … `PP`), on both of its halves. */
  area?: string;
  /** Present on questions only. */
  form?: AnswerForm;
  sheetRow?: number;
  provenance: ProvenanceOfFacts;
}

/** The options of a choice, the lowest first; among equal ones the order is the reverse of the document's. */
export const rankedOptions = ({ options }: AnswerForm & { type: 'choice' }): Option[] =>
  [...options.values()].reverse().sort((a, b) => a.fraction.compare(b.fraction));

/** Whether a node is one of these, or lies below one. */
export const isWithin = (node: RubricNode | undefined, codes: readonly string[]): boolean =>
  node !== undefined && (codes.includes(node.code) || isWithin(node.parent, codes));

/** The predicates, lowest first. */
export const TARGETS = ['wbk', 'wbbm'] as const;
export type Target = (typeof TARGETS)[number];

/** Points that must be reached, or the name of the setting that decides them. */
export type RequiredPoints = Fraction | { setting: string };

/** A minimum of the rubric: the nodes whose scores together must reach `required` for each predicate. */
export interface MinimumDefinition {
  /** `total`, `pengungkit`, `area.MP` (pooled), `area.P.1` (split), `ipak` … */
  code: string;
  name: Text;
  nodes: readonly RubricNode[];
  required: Record<Target, RequiredPoints>;
  /** Set on area minimums: under which value of the setting `areaMinimum` this one applies. */
  scope?: Settings['areaMinimum'];
  provenance: Provenance;
}

/** A compiled rubric: what scoring needs, looked up once. */
export interface Rubric {
  id: string;
  version: string;
  regulation: string;
  root: RubricNode;
  /** Every node by code, in tree order, root first. */
  nodes: ReadonlyMap<string, RubricNode>;
  /** The nodes with children, in tree order. */
  groups: readonly RubricNode[];
  /** The questions in the order of the worksheet. */
  questions: readonly RubricNode[];
  /** Every WBK and WBBM minimum, those of either area scope included. */
  minimums: readonly MinimumDefinition[];
  settings: SettingDefinitions;
  /** Requirements that no score shows (TLHP, SAKIP …). */
  gates: readonly GateDocument[];
  /** Where everything came from: sources, profiles, rules in words. */
  document: RubricDocument;
}
