import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { all } from '../fixtures/kept-trail';
import { noUnit } from './audit-chain';
import {
  type BrokenSeal,
  type BrokenStretch,
  type Seal,
  SealWalk,
  type SealedHead,
  type StoredSeal,
  keyOf,
  merkleRoot,
  sealIn,
  sealOf,
} from './audit-seal';

const sha256 = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();

/** RFC 6962, 2.1, word for word. */
function treeHash(leaves: readonly string[]): Buffer {
  const [only = ''] = leaves;
  if (leaves.length === 0) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), Buffer.from(only));
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return sha256(Buffer.of(1), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

describe('a Merkle root', () => {
  it('is that of RFC 6962 for any number of leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 40 }), (leaves) => {
        expect(merkleRoot(leaves)).toBe(treeHash(leaves).toString('hex'));
      }),
    );
  });

  it('is the one that other implementations give', () => {
    // Certificate Transparency's own vectors: github.com/google/certificate-transparency, merkletree/merkle_tree_test.cc.
    expect(merkleRoot([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(merkleRoot([''])).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
    expect(merkleRoot(['', '\0'])).toBe('fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125');
  });
});

describe('seals', () => {
  const [unit, other] = [v7(), v7()];
  const head = (unitId: string | null, sequence: number, hash = `${sequence}`.repeat(64)): SealedHead => ({
    ...{ unitId, sequence, hash },
  });
  const day = (n: number) => `2026-03-0${n}T00:00:00.000Z`;
  const sealAll = (...leaves: SealedHead[][]) =>
    leaves.reduce<Seal[]>((seals, heads, n) => {
      const previous = seals.at(-1)?.root ?? null;
      return [...seals, sealOf({ service: 'stages', at: day(n + 1), previous, leaves: heads })];
    }, []);
  const seals = sealAll([head(unit, 2), head(null, 1)], [head(unit, 5), head(other, 3)], [head(unit, 9)]);
  const stored = (seal: Seal) => ({ key: keyOf(seal), text: JSON.stringify(seal) });
  /** A trail in which every sealed place holds what was sealed, except for these. */
  const trail = (changed: Record<string, string | null> = {}) => {
    const hashOf = ({ unitId, sequence, hash }: SealedHead) => {
      const now = changed[`${unitId ?? noUnit} ${sequence}`];
      return now === undefined ? hash : now;
    };
    return (heads: readonly SealedHead[]) => Promise.resolve(heads.map(hashOf));
  };
  const check = async (texts: readonly StoredSeal[], hashesAt = trail(), only?: string) => {
    const walk = new SealWalk('stages', hashesAt);
    const found: (BrokenSeal | BrokenStretch)[] = [];
    for (const seal of texts) found.push(...(await all(walk.take(seal, only))));
    return found;
  };

  it('hold over a trail that is as it was', async () => {
    expect(await check(seals.map(stored))).toEqual([]);
  });

  it('are read back as they were written, and nothing else is a seal', () => {
    expect(sealIn(JSON.stringify(seals[0]))).toEqual(seals[0]);
    for (const text of ['', '{}', 'null', JSON.stringify({ ...seals[0], more: 1 })]) {
      expect(sealIn(text)).toBeUndefined();
    }
  });

  it('show what was rewritten: between which sealed places, once for each unit', async () => {
    const rewritten = trail({ [`${unit} 5`]: 'f', [`${unit} 9`]: 'f', [`${noUnit} 1`]: null });
    expect(await check(seals.map(stored), rewritten)).toEqual([
      { key: keyOf(seals[0]!), unitId: null, from: 1, to: 1, reason: 'what was sealed is gone' },
      {
        ...{ key: keyOf(seals[1]!), unitId: unit, from: 3, to: 5 },
        reason: 'it was rewritten after it was sealed',
      },
    ]);
    expect(await check(seals.map(stored), rewritten, other)).toEqual([]);
    expect(await check(seals.map(stored), rewritten, noUnit)).toHaveLength(1);
  });

  it.each<[string, (seal: Seal) => Seal]>([
    ['service', (seal) => ({ ...seal, service: 'scoring' })],
    ['instant', (seal) => ({ ...seal, at: day(9) })],
    ['link', (seal) => ({ ...seal, previous: 'f'.repeat(64) })],
    ['leaves', (seal) => ({ ...seal, leaves: seal.leaves.slice(1) })],
    ['leaf', (seal) => ({ ...seal, leaves: seal.leaves.with(0, head(unit, 4)) })],
    ['root', (seal) => ({ ...seal, root: 'f'.repeat(64) })],
  ])('that were edited are named: %s', async (_, edit) => {
    const edited = { ...stored(seals[1]!), text: JSON.stringify(edit(seals[1]!)) };
    const found = await check([stored(seals[0]!), edited, stored(seals[2]!)]);
    expect(found[0]).toMatchObject({ key: keyOf(seals[1]!) });
  });

  it('that were made anew are named by the next one; those that are missing too', async () => {
    const [first, second, third] = seals as [Seal, Seal, Seal];
    const anew = sealOf({ ...second, leaves: [head(unit, 4)] });
    const link = expect.stringContaining('does not follow the seal before it') as string;
    expect(await check([first, anew, third].map(stored))).toContainEqual({ key: keyOf(third), reason: link });
    expect(await check([first, third].map(stored))).toEqual([{ key: keyOf(third), reason: link }]);
    expect(await check([second, third].map(stored))).toEqual([{ key: keyOf(second), reason: link }]);
  });

  it('that cannot be read are named, and the next one is not blamed for it', async () => {
    const [first, second, third] = seals as [Seal, Seal, Seal];
    const torn = { ...stored(second), text: '{"service":' };
    expect(await check([stored(first), torn, stored(third)])).toEqual([
      { key: keyOf(second), reason: 'it is no seal' },
    ]);
  });

  it('are compared in batches, however many heads they hold', async () => {
    const heads = Array.from({ length: 2_500 }, (_, n) => head(v7(), n + 1, 'a'.repeat(64)));
    const asked: number[] = [];
    const hashesAt = (some: readonly SealedHead[]) => {
      asked.push(some.length);
      return Promise.resolve(some.map(({ sequence, hash }) => (sequence === 2_500 ? null : hash)));
    };
    const [large] = sealAll(heads) as [Seal];
    expect(await check([stored(large)], hashesAt)).toMatchObject([{ to: 2_500 }]);
    expect(asked).toEqual([1_000, 1_000, 500]);
  });
});
