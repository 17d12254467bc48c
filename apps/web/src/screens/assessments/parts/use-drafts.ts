import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { parseChanges, type Rubric } from '@zi/rubric';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Answer, type LayerKey, answersQuery, saveAnswers } from '../../../api/assessments';
import { useOnline } from '../../../app/shell/use-online';
import { Autosave, type AutosaveSnapshot } from './autosave';
import { openShelf } from './draft-shelf';
import { type Content, type Draft, type Problems, type Value, contentAt, editsOf } from './drafts';

/** They go on saving when the screen is left: one for each sheet of this page. */
const open = new Map<string, Autosave>();

function autosaveOf(
  client: QueryClient,
  { assessmentId, layer, round }: LayerKey,
  personId: string,
): Autosave {
  const sheet = [personId, assessmentId, layer, ...(round ? [round] : [])].join('.');
  const known = open.get(sheet);
  if (known) return known;
  const { queryKey } = answersQuery({ assessmentId, layer });
  const autosave: Autosave = new Autosave({
    newKey: () => crypto.randomUUID(),
    keep: (state) => shelf.keep(state),
    async send(batch) {
      const { answers } = await saveAnswers({ assessmentId, layer, answers: editsOf(batch) }, batch.key);
      client.setQueryData(queryKey, (present) => present && replaced(present, answers));
      void client.invalidateQueries({ queryKey: ['assessments'] });
      void client.invalidateQueries({ queryKey: ['scores', assessmentId, layer] });
      return answers;
    },
  });
  const shelf = openShelf(sheet, (left) => autosave.restore(left));
  open.set(sheet, autosave);
  return autosave;
}

/** The answers with those that were saved, none older than it was. */
function replaced(answers: Answer[], saved: readonly Answer[]): Answer[] {
  const byCode = new Map(answers.map((answer) => [answer.code, answer]));
  for (const answer of saved) {
    if ((byCode.get(answer.code)?.version ?? 0) < answer.version) byCode.set(answer.code, answer);
  }
  return [...byCode.values()];
}

/** What is wrong with a value by the rubric, by key of it; undefined when nothing is. */
export function problemsOf(rubric: Rubric, code: string, value: Value | null): Problems | undefined {
  const checked = parseChanges(rubric, { [code]: value });
  if (checked.ok) return undefined;
  const start = `answers.${code}`.length + 1;
  return Object.fromEntries(checked.problems.map(({ path, message }) => [path.slice(start), message]));
}

/** The drafts of one layer of an assessment, saved as they come. `answers` is what the services hold of it. */
export function useDrafts(sheet: LayerKey, personId: string, answers: readonly Answer[]): Autosave {
  const client = useQueryClient();
  const { assessmentId, layer, round } = sheet;
  const autosave = useMemo(
    () => autosaveOf(client, { assessmentId, layer, ...(round && { round }) }, personId),
    [client, assessmentId, layer, round, personId],
  );
  const isOnline = useOnline();
  useEffect(() => {
    if (isOnline) autosave.resume();
  }, [autosave, isOnline]);
  useEffect(() => {
    autosave.hear(answers);
  }, [autosave, answers]);
  useEffect(() => {
    window.addEventListener('focus', autosave.flush);
    return () => window.removeEventListener('focus', autosave.flush);
  }, [autosave]);
  return autosave;
}

/** A part of the drafts. Renders again when this part, compared by identity, is another. */
export const useAutosave = <T>(autosave: Autosave, select: (snapshot: AutosaveSnapshot) => T): T =>
  useSyncExternalStore(autosave.subscribe, () => select(autosave.read()));

interface TypedSheet {
  readonly autosave: Autosave;
  readonly answers: ReadonlyMap<string, Answer>;
}

/** A part of what one question holds on the screen: its content, and the draft if there is one. */
export const useTyped = <T>(
  { autosave, answers }: TypedSheet,
  code: string,
  select: (content: Content, draft: Draft | undefined) => T,
): T =>
  useAutosave(autosave, ({ state }) => select(contentAt(state, code, answers.get(code)), state.drafts[code]));
