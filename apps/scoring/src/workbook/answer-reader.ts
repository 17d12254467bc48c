import { type AnswerValue } from '@zi/contracts';
import { type AnswerForm, type Rubric, parseChanges } from '@zi/rubric';
import { addressOf } from './address';
import {
  type Parsed,
  acceptedCount,
  acceptedNote,
  isSameIndexCell,
  isSameTextCell,
  parseCount,
  parseIndex,
  parseNote,
  parseOption,
} from './answer-cell';
import {
  type Exchange,
  type ExchangedAnswer,
  type FieldProblem,
  type ReadAnswer,
  type ReadExchange,
  type ReadField,
} from './exchange';
import { type LayerColumns, type QuestionRow, answerSheet } from './layout';
import { type Cell, type Sheet } from './spreadsheet';

/** Reads the answers of one layer from the cells of the sheet `Jawaban`; what cannot be read becomes a problem. */
export class AnswerReader {
  private readonly problems: FieldProblem[] = [];

  constructor(
    private readonly rubric: Rubric,
    private readonly sheet: Sheet,
    private readonly layer: LayerColumns,
    private readonly bases: Exchange['answers'] = new Map(),
  ) {}

  read(questions: readonly QuestionRow[]): Pick<ReadExchange, 'answers' | 'problems'> {
    const answers = questions.map((question): [string, ReadAnswer] => [
      question.node.code,
      this.answer(question),
    ]);
    return { answers: new Map(answers), problems: this.problems };
  }

  private answer(question: QuestionRow): ReadAnswer {
    const { code } = question.node;
    const base = this.bases.get(code);
    const value = this.value(question);
    const note = this.note(question);
    return {
      code,
      ...(value && { value: base ? restoredValue(value, question.form, base) : value }),
      ...(note && { note: base ? restoredNote(note, base) : note }),
      ...(base && { base: { version: base.version, content: { value: base.value, note: base.note } } }),
    };
  }

  private value(question: QuestionRow): ReadField<AnswerValue> | undefined {
    const { form, row, node } = question;
    const place = { code: node.code, column: this.layer.answer.column, row };
    switch (form.type) {
      case 'choice': {
        const accepted = [...form.options.keys()].join(', ');
        return this.field(place, (cell) => parseOption(cell, form), accepted);
      }
      case 'index':
        return this.field(place, (cell) => parseIndex(cell, form.max), `a number from 0 to ${form.max}`);
      case 'ratio':
        return this.counts(question);
    }
  }

  private note({ node, row }: QuestionRow): ReadField<string> | undefined {
    const place = { code: node.code, column: this.layer.note.column, row };
    return this.field(place, parseNote, acceptedNote);
  }

  private counts(question: QuestionRow): ReadField<AnswerValue> | undefined {
    const { node, inputs } = question;
    const { column } = this.layer.answer;
    const fields = inputs.map(({ key, row }) => ({
      key,
      field: this.field({ code: node.code, column, row }, parseCount, acceptedCount),
    }));
    if (!fields.every(({ field }) => field)) return undefined;
    const counts = fields.flatMap(({ key, field }): [string, number][] =>
      typeof field?.content === 'number' ? [[key, field.content]] : [],
    );
    const rows = inputs.map(({ row }) => row);
    const address = `${addressOf(answerSheet, column, Math.min(...rows))}:${column}${Math.max(...rows)}`;
    if (counts.length === 0) return { address, content: null };
    const content = Object.fromEntries(counts);
    return this.fits(question, content) ? { address, content } : undefined;
  }

  /** Lists what the rubric says against these counts together, each at the cell of its count. */
  private fits({ node: { code }, inputs, row }: QuestionRow, counts: Record<string, number>): boolean {
    const checked = parseChanges(this.rubric, { [code]: counts });
    if (checked.ok) return true;
    for (const { path, message, accepted = '' } of checked.problems) {
      const key = path.slice(`answers.${code}.`.length);
      const input = inputs.find((candidate) => candidate.key === key);
      const address = addressOf(answerSheet, this.layer.answer.column, input?.row ?? row);
      this.problems.push({ address, code, shown: String(counts[key] ?? ''), message, accepted });
    }
    return false;
  }

  private field<Content>(
    { code, column, row }: { code: string; column: string; row: number },
    parse: (cell: Cell | undefined) => Parsed<Content>,
    accepted: string,
  ): ReadField<Content> | undefined {
    const address = addressOf(answerSheet, column, row);
    const first = this.sheet.hiddenBy(column, row);
    const cell = this.sheet.cells.get(first ?? `${column}${row}`);
    const shown = cut(cell?.text ?? '');
    if (first !== undefined && cell) {
      const message = `${address} is merged into ${first} ("${shown}"), so its own answer cannot be told`;
      this.problems.push({ address, code, shown, message, accepted: 'a cell of its own' });
      return undefined;
    }
    const parsed = parse(cell);
    if (parsed.ok) return { address, content: parsed.content };
    const message = `${address} ("${shown}") ${parsed.reason}; accepted: ${accepted}`;
    this.problems.push({ address, code, shown, message, accepted });
    return undefined;
  }
}

/** A cell that still shows what was exported means exactly what was exported, also what a cell cannot hold. */
function restoredValue(
  field: ReadField<AnswerValue>,
  form: AnswerForm,
  base: ExchangedAnswer,
): ReadField<AnswerValue> {
  const { content } = field;
  if (form.type !== 'index' || content === null || base.value === null) return field;
  return isSameIndexCell(content, base.value) ? { ...field, content: base.value } : field;
}

function restoredNote(field: ReadField<string>, base: ExchangedAnswer): ReadField<string> {
  return isSameTextCell(field.content, base.note) ? { ...field, content: base.note } : field;
}

const cut = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}...` : text);
