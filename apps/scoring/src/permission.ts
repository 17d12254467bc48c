import {
  type Action,
  type Place,
  type Reach,
  layerOfRole,
  may,
  mayAnswer,
  maySubmit,
  requireMay,
  scopeOf,
} from '@zi/access';
import { type Area, Denied, DomainError, type Layer, areas, layers } from '@zi/contracts';
import { context } from '@zi/service-kit';
import { type Located } from './domain/announcement';
import { told } from './domain/answer';
import { foreignAnswers } from './domain/area';

const read = 'assessment.read';

interface Submittable {
  readonly submittedAt: Date | null;
}

/** Whether the actor holds a role anywhere: what is of no unit is no secret among those who do. */
export const holdsRole = (): boolean => scopeOf(context().actor, read).length > 0;

/** Only the suite itself and its operators' command line. */
export function requireSystem(): void {
  if (context().actor.kind === 'system') return;
  throw new DomainError('forbidden', 'Only the system itself or an operator may do this.');
}

const placeOf = ({ assessment: { submitted }, programme: { unitPath, cycleId } }: Located): Place => ({
  ...{ path: unitPath, cycleId, submitted },
});

/** A layer is read by itself: that another one was submitted does not open it. */
const placeOfLayer = (located: Located, layer: Submittable | undefined): Place => ({
  ...placeOf(located),
  submitted: (layer?.submittedAt ?? null) !== null,
});

export function requireRead(located: Located): void {
  const thing = { noun: 'assessment', id: located.assessment.id, read } as const;
  requireMay(context().actor, read, placeOf(located), thing);
}

export const mayReadLayer = (located: Located, layer: Submittable): boolean =>
  may(context().actor, read, placeOfLayer(located, layer));

export function requireReadLayer(located: Located, layer: Layer, state: Submittable | undefined): void {
  requireRead(located);
  const thing = { noun: 'layer', id: `${located.assessment.id}/${layer}`, read } as const;
  requireMay(context().actor, read, placeOfLayer(located, state), thing);
}

/** What was written before it was submitted: earlier answers and scores, notes. */
export function requireReadDrafts(located: Located, { noun, id }: { noun: string; id: string }): void {
  requireRead(located);
  requireMay(context().actor, read, { ...placeOf(located), submitted: false }, { noun, id, read });
}

export function requireMayCloseRound(located: Located): void {
  const thing = { noun: 'assessment', id: located.assessment.id, read } as const;
  requireMay(context().actor, 'assessment.close_round', placeOf(located), thing);
}

export function requireMayRecordFact(place: Place, unitId: string): void {
  requireMay(context().actor, 'assessment.record_fact', place, { noun: 'unit', id: unitId, read });
}

const mayAnswerIn = (located: Located, layer: Layer, area: Area | null): boolean =>
  mayAnswer(context().actor, layer, { ...placeOf(located), area });

/** The layer that the author of a note writes there; null for the suite, which writes all. Nobody else writes notes. */
export function authorLayer(located: Located): Layer | null {
  requireRead(located);
  if (context().actor.kind === 'system') return null;
  const layer = layers.find((one) => [...areas, null].some((area) => mayAnswerIn(located, one, area)));
  if (layer) return layer;
  const denial = { action: 'note.add', noun: 'assessment', id: located.assessment.id };
  throw Denied.openly(denial, 'Your roles do not allow you to write notes here: they answer no layer.');
}

/** Whoever answers for one area answers its questions only: the others are named, and nothing is saved. */
export function requireMayAnswer(
  located: Located,
  layer: Layer,
  edits: readonly { readonly code: string }[],
): void {
  requireRead(located);
  const mayAnswerHere = (area: Area | null) => mayAnswerIn(located, layer, area);
  const denial = { action: 'assessment.answer', noun: 'assessment', id: located.assessment.id };
  if (![...areas, null].some(mayAnswerHere)) {
    throw Denied.openly(denial, `Your roles do not allow you to answer the layer ${layer} here.`);
  }
  const problems = foreignAnswers(located.rubric, edits, mayAnswerHere);
  if (problems.length === 0) return;
  const reasons = told(problems.map(({ message }) => message));
  const denied = Denied.openly(denial, `${reasons}. Nothing was saved.`);
  denied.details['problems'] = problems;
  throw denied;
}

export function requireMaySubmit(located: Located, layer: Layer): void {
  requireRead(located);
  if (maySubmit(context().actor, layer, placeOf(located))) return;
  const denial = { action: 'assessment.submit', noun: 'assessment', id: located.assessment.id };
  throw Denied.openly(denial, `Your roles do not allow you to submit the layer ${layer} here.`);
}

/** Where a person is to do what can wait, by what it is. Nothing waits for the suite itself. */
export function dutyScopes() {
  const { actor } = context();
  const grants = actor.kind === 'system' ? [] : actor.grants;
  const scope = (action: Action, layer?: Layer): readonly Reach[] => {
    const own = grants.filter(({ role }) => layer === undefined || layerOfRole[role] === layer);
    const parts = actor.kind === 'system' ? [] : scopeOf({ ...actor, grants: own }, action);
    return parts === 'all' ? [] : parts;
  };
  const answers = layers.map((layer): [Layer, readonly Reach[]] => [
    layer,
    scope('assessment.answer', layer),
  ]);
  return {
    answers: Object.fromEntries(answers.filter(([, parts]) => parts.length > 0)),
    submits: scope('assessment.submit', 'self'),
    closes: scope('assessment.close_round'),
  };
}

interface WorkPlace {
  readonly layer: Layer | null;
  readonly unitPath: readonly string[];
  readonly cycleId: string;
}

/** Whether one answers questions of an area where something waits. */
export const mayAnswerAt = ({ layer, unitPath, cycleId }: WorkPlace, area: Area | null): boolean =>
  layer !== null && mayAnswer(context().actor, layer, { path: unitPath, cycleId, area });
