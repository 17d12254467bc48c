import { type Problem } from '@zi/rubric';
import { ownFacts } from './rubric-cell';
import { childLists } from './rubric-rows';
import { type PartKind, type TableKey, partKinds } from './rubric-table';
import { type Row, problemAt } from './rubric-table-reader';

type Fields = Record<string, unknown>;

export interface Assembled {
  /** The rubric as the rows say it, not checked. */
  readonly document: Fields;
  /** The row of each object in it. */
  readonly rows: ReadonlyMap<object, Row>;
  /** The row of each value that is no object, by its path. */
  readonly values: ReadonlyMap<string, Row>;
  /** Rows that belong nowhere, or that stand twice: without them the document means something else. */
  readonly problems: readonly Problem[];
}

/** Puts the rows of all sheets together to a rubric document. */
export function assemble(rows: Readonly<Record<TableKey, readonly Row[]>>): Assembled {
  return new RubricAssembly(rows).assembled();
}

/** What may stand below what. */
const below: Readonly<Record<string, readonly string[]>> = {
  total: ['component'],
  component: ['aspect', 'area', 'result_area'],
  aspect: ['area'],
  area: ['sub_area', 'question'],
  sub_area: ['question'],
  result_area: ['question'],
};

interface Owner {
  readonly kind: string;
  readonly fields: Fields;
}

class RubricAssembly {
  private readonly problems: Problem[] = [];
  private readonly rowOf = new Map<object, Row>();
  private readonly valueRows = new Map<string, Row>();

  constructor(private readonly rows: Readonly<Record<TableKey, readonly Row[]>>) {}

  assembled(): Assembled {
    const { rows } = this;
    const identity = rows.identity[0] ? this.fieldsOf(rows.identity[0]) : {};
    const components: unknown[] = [];
    const total: Owner = { kind: 'total', fields: { components } };
    this.addTree(total, (identity['total'] as Fields | undefined)?.['code']);
    const document = Object.assign(identity, {
      regulation: this.valuesByKey('regulation', rows.regulation),
      sources: this.valuesByKey('sources', rows.sourceList),
      scales: this.withChildren(rows.scales, 'options', rows.scaleOptions),
      aggregation: this.withChildren(rows.aggregation),
      settings: this.withChildren(rows.settings, 'values', rows.settingValues),
      thresholds: this.withChildren(rows.thresholds),
      gates_outside_score: rows.gates.map((row) => this.fieldsOf(row)),
      provenance_profiles: this.profiles(),
      components,
      ...(rows.notKnown.length > 0 && { not_known: rows.notKnown.map((row) => this.fieldsOf(row)) }),
    });
    if (rows.identity[0]) this.rowOf.set(document, rows.identity[0]);
    return { document, rows: this.rowOf, values: this.valueRows, problems: this.problems };
  }

  /** The object that a row says, without what tells where it belongs. */
  private fieldsOf(row: Row, literals: Fields = {}): Fields {
    const fields: Fields = {};
    for (const [path, value] of row.values) if (!path.startsWith('@')) put(fields, path.split('.'), value);
    Object.assign(fields, literals);
    this.rowOf.set(fields, row);
    return fields;
  }

  private refuse(row: Row, path: string, why: string): void {
    this.problems.push(problemAt(row.place(path), why));
  }

  /** Rows by the name in one of their columns, which no two share. */
  private byName(rows: readonly Row[], path: string): Map<string, Row> {
    const named = new Map<string, Row>();
    for (const row of rows) {
      const name = row.values.get(path);
      const first = typeof name === 'string' ? named.get(name) : undefined;
      if (typeof name !== 'string') this.refuse(row, path, 'must be a name');
      else if (first) this.refuse(row, path, `already stands at ${first.place(path).address}`);
      else named.set(name, row);
    }
    return named;
  }

  private valuesByKey(path: string, rows: readonly Row[]): Fields {
    return Object.fromEntries(
      [...this.byName(rows, '@key')].map(([name, row]) => {
        if (!row.values.has('value')) this.refuse(row, 'value', 'must not be blank');
        this.valueRows.set(`${path}.${name}`, row);
        return [name, row.values.get('value')];
      }),
    );
  }

  /** Objects by their names, each with the list of those that belong to it. */
  private withChildren(rows: readonly Row[], list?: string, children: readonly Row[] = []): Fields {
    const owners = [...this.byName(rows, '@key')].map(([name, row]): [string, Fields] => [
      name,
      this.fieldsOf(row, list === undefined ? {} : { [list]: [] }),
    ]);
    const known = new Map(owners);
    for (const row of children) {
      const owner = this.ownerOf(row, known);
      if (owner && list !== undefined) (owner[list] as unknown[]).push(this.fieldsOf(row));
    }
    return Object.fromEntries(known);
  }

  private ownerOf<Kind>(row: Row, owners: ReadonlyMap<string, Kind>): Kind | undefined {
    const owner = owners.get(row.values.get('@of') as string);
    if (owner === undefined) this.refuse(row, '@of', 'does not exist');
    return owner;
  }

  // --- Tree --------------------------------------------------------------------------------------------------------

