import { AnswerValue, Code, Id, Layer, Settings } from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { z } from 'zod';
import { refuse } from './refusal';

/** Written into every file, so that a later form can be told from this one. */
export const exchangeFormat = { name: 'zi-lke', version: 1 } as const;

export const maxNote = 4000;

/** What a file was exported from. */
export const Origin = z.strictObject({
  assessmentId: Id,
  rubric: z.strictObject({ id: z.string().min(1).max(60), version: z.string().min(1).max(60) }),
  settings: Settings.describe('A value for every undecided rule, as the assessment is scored by them'),
  settingsVersion: z.int().min(0),
  layer: Layer,
  round: z.int().min(1),
});
export type Origin = z.infer<typeof Origin>;

/** An answer as it is exchanged. Null is blank. */
export const ExchangedAnswer = z.strictObject({
  code: Code,
  value: AnswerValue.nullable(),
  note: z.string().max(maxNote).nullable(),
  version: z.int().min(0).describe('Of the answer when it was exported; 0 when there was none yet'),
});
export type ExchangedAnswer = z.infer<typeof ExchangedAnswer>;

export type AnswerContent = Pick<ExchangedAnswer, 'value' | 'note'>;

/** Answers of one layer and where they come from: what both forms, workbook and JSON, carry there and back. */
export interface Exchange {
  readonly origin: Origin;
  /** By question code; a question that is not there is blank and has the version 0. */
  readonly answers: ReadonlyMap<string, ExchangedAnswer>;
}

/** Every answer of a rubric in the order of its worksheet, blank ones too. */
export const allAnswers = (rubric: Rubric, answers: Exchange['answers']): ExchangedAnswer[] =>
  rubric.questions.map(({ code }) => answers.get(code) ?? { code, value: null, note: null, version: 0 });

/** What a file is imported into. */
export interface Destination {
  readonly assessmentId: string;
  readonly rubric: Rubric;
  readonly layer: Layer;
}

/** Something in a file that is not an answer: where, what stands there, and what would be accepted. */
export interface FieldProblem {
  /** `Jawaban!K17` in a workbook, `/answers/3/value` in JSON. */
  readonly address: string;
  readonly code: string;
  /** What stands there, as it is shown. */
  readonly shown: string;
  readonly message: string;
  readonly accepted: string;
}

/** What stands in one field; null when it is blank. */
export interface ReadField<Content> {
  readonly address: string;
  readonly content: Content | null;
}

/** A question as a file has it. A field that is missing had a problem, or was not mentioned. */
export interface ReadAnswer {
  readonly code: string;
  readonly value?: ReadField<AnswerValue>;
  readonly note?: ReadField<string>;
  /** What the answer was when the file was exported; undefined when the file does not say. */
  readonly base?: { readonly version: number; readonly content?: AnswerContent };
}

export interface ReadExchange {
  /** Undefined for a workbook that was not exported by the suite, such as the national one. */
  readonly origin: Origin | undefined;
  readonly answers: ReadonlyMap<string, ReadAnswer>;
  readonly problems: readonly FieldProblem[];
}

/** Refuses a file that belongs elsewhere. Its round is for the caller to judge. */
export function requireDestination(origin: Origin, { assessmentId, rubric, layer }: Destination): void {
  if (origin.assessmentId !== assessmentId) {
    throw refuse('other_assessment', `The file belongs to the assessment ${origin.assessmentId}.`);
  }
  if (origin.rubric.id !== rubric.id || origin.rubric.version !== rubric.version) {
    const { id, version } = origin.rubric;
    throw refuse(
      'other_rubric',
      `The file is of the rubric ${id} ${version}; this assessment is scored by ${rubric.id} ${rubric.version}.`,
    );
  }
  if (origin.layer !== layer) {
    throw refuse('other_layer', `The file holds answers of the layer ${origin.layer}, not ${layer}.`);
  }
}
