import { useEffect, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { type SurveyForm, submitResponse } from '../api';
import { type Draft, emptyDraft, responseOf, waitSeconds } from './draft';
import { kept } from './keep';

/** The answers of one respondent: kept on the phone at every change, and sent until they are received. */
export function useDraft(form: SurveyForm) {
  const [draft, setDraft] = useState(() => kept.draft(form.surveyId));
  const [problem, setProblem] = useState<ApiProblem>();
  const [tries, setTries] = useState(0);
  const change = (next: Partial<Draft>) => {
    const changed = { ...draft, ...next };
    kept.keepDraft(form.surveyId, changed);
    setDraft(changed);
  };

  useEffect(() => {
    if (draft.state !== 'waiting') return;
    let isGone = false;
    const settle = (next: Draft) => {
      kept.keepDraft(form.surveyId, next);
      if (!isGone) setDraft(next);
    };
    const send = async () => {
      try {
        const { receipt } = await submitResponse(responseOf(form, draft), draft.key);
        settle({ ...emptyDraft(draft.key), state: 'received', receipt });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        setProblem(error);
        if (error.passes) setTries((count) => count + 1);
        else settle({ ...draft, state: 'filling' });
      }
    };
    const timer = window.setTimeout(() => void send(), tries === 0 ? 0 : waitSeconds(tries - 1) * 1_000);
    const atOnce = () => setTries(0);
    window.addEventListener('online', atOnce);
    return () => {
      isGone = true;
      window.clearTimeout(timer);
      window.removeEventListener('online', atOnce);
    };
  }, [draft, form, tries]);

  return {
    draft,
    problem,
    change,
    send: () => {
      setProblem(undefined);
      setTries(0);
      change({ state: 'waiting' });
    },
    sendNow: () => setTries(0),
    again: () => {
      setProblem(undefined);
      change(emptyDraft(crypto.randomUUID()));
    },
  };
}
