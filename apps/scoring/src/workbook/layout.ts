import { type Layer } from '@zi/contracts';
import { type AnswerForm, type Rubric, type RubricNode, type Text } from '@zi/rubric';
import { columnLetters } from './address';

export const answerSheet = 'Jawaban';
export const originSheet = '_zi';

/** The columns of the national worksheet (LKE) and of ours beside them; the national ones are K, L, M, N and Q. */
export const columns = {
  code: 'A',
  levels: ['B', 'C', 'D', 'E'],
  label: 'E',
  text: 'F',
  weight: 'G',
  kind: 'H',
  options: 'I',
  status: 'J',
  unitAnswer: 'K',
  unitNote: 'L',
  evidence: 'M',
  assessorAnswer: 'N',
  difference: 'O',
  assessorNote: 'Q',
} as const;

/** A to Q. */
export const allColumns = Array.from({ length: 17 }, (_, index) => columnLetters(index + 1));

/** Where a layer writes. `heading` begins the text of row 1. */
export interface LayerColumns {
  readonly answer: { readonly column: string; readonly heading: string };
  readonly note: { readonly column: string; readonly heading: string };
}

const unitColumns: LayerColumns = {
  answer: { column: columns.unitAnswer, heading: 'Jawaban unit' },
  note: { column: columns.unitNote, heading: 'Catatan unit' },
};
const assessorColumns: LayerColumns = {
  answer: { column: columns.assessorAnswer, heading: 'Jawaban TPI' },
  note: { column: columns.assessorNote, heading: 'Catatan TPI' },
};

/** The unit's own answers stand in K and L, those of whoever assesses in N and Q. */
export const columnsOf = (layer: Layer): LayerColumns => (layer === 'self' ? unitColumns : assessorColumns);

export interface InputRow {
  readonly key: string;
  readonly label: Text;
  readonly optional: boolean;
  readonly row: number;
}

export interface QuestionRow {
  readonly node: RubricNode;
  readonly form: AnswerForm;
  readonly row: number;
  /** Of a ratio: a row for each count. */
  readonly inputs: readonly InputRow[];
}

export interface HeadingRow {
  readonly node: RubricNode;
  readonly row: number;
  /** 0 for a component. */
  readonly level: number;
}

export interface Layout {
  readonly questions: readonly QuestionRow[];
  readonly headings: readonly HeadingRow[];
  readonly lastRow: number;
}

/** Row of a question, or of a count of one, by `code` or `code key`. */
type Rows = ReadonlyMap<string, number>;

/**
 * The rows of a rubric's worksheet; row 1 holds the headings of the columns. They are those of the national workbook,
 * or follow each other where the rubric does not know them.
 */
export function layoutOf(rubric: Rubric): Layout {
  const rows = nationalRows(rubric) ?? consecutiveRows(rubric);
  const questions = rubric.questions.map((node): QuestionRow => {
    const form = node.form!;
    const inputs = inputsOf(form).map((input) => ({ ...input, row: rows.get(`${node.code} ${input.key}`)! }));
    return { node, form, row: rows.get(node.code)!, inputs };
  });
  return { questions, headings: headingsOf(rubric, rows), lastRow: Math.max(...rows.values()) };
}

const inputsOf = (form: AnswerForm) => (form.type === 'ratio' ? form.inputs : []);

/** The rows that the rubric's document gives; undefined unless it gives all. */
function nationalRows({ document }: Rubric): Rows | undefined {
  const rows = document.components
    .flatMap(questionsOf)
    .flatMap(({ code, sheet_row, ratio }): [string, number | undefined][] => [
      [code, sheet_row],
      ...(ratio?.inputs ?? []).map((input): [string, number | undefined] => [
        `${code} ${input.key}`,
        input.sheet_row,
      ]),
    ]);
  const known = rows.filter((entry): entry is [string, number] => entry[1] !== undefined);
  return known.length === rows.length ? new Map(known) : undefined;
}

interface LevelDocument {
  readonly aspects?: readonly LevelDocument[];
  readonly areas?: readonly LevelDocument[];
  readonly sub_areas?: readonly LevelDocument[];
  readonly result_areas?: readonly LevelDocument[];
  readonly questions?: readonly QuestionDocument[];
}

interface QuestionDocument {
  readonly code: string;
  readonly sheet_row?: number;
  readonly ratio?: { readonly inputs: readonly { readonly key: string; readonly sheet_row?: number }[] };
}

const questionsOf = (level: LevelDocument): QuestionDocument[] => [
  ...[level.aspects, level.areas, level.sub_areas, level.result_areas].flatMap((levels) =>
    (levels ?? []).flatMap(questionsOf),
  ),
  ...(level.questions ?? []),
];

/** A row for every group, question and count, in the order of the rubric. */
function consecutiveRows({ nodes, root }: Rubric): Rows {
  const names = [...nodes.values()]
    .filter((node) => node !== root)
    .flatMap(({ code, form }) => [code, ...(form ? inputsOf(form).map(({ key }) => `${code} ${key}`) : [])]);
  return new Map(names.map((name, index) => [name, index + 2]));
}

const depthOf = (node: RubricNode): number => (node.parent ? depthOf(node.parent) + 1 : 0);

const firstQuestionOf = (node: RubricNode): RubricNode =>
  node.children[0] ? firstQuestionOf(node.children[0]) : node;

/** A group stands above its first question, below the groups that it is part of; without a free row it is left out. */
function headingsOf(rubric: Rubric, rows: Rows): HeadingRow[] {
  const taken = new Set(rows.values());
  return rubric.groups
    .filter((node) => node !== rubric.root)
    .flatMap((node) => {
      const first = firstQuestionOf(node);
      const row = rows.get(node.code) ?? rows.get(first.code)! - (depthOf(first) - depthOf(node));
      if (row < 2 || (taken.has(row) && !rows.has(node.code))) return [];
      taken.add(row);
      return [{ node, row, level: depthOf(node) - 1 }];
    });
}
