import { type Reach, actions, scopeOf, writesOf } from '@zi/access';
import { type Actor, actorTag } from '@zi/contracts';
import { escapeLiteral } from 'pg';
import { validate } from 'uuid';

/** A subtree without conditions; then the list of units says it all. */
const isPlain = ({ cycleId, submitted, except }: Reach) =>
  cycleId === null && !submitted && except.length === 0;

function scopeSettings(scope: string, reaches: readonly Reach[]): [string, string][] {
  const units = reaches.map(({ unitId }) => unitId);
  return [
    [`zi.${scope}`, `{${[...new Set(units)].join(',')}}`],
    [`zi.${scope}_rules`, reaches.every(isPlain) ? '' : JSON.stringify(reaches)],
  ];
}

function settingsOf(actor: Actor, guards: readonly string[]): [string, string][] {
  const scopes = guards.flatMap((noun): [string, Parameters<typeof scopeOf>[1][]][] => [
    [`${noun}_read`, actions.filter((action) => action === `${noun}.read`)],
    [`${noun}_write`, writesOf(noun)],
  ]);
  const person = actor.kind === 'person' && validate(actor.id) ? actor.id : '';
  return [
    ['zi.actor', actorTag(actor)],
    ['zi.person', person],
    ...scopes.flatMap(([scope, wanted]) => scopeSettings(scope, scopeOf(actor, ...wanted) as Reach[])),
  ];
}

/** The first statement of a transaction: what row-level security lets it see and write until it ends. */
export function entrance(
  standing: { readonly suite: string } | { readonly actor: Actor; readonly guards: readonly string[] },
  readOnly: boolean,
): string {
  const settings: [string, string][] =
    'suite' in standing ? [['role', standing.suite]] : settingsOf(standing.actor, standing.guards);
  if (readOnly) settings.push(['transaction_read_only', 'on']);
  const calls = settings.map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
  return `SELECT ${calls.join(', ')}`;
}
