import { useQueries, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type Rubric, type Settings, parseSettings } from '@zi/rubric';
import { useMemo } from 'react';
import {
  type Answer,
  type Assessment,
  type Layer,
  answersQuery,
  notesQuery,
  roundsQuery,
  scoreQuery,
} from '../../../api/assessments';
import { evidenceQuery } from '../../../api/evidence';
import { programmeQuery } from '../../../api/programmes';
import { rubricQuery } from '../../../api/rubrics';
import { unitQuery } from '../../../api/units';
import { contentAt, statusAt } from '../parts/drafts';
import { useAutosave, useDrafts } from '../parts/use-drafts';
import { liveScore } from './live-score';
import { type Mark, isChanged, isReturned } from './question-filter';
import { type WorksheetSearch } from './search';
import { useOwnLayer } from './use-rights';

const grouped = <T>(rows: readonly T[] | undefined, codesOf: (row: T) => readonly string[]) => {
  const byCode = new Map<string, T[]>();
  for (const row of rows ?? []) {
    for (const code of codesOf(row)) byCode.set(code, [...(byCode.get(code) ?? []), row]);
  }
  return byCode;
};

const byCode = (answers: readonly Answer[] | undefined) =>
  new Map(answers?.map((answer) => [answer.code, answer]));

/** What stands around the answers: evidence, notes, the other layers and the round before. */
function useSurroundings(assessment: Assessment, layer: Layer, round: number | undefined) {
  const { id, programmeId, scores } = assessment;
  const { data: files } = useQuery(evidenceQuery(programmeId));
  const { data: notes } = useQuery(notesQuery(id, round ?? assessment.round));
  const { data: programme } = useQuery(programmeQuery(programmeId));
  const { data: rounds } = useQuery(roundsQuery(id));
  const before = (round ?? assessment.round) - 1;
  const { data: earlier } = useQuery({
    ...answersQuery({ assessmentId: id, layer, round: before }),
    enabled: before > 0,
  });
  const others = scores.map((score) => score.layer).filter((other) => other !== layer);
  const columns = useQueries({
    queries: others.map((other) => answersQuery({ assessmentId: id, layer: other, ...(round && { round }) })),
    combine: (results) =>
      results.map(({ data }, index) => ({
        layer: others[index]!,
        answers: byCode(data),
        isRead: data !== undefined,
      })),
  });
  return {
    programme,
    rounds,
    others: columns.filter(({ isRead }) => isRead),
    files: useMemo(() => grouped(files, ({ questionCodes }) => questionCodes), [files]),
    notes: useMemo(() => grouped(notes, ({ code }) => [code]), [notes]),
    earlier: useMemo(() => earlier && byCode(earlier), [earlier]),
  };
}

function settingsOf(rubric: Rubric, raw: Assessment['settings']): Settings {
  const settings = parseSettings(rubric.settings, raw);
  if (!settings.ok) throw new TypeError(settings.problems.map(({ message }) => message).join('; '));
  return settings.value;
}

/** Everything that the worksheet shows of one layer, with what is typed and not saved yet laid over it. */
export function useWorksheet(assessment: Assessment, search: WorksheetSearch) {
  const { data: unit } = useSuspenseQuery(unitQuery(assessment.unitId));
  const { data: rubric } = useSuspenseQuery(rubricQuery(assessment.rubric));
  const rights = useOwnLayer(assessment, unit);
  const layer = search.layer ?? rights.own ?? 'self';
  const { round } = search;
  const key = { assessmentId: assessment.id, layer, ...(round && { round }) };
  const { data: answers } = useSuspenseQuery(answersQuery(key));
  const { data: score } = useQuery(scoreQuery(key));
  const around = useSurroundings(assessment, layer, round);
  const settings = useMemo(() => settingsOf(rubric, assessment.settings), [rubric, assessment.settings]);
  const served = useMemo(() => byCode(answers), [answers]);
  const autosave = useDrafts(key, rights.me.session.id, round ? undefined : answers);
  const snapshot = useAutosave(autosave);
  const state = useMemo(
    () => (round ? { drafts: {}, batch: null } : snapshot.state),
    [round, snapshot.state],
  );
  const marks = useMemo(() => {
    const markOf = (code: string): Mark => {
      const { value } = contentAt(state, code, served.get(code));
      return {
        isAnswered: value !== null,
        hasEvidence: around.files.get(code)?.some(({ status }) => status === 'verified') ?? false,
        isReturned: isReturned(around.notes.get(code) ?? [], layer),
        isChanged: around.earlier ? isChanged(value, around.earlier.get(code)?.value ?? null) : false,
        status: statusAt(state, code),
      };
    };
    return new Map(rubric.questions.map(({ code }) => [code, markOf(code)]));
  }, [rubric, state, served, layer, around.files, around.notes, around.earlier]);
  const live = useMemo(() => {
    const values = rubric.questions.map(({ code }) => {
      const answer = served.get(code);
      const isSound = statusAt(state, code) !== 'refused';
      return [code, isSound ? contentAt(state, code, answer).value : (answer?.value ?? null)] as const;
    });
    return liveScore(rubric, Object.fromEntries(values), settings, assessment.target);
  }, [rubric, state, served, settings, assessment.target]);
  return {
    assessment,
    unit,
    rubric,
    settings,
    layer,
    round,
    key,
    answers: served,
    score,
    state,
    snapshot,
    autosave,
    marks,
    live,
    rights,
    ...around,
  };
}

export type Worksheet = ReturnType<typeof useWorksheet>;
