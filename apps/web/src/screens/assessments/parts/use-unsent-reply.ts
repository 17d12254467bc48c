import { useSyncExternalStore } from 'react';
import { type ReplyPlace, UnsentReplies } from './unsent-replies';

const unsent = new UnsentReplies();

/** What is written to a thread and not sent yet; it outlives the question that is shown. */
export function useUnsentReply(place: ReplyPlace): [body: string, write: (body: string) => void] {
  const body = useSyncExternalStore(unsent.subscribe, () => unsent.at(place));
  return [body, (next) => unsent.write(place, next)];
}
