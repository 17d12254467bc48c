import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { whileShown } from './while-shown';

/** Nouns whose keys begin the queries that a fact of an owner may have changed. */
const touched: Readonly<Record<string, readonly string[]>> = {
  stages: ['programmes', 'pacts', 'actions', 'duties'],
  evidence: ['evidence', 'answers', 'duties'],
  surveys: ['surveys', 'duties'],
  scoring: ['assessments', 'answers', 'scores', 'notes', 'rounds', 'duties'],
};

/** Many facts come at once when somebody saves a sheet: they are read together. */
const gatherMs = 400;

/** Reads again what others change in these programmes: as it happens, or when the page is shown again. */
export function useChanges(programmeIds: readonly (string | undefined)[]): void {
  const client = useQueryClient();
  const ids = programmeIds.filter((id) => id !== undefined);
  const query = ids.map((id) => `programme=${id}`).join('&');
  useEffect(() => {
    if (query === '') return;
    const owners = new Set<string>();
    let timer: number | undefined;
    const readAgain = () => {
      timer = undefined;
      const nouns = [...owners].flatMap((owner) => touched[owner] ?? []);
      owners.clear();
      void client.invalidateQueries({ predicate: ({ queryKey: [noun] }) => nouns.includes(String(noun)) });
    };
    const note = (...names: string[]) => {
      for (const name of names) owners.add(name);
      timer ??= window.setTimeout(readAgain, gatherMs);
    };
    let wasReady = false;
    const listen = () => {
      const source = new EventSource(`/api/v1/changes?${query}`);
      source.addEventListener('ready', () => {
        if (wasReady) note(...Object.keys(touched)); // what happened while nobody listened is not told again
        wasReady = true;
      });
      source.addEventListener('change', ({ data }: MessageEvent<string>) => {
        const [, owner = ''] = (JSON.parse(data) as { type: string }).type.split('.');
        note(owner);
      });
      return () => source.close();
    };
    const stop = whileShown(document, listen);
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [client, query]);
}
