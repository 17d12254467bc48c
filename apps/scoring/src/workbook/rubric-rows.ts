import { type Provenance, type RubricDocument } from '@zi/rubric';
import { ownFacts } from './rubric-cell';
import { type PartKind, type TableKey } from './rubric-table';

/** An object of a rubric as a row of its sheet; keys with `@` tell where it belongs. */
export type Entry = Readonly<Record<string, unknown>>;

const keyed = (record: Readonly<Record<string, object>>): Entry[] =>
  Object.entries(record).map(([key, value]) => ({ '@key': key, ...value }));

const keyedValues = (record: Readonly<Record<string, unknown>>): Entry[] =>
  Object.entries(record).map(([key, value]) => ({ '@key': key, value }));

type ProvenanceOfFacts = string[] | Record<string, Provenance>;

/** The rows of all sheets for a rubric. */
export function rowsOf(document: RubricDocument): Record<TableKey, readonly Entry[]> {
  const { parts, questions } = treeRows(document);
  const own = [...parts, ...questions].flatMap(({ code, facts }) => factRows('node', code, facts));
  const profiles = Object.entries(document.provenance_profiles);
  return {
    identity: [document],
    regulation: keyedValues(document.regulation),
    parts: parts.map(({ entry }) => entry),
    questions: questions.map(({ entry }) => entry),
    options: questions.flatMap(({ code, options }) => belonging(code, options)),
    counts: questions.flatMap(({ code, counts }) => belonging(code, counts)),
    scales: keyed(document.scales),
    scaleOptions: Object.entries(document.scales).flatMap(([name, scale]) => belonging(name, scale.options)),
    aggregation: keyed(document.aggregation),
    thresholds: keyed(document.thresholds),
    gates: document.gates_outside_score,
    settings: keyed(document.settings),
    settingValues: Object.entries(document.settings).flatMap(([name, { values }]) => belonging(name, values)),
    sourceList: keyedValues(document.sources),
    facts: [
      ...profiles.flatMap(([name, entries]) =>
        Object.keys(entries).length === 0
          ? [{ '@kind': 'profile', '@of': name }]
          : factRows('profile', name, entries),
      ),
      ...own,
    ],
    notKnown: document.not_known ?? [],
  };
}

const belonging = (of: string, list: readonly object[] = []): Entry[] =>
  list.map((item) => ({ '@of': of, ...item }));

const factRows = (kind: 'profile' | 'node', of: string, facts: ProvenanceOfFacts): Entry[] =>
  Array.isArray(facts)
    ? []
    : Object.entries(facts).map(([fact, entry]) => ({ '@kind': kind, '@of': of, '@key': fact, ...entry }));

// --- The tree ------------------------------------------------------------------------------------------------------

interface Node {
  readonly code: string;
  readonly provenance: ProvenanceOfFacts;
}

interface PartDocument extends Node {
  readonly aspects?: readonly PartDocument[] | undefined;
  readonly areas?: readonly PartDocument[] | undefined;
  readonly sub_areas?: readonly PartDocument[] | undefined;
  readonly result_areas?: readonly PartDocument[] | undefined;
  readonly questions?: readonly QuestionDocument[] | undefined;
}

interface QuestionDocument extends Node {
  readonly options?: readonly object[] | undefined;
  readonly ratio?: { readonly inputs: readonly object[] } | undefined;
}

interface TreeRow {
  readonly code: string;
  readonly entry: Entry;
  readonly facts: ProvenanceOfFacts;
  readonly options?: readonly object[] | undefined;
  readonly counts?: readonly object[] | undefined;
}

/** Where the children of a part stand in its document, by their kind. */
export const childLists = {
  component: 'components',
  aspect: 'aspects',
  area: 'areas',
  sub_area: 'sub_areas',
  result_area: 'result_areas',
} as const satisfies Record<PartKind, string>;

/** Parts and questions in the order of the document, parents first. */
function treeRows({ components, total }: RubricDocument): { parts: TreeRow[]; questions: TreeRow[] } {
  const parts: TreeRow[] = [];
  const questions: TreeRow[] = [];
  const row = (node: Node, belongs: Entry): TreeRow => ({
    code: node.code,
    entry: { ...node, ...belongs, provenance: Array.isArray(node.provenance) ? node.provenance : ownFacts },
    facts: node.provenance,
  });
  const add = (part: PartDocument, kind: PartKind, parent: string): void => {
    parts.push(row(part, { '@kind': kind, '@parent': parent }));
    for (const [childKind, name] of Object.entries(childLists)) {
      const children = (part as unknown as Record<string, readonly PartDocument[] | undefined>)[name];
      for (const child of children ?? []) add(child, childKind as PartKind, part.code);
    }
    for (const question of part.questions ?? []) {
      const { options, ratio } = question;
      questions.push({ ...row(question, { '@parent': part.code }), options, counts: ratio?.inputs });
    }
  };
  for (const component of components as readonly PartDocument[]) add(component, 'component', total.code);
  return { parts, questions };
}
