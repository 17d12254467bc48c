import { type Answer, type AnswerValue, DomainError, type Problem, invalid } from '@zi/contracts';
import { type Rubric, parseAnswers, parseChanges } from '@zi/rubric';

export interface AnswerState {
  readonly code: string;
  /** Null when it was cleared: a cleared answer keeps its place, so that its version goes on. */
  readonly value: AnswerValue | null;
  readonly note: string | null;
  readonly origin: 'person' | 'survey';
  readonly author: string;
  readonly answeredAt: Date;
  readonly version: number;
}

/** The answers of one layer by question code. */
export type Sheet = ReadonlyMap<string, AnswerState>;

export const sheetOf = (answers: Iterable<AnswerState>): Sheet =>
  new Map([...answers].map((answer) => [answer.code, answer]));

/** An answer as it is shown, with the verified files that serve its question. */
export const shownAnswer = (answer: AnswerState, evidenceIds: readonly string[] = []): Answer => ({
  ...answer,
  answeredAt: answer.answeredAt.toISOString(),
  evidenceIds: [...evidenceIds],
});

/** What someone wants an answer to be; what is left out stays. */
export interface Edit {
  readonly code: string;
  readonly value?: AnswerValue | null;
  readonly note?: string | null;
  /** Version of the answer that the edit is based on; 0 when there is none yet. */
  readonly version: number;
}

/**
 * The answers that the edits change, all or none. Throws `invalid` with every problem, then `conflict` with every
 * answer that was changed by another in the meantime or comes from a survey. An edit that changes nothing gives nothing.
 */
export function editAnswers(
  rubric: Rubric,
  sheet: Sheet,
  edits: readonly Edit[],
  by: { author: string; now: Date },
): AnswerState[] {
  requireSound(rubric, edits);
  requireCurrent(sheet, edits);
  return edits.flatMap((edit) => {
    const current = sheet.get(edit.code);
    if (!differs(current, edit)) return [];
    const { value, note } = wanted(current, edit);
    const origin = 'person' as const;
    const version = edit.version + 1;
    return [{ code: edit.code, value, note, origin, author: by.author, answeredAt: by.now, version }];
  });
}

const wanted = (current: AnswerState | undefined, { value, note }: Edit) => ({
  value: value === undefined ? (current?.value ?? null) : value,
  note: note === undefined ? (current?.note ?? null) : note,
});

function differs(current: AnswerState | undefined, edit: Edit): boolean {
  const { value, note } = wanted(current, edit);
  return note !== (current?.note ?? null) || canonical(value) !== canonical(current?.value ?? null);
}

/** One text for equal values, in whatever order their counts were given. */
const canonical = (value: AnswerValue | null): string =>
  JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);

/** What a message tells of many reasons; the details hold all. */
export function told(reasons: readonly string[], most = 5): string {
  const rest = reasons.length - most;
  return [...reasons.slice(0, most), ...(rest > 0 ? [`and ${rest} more`] : [])].join('; ');
}

// --- Soundness -------------------------------------------------------------------------------------------------

function requireSound(rubric: Rubric, edits: readonly Edit[]): void {
  const problems = edits.flatMap((edit, index) => [
    ...problemsOf(rubric, edit, `/answers/${index}`),
    ...repeated(edits, index),
  ]);
  if (problems.length === 0) return;
  const [count, are] = problems.length === 1 ? ['One thing', 'is'] : [`${problems.length} things`, 'are'];
  throw invalid(`${count} in these answers ${are} not valid. Nothing was saved.`, problems);
}

function problemsOf(rubric: Rubric, { code, value }: Edit, path: string): Problem[] {
  const checked = parseChanges(rubric, { [code]: value });
  if (checked.ok) return [];
  const place = rubric.nodes.get(code)?.form ? 'value' : 'code';
  const pathOf = (key: string) => `${path}/${place}${key && `/${escaped(key.slice(1))}`}`;
  return checked.problems.map((problem) => ({
    path: pathOf(problem.path.slice(`answers.${code}`.length)),
    message: problem.message,
    accepted: problem.accepted,
  }));
}

