import { type DemoMinistry } from '../ministry';
import { type Callers } from '../story';
import { inParallel } from './in-parallel';
import { tellWay } from './tell-way';
import { recordFacts } from './tell-worksheet';
import { type Way } from './way';
import { ministryFacts, pastWays, ways } from './ways';
import { buildWorld, signedInOnce } from './world';

/** So many units go their ways side by side. */
const atATime = 4;

/**
 * Tells the last chapter: eleven more units in every stage, and what the year before has left. Everything is asked for
 * under fixed idempotency keys, or only where it is not there yet.
 */
export async function tellWhole(
  callers: Callers,
  first: DemoMinistry,
  say: (line: string) => void,
): Promise<void> {
  const world = await buildWorld(signedInOnce(callers), first);
  say('three more branches, eleven more units with their people and the cycle 2025 are registered');
  let told = 0;
  const tell = async (way: Way) => {
    await tellWay(world, way);
    told += 1;
    say(`${told} of ${ways.length + pastWays.length}: ${way.unit.name} ${way.year} is told`);
  };
  await inParallel([...ways, ...pastWays], atATime, tell);
  const unitId = first.places.ministry.id;
  await recordFacts(world, { year: 2026 }, { unitId, name: 'kkp', facts: ministryFacts });
  say('what holds of the ministry as a whole is recorded');
}
