import fc from 'fast-check';
import { v7 } from 'uuid';
import { chainOf, keptOf, sealedEntry, walk } from '../fixtures/kept-trail';
import { type KeptEntry, canonical, genesis, hashOf } from './audit-chain';

describe('the bytes of an audit entry', () => {
  const entry: KeptEntry = {
    ...{ id: '019500a0-0000-7000-8000-000000000001', at: '2026-02-20T03:00:00.000001Z', actor: 'system:zi' },
    ...{ address: null, action: 'ministry.found', objectType: 'unit', objectId: 'é', unitId: null },
    ...{ before: null, after: '{ "name":"Ké" }', why: '', correlationId: 'c', sequence: '1' },
    ...{ previous: genesis, hash: '' },
  };

  it('are every field with its length, in an order that never changes', () => {
    expect(canonical(entry)).toBe(
      `64:${genesis},-,1:1,36:019500a0-0000-7000-8000-000000000001,27:2026-02-20T03:00:00.000001Z,9:system:zi,` +
        '-,14:ministry.found,4:unit,2:é,-,16:{ "name":"Ké" },0:,1:c,',
    );
    expect(hashOf(entry)).toBe('7e54514124b71eb534965e49371e7cc605905d8019f72bc817e5e9586cc5bcc0');
  });

  it('differ between any two entries that differ, wherever a text ends and the next one begins', () => {
    const text = fc.string({ unit: fc.constantFrom('1', ':', ',', '-', 'é'), maxLength: 4 });
    const fields = fc.record({
      ...{ actor: text, action: text, objectType: text, objectId: text, correlationId: text },
      ...{ address: fc.option(text), before: fc.option(text), after: fc.option(text), why: fc.option(text) },
    });
    fc.assert(
      fc.property(fields, fields, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(canonical({ ...entry, ...one }) === canonical({ ...entry, ...other })).toBe(isSame);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a walk over chains', () => {
  const units = [v7(), v7(), v7()].sort();
  const sound = () => [...units.map((unitId) => chainOf(unitId, 4)), chainOf(null, 3)];
  const kept = (chains: KeptEntry[][]) => chains.map(keptOf);
  const at = (chain: KeptEntry[] | undefined, index: number) => chain?.at(index) as KeptEntry;

  it('finds nothing in sound ones, those of units and that of no unit', async () => {
    const chains = sound();
    expect(await walk(kept(chains), chains.flat())).toEqual([]);
    expect(await walk([], [])).toEqual([]);
  });

  it('names the first broken entry of each chain, and goes on with the next chain', async () => {
    const chains = sound();
    const edited = chains.map((chain) => chain.map((entry, i) => (i > 0 ? { ...entry, why: 'so' } : entry)));
    expect(await walk(kept(chains), edited.flat())).toEqual(
      chains.map((chain) => ({
        ...{ unitId: at(chain, 0).unitId, sequence: '2', id: at(chain, 1).id, flaw: 'edited' },
      })),
    );
  });

  it.each([0, 1, 2, 3])('tells that entry %d of a chain is not there', async (index) => {
    const chains = sound();
    const left = chains.map((chain, n) => (n === 1 ? chain.toSpliced(index, 1) : chain));
    expect(await walk(kept(chains), left.flat())).toEqual([
      { unitId: units[1], sequence: String(index + 1), id: null, flaw: 'missing' },
    ]);
  });

  it('tells that a whole chain is not there, the last and the first', async () => {
    const chains = sound();
    const broken = await walk(kept(chains), chains.slice(1, -1).flat());
    expect(broken.map(({ unitId, flaw }) => [unitId, flaw])).toEqual([
      [units[0], 'missing'],
      [null, 'missing'],
    ]);
  });

  it.each([1, 2, 3])('blames entry %d when it was replaced by one with a hash of its own', async (index) => {
    const chains = sound();
    const forged = chains.map((chain, n) =>
      n === 2
        ? chain.with(index, sealedEntry({ ...at(chain, index), after: null, previous: 'ff'.repeat(32) }))
        : chain,
    );
    const { id } = at(chains[2], index);
    const found = { unitId: units[2], sequence: String(index + 1), id, flaw: 'replaced' };
    expect(await walk(kept(chains), forged.flat())).toEqual([found]);
    const alike = chains.map((chain, n) =>
      n === 2 ? chain.with(index, sealedEntry({ ...at(chain, index), after: null })) : chain,
    );
    expect(await walk(kept(chains), alike.flat())).toEqual([found]);
  });

  it('blames the first entry when it was replaced, and one that follows nothing', async () => {
    const [chain = []] = sound();
    const first = sealedEntry({ ...at(chain, 0), after: null });
    const found = { unitId: units[0], sequence: '1', id: first.id, flaw: 'replaced' };
    expect(await walk([keptOf(chain)], chain.with(0, first))).toEqual([found]);
    const rootless = sealedEntry({ ...at(chain, 0), previous: 'ff'.repeat(32) });
    expect(await walk([keptOf(chain)], chain.with(0, rootless))).toEqual([found]);
  });

  it('tells of entries beyond the end of their chain, in a place not theirs, and of an unknown chain', async () => {
    const [chain = [], other = []] = sound();
    const flawsOf = async (...walked: Parameters<typeof walk>) =>
      (await walk(...walked)).map(({ sequence, flaw }) => [sequence, flaw]);
    expect(await flawsOf([keptOf(chain.slice(0, 2))], chain)).toEqual([['3', 'beyond']]);
    expect(await flawsOf([keptOf(chain)], chain.toSpliced(1, 0, at(chain, 0)))).toEqual([['1', 'misplaced']]);
    expect(await flawsOf([keptOf(chain)], [...chain, ...other])).toEqual([['1', 'unknown']]);
    expect(await flawsOf([keptOf(other)], [...chain, ...other])).toEqual([['1', 'unknown']]);
  });

  it('tells that the head of a chain is that of another', async () => {
    const [chain = []] = sound();
    expect(await walk([{ ...keptOf(chain), head: genesis }], chain)).toEqual([
      { unitId: units[0], sequence: '4', id: at(chain, 3).id, flaw: 'replaced' },
    ]);
  });
});
