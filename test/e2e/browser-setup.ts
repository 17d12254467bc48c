import { type Suite, startSuite } from './suite';

/** Key of the environment under which the browser specs find the state file of the suite. */
export const suiteDirKey = 'ZI_BROWSER_SUITE_DIR';

interface Running {
  ziSuite?: Suite;
}

/** One suite with the whole demo ministry for all browser specs: each works in units of its own. */
export default async function setup(): Promise<void> {
  const suite = await startSuite({ ZI_LOCAL_SEED: 'whole' });
  process.env[suiteDirKey] = suite.dir;
  (globalThis as Running).ziSuite = suite;
}
