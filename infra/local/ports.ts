import { join } from 'node:path';
import { serviceNames } from '@zi/contracts';
import { freePort } from '@zi/embedded';
import { readLocalFile, writeLocalFile } from './local-file';

const parts = ['postgres', 'nats', 's3', 'oidc', 'smtp', 'mail', ...serviceNames] as const;
export type Ports = Readonly<Record<(typeof parts)[number], number>>;

/** The ports of the last start where they are still free, so that addresses stay the same; else free ones. */
export async function choosePorts(localDir: string, gatewayPort: number): Promise<Ports> {
  const file = join(localDir, 'ports.json');
  const last: Partial<Ports> = (await readLocalFile<Ports>(file)) ?? {};
  const gateway = await freePort(gatewayPort || last.gateway);
  if (gatewayPort && gateway !== gatewayPort) {
    throw new Error(
      `Port ${gatewayPort} is taken: end what listens there, or give another one in ZI_HTTP_PORT.`,
    );
  }
  const chosen: Partial<Record<(typeof parts)[number], number>> = { gateway };
  for (const part of parts) {
    if (part === 'gateway') continue;
    const port = await freePort(last[part]);
    chosen[part] = Object.values(chosen).includes(port) ? await freePort() : port;
  }
  await writeLocalFile(file, chosen);
  return chosen as Ports;
}
