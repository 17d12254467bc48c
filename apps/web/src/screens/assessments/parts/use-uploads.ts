import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { evidenceQuery } from '../../../api/evidence';
import { useOnline } from '../../../app/shell/use-online';
import { UploadQueue } from './upload-queue';

const queue = new UploadQueue();
let isRestored = false;

/** The uploads of this page; what was left behind is continued once. They go on when the screen is left. */
export function useUploads(programmeId: string) {
  const client = useQueryClient();
  const isOnline = useOnline();
  const { data: known } = useQuery(evidenceQuery(programmeId));
  useEffect(() => {
    queue.known = known ?? [];
  }, [known]);
  useEffect(() => {
    queue.onDone = () => {
      void client.invalidateQueries({ queryKey: ['evidence'] });
      void client.invalidateQueries({ queryKey: ['answers'] });
    };
    if (!isRestored) void queue.restore();
    isRestored = true;
  }, [client]);
  useEffect(() => {
    if (isOnline) queue.resume();
  }, [isOnline]);
  return { queue, uploads: useSyncExternalStore(queue.subscribe, queue.read) };
}
