import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { evidenceQuery } from '../../../api/evidence';
import { ApiProblem } from '../../../api/problem';
import { readSession, useMe } from '../../../api/session';
import { useOnline } from '../../../app/shell/use-online';
import { later } from './later';
import { sha256Of, upload } from './upload-job';
import { UploadQueue, type UploadQueueParts } from './upload-queue';
import { openShelf } from './upload-shelf';
import { uploadStore } from './upload-store';

const lock: UploadQueueParts['lock'] = (name, work) =>
  navigator.locks.request(name, { ifAvailable: true }, async (held) => {
    if (held) await work();
    return held !== null;
  });

/** They go on when the screen is left: one for each person who uses this page. */
const open = new Map<string, UploadQueue>();

/** The uploads of a person on this page; what they left behind on this device is continued. */
function queueOf(client: QueryClient, personId: string): UploadQueue {
  const known = open.get(personId);
  if (known) return known;
  const queue = new UploadQueue({
    ...{ lock, later, digest: sha256Of, newKey: () => crypto.randomUUID() },
    shelf: openShelf(personId, uploadStore, Date.now),
    async send(...job) {
      // Another person may have signed in since, in another tab.
      const { id } = await readSession();
      if (id !== personId) throw new ApiProblem('unauthenticated');
      return upload(...job);
    },
    onDone() {
      void client.invalidateQueries({ queryKey: ['evidence'] });
      void client.invalidateQueries({ queryKey: ['answers'] });
    },
  });
  open.set(personId, queue);
  void queue.restore();
  return queue;
}

/** The uploads of the signed-in person. */
export function useUploads(programmeId: string) {
  const client = useQueryClient();
  const personId = useMe().session.id;
  const queue = useMemo(() => queueOf(client, personId), [client, personId]);
  const isOnline = useOnline();
  const { data: known } = useQuery(evidenceQuery(programmeId));
  useEffect(() => {
    queue.hear(known ?? []);
  }, [queue, known]);
  useEffect(() => {
    if (isOnline) queue.resume();
  }, [queue, isOnline]);
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.read) };
}