  private addTree(total: Owner, totalCode: unknown): void {
    const { parts, questions, options, counts } = this.rows;
    const rows = this.byName([...parts, ...questions], 'code');
    const owners = new Map<string, Owner>();
    for (const [code, row] of rows) owners.set(code, this.node(row));
    for (const [code, row] of rows) this.attach(row, owners.get(code)!, { owners, total, totalCode });
    const asking = new Map([...owners].filter(([, { kind }]) => kind === 'question'));
    for (const row of options) this.addTo(row, asking, (question) => listIn(question, 'options'));
    for (const row of counts) this.addTo(row, asking, ratioInputs, { kind: 'non_negative_integer' });
    for (const { fields } of asking.values()) completeForm(fields);
    this.addOwnFacts(owners);
  }

  private node(row: Row): Owner {
    if (row.table.name === 'Pertanyaan') return { kind: 'question', fields: this.fieldsOf(row) };
    const kind = partKinds.find((one) => one === row.values.get('@kind'));
    if (!kind) this.refuse(row, '@kind', 'is not a kind of part');
    const literals = kind === 'sub_area' ? { aggregate: 'mean_of_question_fractions_times_weight' } : {};
    return { kind: kind ?? 'unknown', fields: this.fieldsOf(row, literals) };
  }

  private attach(
    row: Row,
    { kind, fields }: Owner,
    tree: { owners: ReadonlyMap<string, Owner>; total: Owner; totalCode: unknown },
  ): void {
    if (kind === 'unknown') return;
    const code = row.values.get('@parent');
    const parent = code === tree.totalCode ? tree.total : tree.owners.get(code as string);
    if (!parent) return this.refuse(row, '@parent', 'is not the code of a part');
    if (parent.kind === 'unknown') return;
    const accepted = below[parent.kind] ?? [];
    if (accepted.includes(kind)) {
      listIn(parent.fields, kind === 'question' ? 'questions' : childLists[kind as PartKind]).push(fields);
    } else {
      const may = accepted.length === 0 ? 'nothing stands' : `${accepted.join(' or ')} stands`;
      this.refuse(row, '@parent', `is of the kind ${parent.kind}, below which ${may}, not ${kind}`);
    }
  }

  private addTo(
    row: Row,
    questions: ReadonlyMap<string, Owner>,
    list: (question: Fields) => unknown[],
    literals: Fields = {},
  ): void {
    const question = this.ownerOf(row, questions);
    if (question) list(question.fields).push(this.fieldsOf(row, literals));
  }

  // --- Origins -----------------------------------------------------------------------------------------------------

  private profiles(): Fields {
    const profiles = new Map<string, Map<string, Row>>();
    for (const row of this.factRows('profile')) {
      const name = row.values.get('@of');
      if (typeof name !== 'string') this.refuse(row, '@of', 'must be a name');
      else this.addFact(row, profiles, name, true);
    }
    return Object.fromEntries([...profiles].map(([name, facts]) => [name, this.factsOf(facts)]));
  }

  private addOwnFacts(owners: ReadonlyMap<string, Owner>): void {
    const own = new Map<string, Map<string, Row>>();
    for (const row of this.factRows('node')) {
      const owner = this.ownerOf(row, owners);
      if (!owner) continue;
      if (owner.fields['provenance'] === ownFacts) this.addFact(row, own, row.values.get('@of') as string);
      else this.refuse(row, '@of', 'does not say "sendiri" in its column Asal');
    }
    for (const [code, { fields }] of owners) {
      if (fields['provenance'] === ownFacts) fields['provenance'] = this.factsOf(own.get(code) ?? new Map());
    }
  }

  private factRows(kind: 'profile' | 'node'): Row[] {
    const { facts } = this.rows;
    if (kind === 'profile') {
      const strange = facts.filter(
        ({ values }) => !['profile', 'node'].includes(values.get('@kind') as string),
      );
      for (const row of strange) this.refuse(row, '@kind', 'is not a kind of origin');
    }
    return facts.filter(({ values }) => values.get('@kind') === kind);
  }

  /** A profile may be named without a fact. */
  private addFact(row: Row, all: Map<string, Map<string, Row>>, name: string, mayBeNone = false): void {
    const facts = all.get(name) ?? new Map<string, Row>();
    all.set(name, facts);
    const fact = row.values.get('@key');
    const first = facts.get(fact as string);
    if (fact === undefined && mayBeNone) return;
    if (typeof fact !== 'string') this.refuse(row, '@key', 'must be a name');
    else if (first) this.refuse(row, '@key', `already stands at ${first.place('@key').address}`);
    else facts.set(fact, row);
  }

  private factsOf(facts: ReadonlyMap<string, Row>): Fields {
    return Object.fromEntries([...facts].map(([fact, row]) => [fact, this.fieldsOf(row)]));
  }
}

function put(fields: Fields, [key, ...rest]: string[], value: unknown): void {
  if (rest.length === 0) fields[key!] = value;
  else put((fields[key!] ??= {}) as Fields, rest, value);
}

const listIn = (fields: Fields, name: string): unknown[] => (fields[name] ??= []) as unknown[];

const ratioInputs = (question: Fields): unknown[] => listIn((question['ratio'] ??= {}) as Fields, 'inputs');

/** What every ratio and index has in common is not written into cells. */
function completeForm({ ratio, index }: Fields): void {
  if (ratio) Object.assign(ratio, { clamp: [0, 1] });
  if (index) {
    const { scale_max: max } = index as Fields;
    Object.assign(index, { scale_min: 0, formula: `index / ${String(max)} x weight` });
  }
}
