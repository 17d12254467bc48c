import { join } from 'node:path';
import { Asker, connectBus } from '@zi/bus';
import { DomainError, FoundMinistry } from '@zi/contracts';
import { Api, founding, tellStory } from '@zi/demo';
import { createLogger, systemContext, withContext } from '@zi/service-kit';
import { readLocalFile, writeLocalFile } from './local-file';
import { say } from './progress';
import { type Addresses, type LocalPlan, loopback, natsLogin } from './servers';

interface Marker {
  readonly chapter: string;
  readonly at: string;
}

/** Founds the ministry as an operator would: over the bus, once. */
async function found(plan: LocalPlan, { natsUrl }: Addresses): Promise<void> {
  const connection = await connectBus(
    { ZI_NATS_URL: natsUrl, ...natsLogin(plan, 'operator') },
    'seed',
    createLogger('seed', 'warn', 'local'),
  );
  try {
    await withContext(systemContext('seed'), () => new Asker(connection).ask(FoundMinistry, founding));
  } catch (refusal) {
    const isFounded = refusal instanceof DomainError && refusal.code === 'conflict';
    if (!isFounded) throw refusal;
  } finally {
    await connection.close();
  }
}

/** An access token of a demo person, from the embedded identity provider. */
async function tokenOf(issuer: string, person: string): Promise<string> {
  const answer = await fetch(`${issuer}/demo/token`, {
    method: 'POST',
    body: new URLSearchParams({ person }),
  });
  if (!answer.ok) throw new Error(`${issuer} gave no token for ${person}: ${await answer.text()}`);
  return ((await answer.json()) as { access_token: string }).access_token;
}

/** Tells the demo story once; interrupted, it goes on at the next start. Needs the embedded identity provider. */
export async function seed(plan: LocalPlan, addresses: Addresses): Promise<void> {
  const chapter = plan.settings.ZI_LOCAL_SEED;
  if (chapter === 'none' || plan.settings.ZI_OIDC_ISSUER) return;
  const file = join(plan.settings.ZI_LOCAL_DIR, 'seeded.json');
  const done = await readLocalFile<Marker>(file);
  if (done?.chapter === chapter) return;

  await found(plan, addresses);
  const gateway = loopback(plan.ports.gateway);
  const callers = async (person: string) =>
    new Api(gateway, person === 'public' ? null : await tokenOf(addresses.oidcIssuer, person));
  await tellStory(callers, chapter, (line) => say(`demo: ${line}`));
  await writeLocalFile(file, { chapter, at: new Date().toISOString() } satisfies Marker);
}
