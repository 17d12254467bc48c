import { type DataService } from '@zi/contracts';
import {
  AuditReader,
  type AuditTrail,
  type BrokenEntry,
  type BrokenSeal,
  type BrokenStretch,
  SealWalk,
  brokenEntries,
  flaws,
  noUnit,
} from '@zi/database';
import { type ScopeOptions, scopeProblems, servicesOf } from './audit-scope';
import { SealEnvironment, auditorsEnvironment } from './audit.env';
import { InputError, complain, print, table } from './output';
import { SealStore } from './seal.store';

interface Result {
  readonly service: DataService;
  readonly chains: number;
  readonly entries: number;
  readonly seals: readonly string[];
  readonly broken: number;
}

/** Checks every entry, chain and seal, and names the first broken entry of each chain. Exit code 1 when there is one. */
export async function verify(options: ScopeOptions): Promise<0 | 1> {
  const problems = scopeProblems(options);
  if (problems.length > 0) throw new InputError(problems);
  const environment = auditorsEnvironment(SealEnvironment);
  const store = new SealStore(environment);
  const sealed: [DataService, string[]][] = [];
  // Before the trails are opened: whatever these seals hold, the trails then show.
  for (const service of servicesOf(options)) sealed.push([service, await store.keys(service)]);
  const results = await AuditReader.during(environment.ZI_AUDIT_DATABASE_URL, (reader) =>
    reader.snapshot(async (trails) => {
      const done: Result[] = [];
      for (const [service, keys] of sealed) {
        done.push(await new Verification(trails[service], options.unit).run(store, keys));
      }
      return done;
    }),
  );
  print(table([['SERVICE', 'CHAINS', 'ENTRIES', 'SEALS', 'LAST SEAL', 'BROKEN'], ...results.map(row)]));
  return results.every(({ broken }) => broken === 0) ? 0 : 1;
}

const row = ({ service, chains, entries, seals, broken }: Result): string[] => [
  ...[service, String(chains), String(entries), String(seals.length)],
  ...[seals.at(-1)?.slice(service.length + 1, -'.json'.length) ?? 'none', String(broken)],
];

const progressEvery = 100_000;

/** The check of one trail; what is broken is printed as it is found. */
class Verification {
  private chains = 0;
  private entries = 0;
  private broken = 0;

  constructor(
    private readonly trail: AuditTrail,
    private readonly unit: string | undefined,
  ) {}

  async run(store: SealStore, keys: readonly string[]): Promise<Result> {
    const chains = watched(this.trail.chains(this.unit), () => (this.chains += 1));
    const entries = watched(this.trail.entries(this.unit), (batch) => this.progress(batch.length));
    for await (const entry of brokenEntries(chains, entries)) this.tell(toldEntry(entry));
    const walk = new SealWalk(this.trail.service, this.trail.hashesAt);
    for await (const seal of store.read(keys)) {
      for await (const broken of walk.take(seal, this.unit)) this.tell(toldSeal(broken));
    }
    const { chains: chainCount, entries: entryCount, broken } = this;
    return { service: this.trail.service, chains: chainCount, entries: entryCount, seals: keys, broken };
  }

  private progress(more: number): void {
    const passed =
      Math.floor((this.entries + more) / progressEvery) > Math.floor(this.entries / progressEvery);
    this.entries += more;
    if (passed) complain(`${this.trail.service}: ${this.entries} entries`);
  }

  private tell(what: string): void {
    this.broken += 1;
    print(`${this.trail.service}: ${what}`);
  }
}

async function* watched<T>(items: AsyncIterable<T>, seen: (item: T) => void): AsyncGenerator<T, void> {
  for await (const item of items) {
    seen(item);
    yield item;
  }
}

const toldEntry = ({ unitId, sequence, id, flaw }: BrokenEntry): string =>
  `unit ${unitId ?? noUnit}, entry ${sequence}${id === null ? '' : ` (${id})`}: ${flaws[flaw]}`;

function toldSeal(broken: BrokenSeal | BrokenStretch): string {
  if (!('from' in broken)) return `seal ${broken.key}: ${broken.reason}`;
  const { key, unitId, from, to, reason } = broken;
  const place = from === to ? `entry ${to}` : `entries ${from} to ${to}`;
  return `unit ${unitId ?? noUnit}, ${place}: ${reason}, by ${key}`;
}
