import { type Place, mayAnswer, maySubmit, requireMay } from '@zi/access';
import { DomainError, type Layer } from '@zi/contracts';
import { context } from '@zi/service-kit';
import { type Located } from './domain/announcement';
import { placeOf } from './domain/programme';

export function requireRead({ assessment, programme }: Located): void {
  const thing = { noun: 'assessment', id: assessment.id, read: 'assessment.read' } as const;
  requireMay(context().actor, 'assessment.read', placeOf(programme), thing);
}

type Question = (actor: ReturnType<typeof context>['actor'], layer: Layer, place: Place) => boolean;

const requireOfLayer = (allows: Question, what: string) => (located: Located, layer: Layer) => {
  requireRead(located);
  if (allows(context().actor, layer, placeOf(located.programme))) return;
  throw new DomainError('forbidden', `Your roles do not allow you to ${what} the layer ${layer} here.`, {
    ...{ noun: 'assessment', id: located.assessment.id, layer },
  });
};

export const requireMayAnswer = requireOfLayer(mayAnswer, 'answer');
export const requireMaySubmit = requireOfLayer(maySubmit, 'submit');
