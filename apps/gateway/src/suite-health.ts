import { Readiness } from '@zi/service-kit';

export interface ServiceHealth {
  readonly status: 'ready' | 'not ready' | 'down';
  readonly checks: Readonly<Record<string, string>>;
}
export interface SuiteHealth {
  readonly status: 'ready' | 'not ready';
  readonly services: Readonly<Record<string, ServiceHealth>>;
}

const patienceMs = 2_000;

/** Whether the gateway and the services behind it are ready, each asked at its own address. */
export class SuiteHealthReader {
  constructor(
    private readonly readiness: Readiness,
    /** Name of a service → address of its readiness. */
    private readonly addresses: Readonly<Record<string, string>>,
  ) {}

  async read(): Promise<SuiteHealth> {
    const own = await this.readiness.read();
    const others = await Promise.all(
      Object.entries(this.addresses).map(async ([name, address]) => [name, await ask(address)] as const),
    );
    const services: Record<string, ServiceHealth> = {
      gateway: { status: own.ready ? 'ready' : 'not ready', checks: own.checks },
      ...Object.fromEntries(others),
    };
    const isReady = Object.values(services).every(({ status }) => status === 'ready');
    return { status: isReady ? 'ready' : 'not ready', services };
  }
}

async function ask(address: string): Promise<ServiceHealth> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(patienceMs) });
    const { checks } = (await response.json()) as Pick<ServiceHealth, 'checks'>;
    return { status: response.ok ? 'ready' : 'not ready', checks };
  } catch (error) {
    return { status: 'down', checks: { http: error instanceof Error ? error.message : String(error) } };
  }
}
