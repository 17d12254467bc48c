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
import { type Outline } from '../parts/draft-outline';
import { type Value } from '../parts/drafts';
import { liveScore } from './live-score';
import { type Mark, isChanged, isReturned } from './question-filter';
import { type SheetLayer } from './use-layer';
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

/** The value of a question on the screen: as it is typed, or else as it was served. */
export const valueAt = (
  outline: Outline,
  served: ReadonlyMap<string, Answer>,
  code: string,
): Value | null => {
  const typed = outline.get(code)?.value;
  return typed === undefined ? (served.get(code)?.value ?? null) : typed;
};

/** What is typed and sound, over what was served: the score is of nothing else. */
const soundValueAt = (outline: Outline, served: ReadonlyMap<string, Answer>, code: string) =>
  outline.get(code)?.status === 'refused'
    ? (served.get(code)?.value ?? null)
    : valueAt(outline, served, code);

type Surroundings = ReturnType<typeof useSurroundings>;

function useMarks(
  rubric: Rubric,
  served: ReadonlyMap<string, Answer>,
  { layer, outline }: Pick<SheetLayer, 'layer' | 'outline'>,
  { files, notes, earlier }: Pick<Surroundings, 'files' | 'notes' | 'earlier'>,
): ReadonlyMap<string, Mark> {
  return useMemo(() => {
    const markOf = (code: string): Mark => {
      const value = valueAt(outline, served, code);
      return {
        isAnswered: value !== null,
        hasEvidence: files.get(code)?.some(({ status }) => status === 'verified') ?? false,
        isReturned: isReturned(notes.get(code) ?? [], layer),
        isChanged: earlier ? isChanged(value, earlier.get(code)?.value ?? null) : false,
        status: outline.get(code)?.status,
      };
    };
    return new Map(rubric.questions.map(({ code }) => [code, markOf(code)]));
  }, [rubric, served, layer, outline, files, notes, earlier]);
}

/** Everything that the worksheet shows of one layer, with what is typed and not saved yet laid over it. */
export function useWorksheet(assessment: Assessment, shown: SheetLayer) {
  const { layer, round, autosave, outline } = shown;
  const { data: unit } = useSuspenseQuery(unitQuery(assessment.unitId));
  const { data: rubric } = useSuspenseQuery(rubricQuery(assessment.rubric));
  const rights = useOwnLayer(assessment, unit);
  const key = { assessmentId: assessment.id, layer, ...(round && { round }) };
  const { data: answers } = useSuspenseQuery(answersQuery(key));
  // A layer in which nothing was written has no score.
  const hasScore = answers.length > 0 || assessment.scores.some((one) => one.layer === layer);
  const { data: score } = useQuery({ ...scoreQuery(key), enabled: hasScore });
  const around = useSurroundings(assessment, layer, round);
  const settings = useMemo(() => settingsOf(rubric, assessment.settings), [rubric, assessment.settings]);
  const served = useMemo(() => byCode(answers), [answers]);
  const marks = useMarks(rubric, served, shown, around);
  const live = useMemo(() => {
    const values = rubric.questions.map(({ code }) => [code, soundValueAt(outline, served, code)] as const);
    return liveScore(rubric, Object.fromEntries(values), settings, assessment.target);
  }, [rubric, outline, served, settings, assessment.target]);
  return {
    ...{ assessment, unit, rubric, settings, layer, round, key },
    answers: served,
    ...{ score, autosave, outline, marks, live, rights },
    ...around,
  };
}

export type Worksheet = ReturnType<typeof useWorksheet>;
