import { type Place, may, requireMay, scopeOf } from '@zi/access';
import { type Actor, type HeldGrant } from '@zi/contracts';
import { v7 } from 'uuid';
import { atMost, canaries, median, note, report } from './measure';

const calls = 200_000;
const rounds = 5;
/** Issue 3: a permission check inside a service. */
const barMicroseconds = 50;

const path = Array.from({ length: 6 }, () => v7());
const cycleId = v7();
const place: Place = { path, cycleId, submitted: false, area: 'MP' };
const foreign = (): HeldGrant => ({ role: 'tpi_member', unitId: v7(), cycleId });

/** Twenty grants of which only the last reaches the place, with ties: more than a person of the ministry holds. */
const actor: Actor = {
  kind: 'person',
  id: v7(),
  address: null,
  grants: [
    ...Array.from({ length: 19 }, foreign),
    { role: 'unit_head', unitId: path[4] ?? '', cycleId: null },
  ],
  ties: [v7(), v7()],
};
const thing = { noun: 'programme', id: v7(), read: 'programme.read' } as const;

let sink = 0;
function microseconds(work: () => unknown): number {
  const start = performance.now();
  for (let n = 0; n < calls; n += 1) if (work()) sink += 1;
  return ((performance.now() - start) * 1_000) / calls;
}

const checks: Record<string, () => unknown> = {
  may: () => may(actor, 'programme.declare', place),
  'may not': () => may(actor, 'unit.register', place),
  requireMay: () => requireMay(actor, 'programme.declare', place, thing),
  scopeOf: () => scopeOf(actor, 'programme.read'),
};

note(`canaries ${JSON.stringify(canaries())}`);
const extra = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const [name, work] of Object.entries(checks)) {
    const empty = microseconds(() => actor.grants.length > 0);
    extra.set(name, [...(extra.get(name) ?? []), microseconds(work) - empty]);
  }
}
note(`${sink} answers`);
report(
  'permission',
  [...extra].map(([name, values]) =>
    atMost(`${name}, µs beyond an empty check`, median(values), barMicroseconds),
  ),
);
