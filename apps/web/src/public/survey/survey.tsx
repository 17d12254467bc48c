import { useEffect, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { type SurveyForm, readForm } from '../api';
import { Notice } from '../notice';
import { fill } from '../text';
import { useWords } from '../words';
import { kept } from './keep';
import { Questionnaire } from './questionnaire';

/** Reads the form of a survey; what the phone kept of it serves where the line does not. */
function useForm(surveyId: string) {
  const [form, setForm] = useState<SurveyForm | undefined>(() => kept.form(surveyId));
  const [problem, setProblem] = useState<ApiProblem>();
  useEffect(() => {
    readForm(surveyId).then(
      (read) => {
        kept.keepForm(read);
        setForm(read);
      },
      (error: unknown) => {
        if (!(error instanceof ApiProblem)) throw error;
        setProblem(error);
      },
    );
  }, [surveyId]);
  return { form, problem };
}

/** The survey as a respondent sees it. */
export function Survey({ surveyId }: { readonly surveyId: string }) {
  const { words, format } = useWords();
  const { form, problem } = useForm(surveyId);
  if (!form) {
    if (!problem) return <p role="status">{words.loading}</p>;
    const isMissing = problem.kind === 'not_found' || problem.kind === 'invalid';
    return <Notice>{isMissing ? words.survey.missing : words.unit.unavailable}</Notice>;
  }
  const title = fill(words.survey.title, { unit: form.unitName });
  const wasSent = kept.draft(surveyId).state !== 'filling';
  if (form.status === 'closed' && !wasSent) return <Notice title={title}>{words.survey.closed}</Notice>;
  if (form.opensOn > format.today) {
    return <Notice title={title}>{fill(words.survey.early, { day: format.day(form.opensOn) })}</Notice>;
  }
  return <Questionnaire form={form} title={title} />;
}
