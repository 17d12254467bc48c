import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '@zi/contracts';
import { AuditReader, type AuditTrail, type Seal, keyOf, sealIn, sealOf } from '@zi/database';
import { type Logger, createLogger } from '@zi/service-kit';
import { type ScopeOptions, scopeProblems, servicesOf } from './audit-scope';
import { SealEnvironment, auditorsEnvironment } from './audit.env';
import { InputError, complain, print, toldFailure } from './output';
import { SealStore } from './seal.store';

export interface SealOptions extends ScopeOptions {
  /** Minutes from one turn to the next; undefined: one turn. */
  readonly every?: number;
}

/** Seals what is new in each trail, once or again and again. */
export async function seal(options: SealOptions): Promise<0 | 1> {
  const problems = scopeProblems(options);
  if (problems.length > 0) throw new InputError(problems);
  const environment = auditorsEnvironment(SealEnvironment);
  if (options.every === undefined) return sealOnce(options, environment, toTerminal);
  const logger = createLogger('sealer', environment.ZI_LOG_LEVEL, environment.ZI_ENVIRONMENT);
  for (;;) {
    await sealOnce(options, environment, toLog(logger, options.every));
    await pause(options.every * 60_000);
  }
}

interface Telling {
  sealed(service: string, seal: Seal | undefined): void;
  failed(service: string, error: unknown): void;
}

const toTerminal: Telling = {
  sealed: (service, made) =>
    print(
      `${service}: ${made ? `${made.leaves.length} heads sealed at ${made.at}, root ${made.root}` : 'nothing new'}`,
    ),
  failed: (service, error) => complain(`${service}: ${toldFailure(error)}`),
};

const toLog = (logger: Logger, minutes: number): Telling => ({
  sealed(service, made) {
    if (made) {
      const { at, root, leaves } = made;
      logger.info({ trail: service, at, root, heads: leaves.length }, 'trail sealed');
    } else logger.debug({ trail: service }, 'nothing new to seal');
  },
  failed: (service, error) =>
    logger.error({ trail: service, reason: toldFailure(error), retryMinutes: minutes }, 'trail not sealed'),
});

/** One turn: each trail by itself, so that one that fails keeps no other from its seal. */
async function sealOnce(options: ScopeOptions, environment: SealEnvironment, tell: Telling): Promise<0 | 1> {
  const store = new SealStore(environment);
  let code: 0 | 1 = 0;
  for (const service of servicesOf(options)) {
    try {
      const made = await AuditReader.during(environment.ZI_AUDIT_DATABASE_URL, (reader) =>
        reader.asOnlySealer(() => reader.snapshot((trails) => sealTrail(trails[service], store))),
      );
      tell.sealed(service, made);
    } catch (error) {
      tell.failed(service, error);
      code = 1;
    }
  }
  return code;
}

async function sealTrail(trail: AuditTrail, store: SealStore): Promise<Seal | undefined> {
  const { service } = trail;
  const keys = await store.keys(service);
  const last = await lastSeal(store, keys);
  const since = last && dayBefore(last.at);
  const recent = keys.filter((key) => since !== null && key > keyOf({ service, at: since }));
  const known = await headsIn(store, recent);
  const heads = await trail.headsSince(since);
  const leaves = heads.filter(({ unitId, sequence, hash }) => known.get(unitId) !== `${sequence} ${hash}`);
  if (leaves.length === 0) return undefined;
  const at = await trail.instant();
  if (last && at <= last.at) {
    throw new DomainError(
      'conflict',
      `It is ${at} by the database, and the last seal was made at ${last.at}.`,
    );
  }
  const made = sealOf({ service, at, previous: last?.root ?? null, leaves });
  await store.add({ key: keyOf(made), text: JSON.stringify(made) });
  return made;
}

async function lastSeal(store: SealStore, keys: readonly string[]): Promise<Seal | null> {
  for await (const { key, text } of store.read(keys.slice(-1))) {
    const last = sealIn(text);
    if (last) return last;
    throw new DomainError('conflict', `${key} is no seal; nothing can follow it. See zi audit verify.`);
  }
  return null;
}

/**
 * An entry bears the instant at which its transaction began, and may be committed after a seal of a later instant. None
 * is open for a day.
 */
const dayBefore = (instant: string): string => new Date(Date.parse(instant) - 86_400_000).toISOString();

/** What these seals hold of each unit, the newest. */
async function headsIn(store: SealStore, keys: readonly string[]): Promise<Map<string | null, string>> {
  const heads = new Map<string | null, string>();
  for await (const { text } of store.read(keys)) {
    for (const { unitId, sequence, hash } of sealIn(text)?.leaves ?? []) {
      heads.set(unitId, `${sequence} ${hash}`);
    }
  }
  return heads;
}
