import { type Response, type SurveyForm } from '../api';

/** What one respondent has answered so far, as it is kept on the phone. */
export interface Draft {
  /** Recognises the response however often it is sent. */
  readonly key: string;
  /** 0 is the beginning; then one step for each group of items. */
  readonly step: number;
  readonly service: string;
  readonly answers: Readonly<Record<string, number>>;
  /** `waiting`: sent by the respondent, not received yet. */
  readonly state: 'filling' | 'waiting' | 'received';
  readonly receipt: string | null;
}

export const emptyDraft = (key: string): Draft => ({
  ...{ key, step: 0, service: '', answers: {}, state: 'filling', receipt: null },
});

/** The items of a survey by what they measure, in their order: each group is one screen. */
export function groupsOf({ items }: Pick<SurveyForm, 'items'>) {
  const names = [...new Set(items.map(({ measures }) => measures))];
  return names.map((name) => ({ name, items: items.filter(({ measures }) => measures === name) }));
}

/** Codes of the items of the present step that have no answer yet. */
export function unanswered(form: Pick<SurveyForm, 'items'>, { step, answers }: Draft): string[] {
  const group = groupsOf(form)[step - 1];
  return group?.items.map(({ code }) => code).filter((code) => answers[code] === undefined) ?? [];
}

/** What is sent: answers to the items of the form and nothing else. */
export function responseOf(
  { surveyId, items }: Pick<SurveyForm, 'surveyId' | 'items'>,
  draft: Draft,
): Response {
  const answers = items.flatMap(({ code }) => {
    const value = draft.answers[code];
    return value === undefined ? [] : [[code, value] as const];
  });
  return { surveyId, service: draft.service.trim() || null, answers: Object.fromEntries(answers) };
}

/** Seconds until the next try after `tries` that got no answer. */
export const waitSeconds = (tries: number): number => Math.min(60, 3 * 2 ** tries);
