import { type Action, type Place, may } from '@zi/access';
import { Denied } from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { context } from '@zi/service-kit';
import { areaOf } from './domain/programme';

/** Where a programme or a file of it lies. */
export interface Located {
  readonly noun: 'programme' | 'evidence';
  readonly id: string;
  readonly place: Place;
}

/** Refuses as absent what the actor may not know of. */
export function requireKnown({ noun, id, place }: Located, action: Action): void {
  if (!may(context().actor, 'evidence.read', place)) throw Denied.asAbsent({ action, noun, id });
}

/** Refuses an upload for questions of areas in which the actor may not upload, each by its code. */
export function requireUpload({ noun, id, place }: Located, rubric: Rubric, codes: readonly string[]): void {
  const action = 'evidence.upload';
  const { actor } = context();
  const barred = codes.filter((code) => !may(actor, action, { ...place, area: areaOf(rubric, code) }));
  if (barred.length === 0) return;
  const message = `Your roles do not allow you to upload evidence for ${barred.join(', ')}.`;
  throw Denied.openly({ action, noun, id }, message);
}
