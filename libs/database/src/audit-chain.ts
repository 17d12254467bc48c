import { hash } from 'node:crypto';

/** An entry of the audit trail as it is kept: text for text, so that its bytes can be computed again. */
export interface KeptEntry {
  readonly id: string;
  /** UTC with microseconds: `2026-02-20T03:00:00.123456Z`. */
  readonly at: string;
  readonly actor: string;
  readonly address: string | null;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** null: it concerns no unit. */
  readonly unitId: string | null;
  /** JSON, spacing and all. */
  readonly before: string | null;
  readonly after: string | null;
  readonly why: string | null;
  readonly correlationId: string;
  /** Place in the chain, from 1. */
  readonly sequence: string;
  /** SHA-256 of the entry before, hexadecimal. */
  readonly previous: string;
  /** SHA-256 of this entry, hexadecimal. */
  readonly hash: string;
}

/** What is kept of a unit's chain as a whole. */
export interface KeptChain {
  readonly unitId: string | null;
  readonly entries: number;
  /** Hash of the last entry, hexadecimal. */
  readonly head: string;
}

/** What is wrong with an entry. */
export const flaws = {
  edited: 'its hash is not that of what it says',
  missing: 'there is no entry in this place',
  misplaced: 'it stands in a place that is not its own',
  replaced: 'the entry beside it was chained to another one',
  beyond: 'the chain ends before it',
  unknown: 'no chain of its unit is known',
} as const;

/** The first entry of a chain that is not what was written. */
export interface BrokenEntry {
  readonly unitId: string | null;
  readonly sequence: string;
  /** null when it is missing. */
  readonly id: string | null;
  readonly flaw: keyof typeof flaws;
}

/** Names, where a unit is asked for, the chain of what concerns no unit. */
export const noUnit = '00000000-0000-0000-0000-000000000000';

/** `previous` of a first entry. */
export const genesis = '0'.repeat(64);

/** A text with its length in bytes before it (https://cr.yp.to/proto/netstrings.txt), `-,` for null. */
export const netstring = (value: string | null): string =>
  value === null ? '-,' : `${Buffer.byteLength(value)}:${value},`;

/** The bytes, as UTF-8, over which the hash of an entry is computed: no two entries share them. */
export const canonical = (entry: Omit<KeptEntry, 'hash'>): string =>
  netstring(entry.previous) +
  netstring(entry.unitId) +
  netstring(entry.sequence) +
  netstring(entry.id) +
  netstring(entry.at) +
  netstring(entry.actor) +
  netstring(entry.address) +
  netstring(entry.action) +
  netstring(entry.objectType) +
  netstring(entry.objectId) +
  netstring(entry.before) +
  netstring(entry.after) +
  netstring(entry.why) +
  netstring(entry.correlationId);

/** SHA-256 of an entry, hexadecimal. */
export const hashOf = (entry: Omit<KeptEntry, 'hash'>): string => hash('sha256', canonical(entry), 'hex');

/**
 * Walks entries, as batches in the order of unit and sequence, those without a unit last, beside the chains in the same
 * order. Gives the first broken entry of each chain. Keeps no more than a batch.
 */
export async function* brokenEntries(
  chains: AsyncIterable<KeptChain>,
  entries: AsyncIterable<readonly KeptEntry[]>,
): AsyncGenerator<BrokenEntry> {
  const heads = chains[Symbol.asyncIterator]();
  let walk = await begin(heads);
  let stranger: string | null | undefined;
  for await (const batch of entries) {
    for (const entry of batch) {
      while (walk && place(walk.unitId) < place(entry.unitId)) {
        yield* walk.end();
        walk = await begin(heads);
      }
      if (walk?.unitId === entry.unitId) {
        const broken = walk.take(entry);
        if (broken) yield broken;
      } else if (entry.unitId !== stranger) {
        stranger = entry.unitId;
        yield brokenAt(entry, 'unknown');
      }
    }
  }
  for (; walk; walk = await begin(heads)) yield* walk.end();
}

async function begin(heads: AsyncIterator<KeptChain>): Promise<ChainWalk | undefined> {
  const next = await heads.next();
  return next.done ? undefined : new ChainWalk(next.value);
}

/** UUIDs in the order of PostgreSQL, null behind them. */
const place = (unitId: string | null): string => unitId ?? '~';

const brokenAt = ({ unitId, sequence, id }: KeptEntry, flaw: BrokenEntry['flaw']): BrokenEntry => ({
  ...{ unitId, sequence, id, flaw },
});

class ChainWalk {
  readonly unitId: string | null;
  private length = 0;
  private last: KeptEntry | undefined;
  /** Its successor is sound and yet chained to another: one of the two was replaced, which one tells the next link. */
  private doubted: KeptEntry | undefined;
  private broken = false;

  constructor(private readonly chain: KeptChain) {
    this.unitId = chain.unitId;
  }

  /** Takes the next entry of the chain; gives the first broken one as soon as it is known. */
  take(entry: KeptEntry): BrokenEntry | undefined {
    if (this.broken) return undefined;
    const broken = this.doubted ? this.settle(entry.previous) : this.examine(entry);
    if (broken) this.broken = true;
    else this.last = entry;
    return broken;
  }

  /** The first broken entry, if only the end of the chain tells it. */
  *end(): Generator<BrokenEntry> {
    const { entries, head } = this.chain;
    if (this.broken) return;
    if (this.doubted) yield this.settle(head);
    else if (this.length < entries) yield this.missing(this.length + 1);
    else if (this.last && this.last.hash !== head) yield brokenAt(this.last, 'replaced');
  }

  private examine(entry: KeptEntry): BrokenEntry | undefined {
    this.length += 1;
    if (entry.sequence !== String(this.length)) {
      return Number(entry.sequence) > this.length ? this.missing(this.length) : brokenAt(entry, 'misplaced');
    }
    if (this.length > this.chain.entries) return brokenAt(entry, 'beyond');
    if (hashOf(entry) !== entry.hash) return brokenAt(entry, 'edited');
    if (entry.previous === (this.last?.hash ?? genesis)) return undefined;
    if (!this.last) return brokenAt(entry, 'replaced');
    this.doubted = this.last;
    return undefined;
  }

  private settle(link: string): BrokenEntry {
    const { last, doubted } = this;
    return brokenAt((link === last?.hash ? doubted : last) as KeptEntry, 'replaced');
  }

  private missing(sequence: number): BrokenEntry {
    return { unitId: this.unitId, sequence: String(sequence), id: null, flaw: 'missing' };
  }
}