/** A key as it stands in a JSON pointer (RFC 6901). */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1');

function repeated(edits: readonly Edit[], index: number): Problem[] {
  const { code } = edits[index]!;
  const first = edits.findIndex((edit) => edit.code === code);
  if (first === index) return [];
  const message = `${code} is answered twice: it stands in /answers/${first} already`;
  return [{ path: `/answers/${index}/code`, message, accepted: 'each question once' }];
}

// --- Conflicts -------------------------------------------------------------------------------------------------

interface Conflict {
  readonly code: string;
  readonly reason: 'changed' | 'survey';
  readonly surveyId?: string;
  readonly yourVersion: number;
  readonly currentVersion: number;
  readonly yours: { readonly value: AnswerValue | null; readonly note: string | null };
  readonly theirs: Pick<AnswerState, 'value' | 'note' | 'author' | 'answeredAt'> | null;
}

function requireCurrent(sheet: Sheet, edits: readonly Edit[]): void {
  const conflicts = edits.flatMap((edit) => conflictOf(sheet.get(edit.code), edit) ?? []);
  if (conflicts.length === 0) return;
  throw new DomainError('conflict', `${told(conflicts.map(tell))}. Nothing was saved.`, { conflicts });
}

function conflictOf(current: AnswerState | undefined, edit: Edit): Conflict | undefined {
  const surveyed = current?.origin === 'survey' && differs(current, edit);
  const currentVersion = current?.version ?? 0;
  if (!surveyed && currentVersion === edit.version) return undefined;
  return {
    code: edit.code,
    ...(surveyed ? { reason: 'survey', surveyId: surveyIdOf(current) } : { reason: 'changed' }),
    yourVersion: edit.version,
    currentVersion,
    yours: wanted(current, edit),
    theirs: current ? theirs(current) : null,
  };
}

const theirs = ({ value, note, author, answeredAt }: AnswerState) => ({ value, note, author, answeredAt });

function tell({ code, surveyId, yourVersion, currentVersion, theirs: current }: Conflict): string {
  if (surveyId) return `${code} is the index of the survey ${surveyId} and is not typed`;
  const state = current ? `it is at ${currentVersion}, by ${current.author}` : 'there is none yet';
  return `${code} was changed in the meantime: you hold version ${yourVersion}, ${state}`;
}

// --- Indices of a survey ---------------------------------------------------------------------------------------

/** The exact indices of a closed survey. */
export interface SurveyState {
  readonly id: string;
  readonly programmeId: string;
  readonly ipak: string;
  readonly ipkp: string;
  readonly closedAt: Date;
  readonly version: number;
}

const surveyTag = 'survey:';
const surveyIdOf = ({ author }: AnswerState): string => author.slice(surveyTag.length);

/**
 * The answers that a closed survey changes: a question that asks for IPAK (SPAK) or IPKP (SPKP) takes the exact index,
 * whatever a person typed before (PermenPANRB 90/2021, Lampiran III: H.1.a and H.2.a).
 */
export function indexAnswers(rubric: Rubric, survey: SurveyState, sheet: Sheet, now: Date): AnswerState[] {
  const indices: Readonly<Record<string, string>> = { IPAK: survey.ipak, IPKP: survey.ipkp };
  const answers = rubric.questions.flatMap(({ code, form }) => {
    const value = form?.type === 'index' ? indices[form.name] : undefined;
    return value === undefined ? [] : [{ code, value }];
  });
  const checked = parseAnswers(rubric, Object.fromEntries(answers.map(({ code, value }) => [code, value])));
  if (!checked.ok) {
    const problems = checked.problems.map(({ message }) => message).join('; ');
    throw new DomainError('invalid', `The survey ${survey.id} does not fit the rubric: ${problems}`);
  }
  const author = `${surveyTag}${survey.id}`;
  return answers.flatMap(({ code, value }) => {
    const current = sheet.get(code);
    if (current?.author === author && current.value === value) return [];
    const version = (current?.version ?? 0) + 1;
    return [{ code, value, note: null, origin: 'survey' as const, author, answeredAt: now, version }];
  });
}
