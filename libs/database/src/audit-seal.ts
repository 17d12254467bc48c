import { hash } from 'node:crypto';
import { Instant } from '@zi/contracts';
import { z } from 'zod';
import { netstring, noUnit } from './audit-chain';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The head that a unit's chain had when it was sealed. */
export const SealedHead = z.strictObject({
  unitId: z.guid().nullable().describe('null: entries that concern no unit'),
  sequence: z.int().min(1),
  hash: sha256,
});
export type SealedHead = z.infer<typeof SealedHead>;

const sealed = z.strictObject({
  service: z.string(),
  at: Instant,
  previous: sha256.nullable().describe('Root of the seal before; null for the first'),
  leaves: z.array(SealedHead).min(1).describe('Heads that are new since the seal before'),
});

/** What is written down, outside the database, of the trail of a service at a moment. */
export const Seal = sealed.extend({ root: sha256 });
export type Seal = z.infer<typeof Seal>;

/** A seal over new heads. */
export function sealOf(content: z.infer<typeof sealed>): Seal {
  return { ...content, root: rootOf(content) };
}

/** Root of the Merkle tree of a seal; its first leaf says of which service, when, and after which seal. */
export function rootOf({ service, at, previous, leaves }: z.infer<typeof sealed>): string {
  return merkleRoot([
    [service, at, previous].map(netstring).join(''),
    ...leaves.map(({ unitId, sequence, hash: head }) =>
      [unitId, String(sequence), head].map(netstring).join(''),
    ),
  ]);
}

/**
 * Merkle Tree Hash of RFC 6962, section 2.1, with SHA-256, hexadecimal. The bytes before a leaf and a node differ, so
 * that a node can never be shown as a leaf. An odd last node goes up as it is.
 */
export function merkleRoot(leaves: readonly string[]): string {
  if (leaves.length === 0) return hash('sha256', '', 'hex');
  let level = leaves.map((leaf) => digest(0, Buffer.from(leaf)));
  while (level.length > 1) {
    const lefts = level.filter((_, index) => index % 2 === 0);
    level = lefts.map((left, index) => {
      const right = level[index * 2 + 1];
      return right ? digest(1, left, right) : left;
    });
  }
  return (level[0] as Buffer).toString('hex');
}

const digest = (prefix: 0 | 1, ...parts: readonly Buffer[]): Buffer =>
  hash('sha256', Buffer.concat([Buffer.of(prefix), ...parts]), 'buffer');

/** A seal as it lies in the store. */
export interface StoredSeal {
  readonly key: string;
  readonly text: string;
}

/** Where a seal lies. */
export const keyOf = ({ service, at }: Pick<Seal, 'service' | 'at'>): string => `${service}/${at}.json`;

/** A seal that is not what was sealed. */
export interface BrokenSeal {
  readonly key: string;
  readonly reason: string;
}

/** A stretch of a chain that is not what was sealed: its first broken entry is not before `from` nor behind `to`. */
export interface BrokenStretch extends BrokenSeal {
  readonly unitId: string | null;
  readonly from: number;
  readonly to: number;
}

/** Gives the hash that stands now in each of these places; null where there is no entry. */
export type HashesAt = (heads: readonly SealedHead[]) => Promise<readonly (string | null)[]>;

/** Checks the seals of a service, the oldest first: each by itself, as a chain, and against the trail of now. */
export class SealWalk {
  /** undefined: the seal before could not be read. */
  private previous: string | null | undefined = null;
  /** The last place of each unit in which a seal holds; -1 once one did not. */
  private readonly held = new Map<string | null, number>();

  constructor(
    private readonly service: string,
    private readonly hashesAt: HashesAt,
  ) {}

  /** `only`: a unit to whose heads the look at the trail is held. */
  async *take({ key, text }: StoredSeal, only?: string): AsyncGenerator<BrokenSeal | BrokenStretch, void> {
    const seal = sealIn(text);
    const reason = this.flawOf(key, seal);
    this.previous = seal?.root;
    if (reason) yield { key, reason };
    const heads = (seal?.leaves ?? []).filter(({ unitId }) => !only || (unitId ?? noUnit) === only);
    for (let start = 0; start < heads.length; start += batch) {
      yield* this.compare(key, heads.slice(start, start + batch));
    }
  }

  private flawOf(key: string, seal: Seal | undefined): string | undefined {
    if (!seal) return 'it is no seal';
    if (seal.service !== this.service || key !== keyOf(seal))
      return 'it lies under a name that is not its own';
    if (seal.root !== rootOf(seal)) return 'its root is not that of its leaves';
    if (this.previous === undefined || seal.previous === this.previous) return undefined;
    return 'it does not follow the seal before it: one between them is missing, or one was replaced';
  }

  private async *compare(key: string, heads: readonly SealedHead[]): AsyncGenerator<BrokenStretch, void> {
    const hashes = await this.hashesAt(heads);
    for (const [index, { unitId, sequence, hash: sealedHash }] of heads.entries()) {
      const held = this.held.get(unitId) ?? 0;
      const now = hashes[index] ?? null;
      if (held < 0) continue;
      this.held.set(unitId, now === sealedHash ? sequence : -1);
      const reason = now === null ? 'what was sealed is gone' : 'it was rewritten after it was sealed';
      if (now !== sealedHash) yield { key, unitId, from: held + 1, to: sequence, reason };
    }
  }
}

const batch = 1_000;

/** The seal that a text holds, if it does. */
export function sealIn(text: string): Seal | undefined {
  try {
    return Seal.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
