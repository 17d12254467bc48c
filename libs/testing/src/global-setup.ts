import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@zi/embedded';
import { serverUrlKey } from './test-database';

interface Suite {
  ziStop?: () => Promise<void>;
}

/** One PostgreSQL for a whole run of the integration tier; each spec makes a database of its own in it. */
export default async function setup(): Promise<void> {
  const dir = await mkdtemp(join(tmpdir(), 'zi-postgres-'));
  const server = await startPostgres({ dir });
  process.env[serverUrlKey] = server.url;
  (globalThis as Suite).ziStop = async () => {
    await server.stop();
    await rm(dir, { recursive: true, force: true });
  };
}
