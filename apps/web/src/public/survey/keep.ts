import { type SurveyForm } from '../api';
import { type Draft, emptyDraft } from './draft';

const nameOf = (surveyId: string, part: string) => `zi.survey.${surveyId}.${part}`;

function read<T>(surveyId: string, part: string): T | undefined {
  const text = localStorage.getItem(nameOf(surveyId, part));
  return text === null ? undefined : (JSON.parse(text) as T);
}

const write = (surveyId: string, part: string, value: unknown) =>
  localStorage.setItem(nameOf(surveyId, part), JSON.stringify(value));

/** What the phone keeps of a survey: the form, so that a weak line is asked once, and the answers so far. */
export const kept = {
  form: (surveyId: string) => read<SurveyForm>(surveyId, 'form'),
  draft: (surveyId: string) => read<Draft>(surveyId, 'draft') ?? emptyDraft(crypto.randomUUID()),
  keepForm: (form: SurveyForm) => write(form.surveyId, 'form', form),
  keepDraft: (surveyId: string, draft: Draft) => write(surveyId, 'draft', draft),
};
