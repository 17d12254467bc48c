import { type Duty, duties } from '@zi/contracts';
import { v7 } from 'uuid';
import { refusalOf } from '../fixtures/refusal';
import { dutyCursor, keyOf, pageOfDuties } from './duty-page';

const [one = '', two = '', three = ''] = [v7(), v7(), v7()].sort();
const duty = (kind: Duty['kind'], objectId: string, dueOn = '2026-05-31'): Duty => ({
  ...(duties.stages.ListDuties.example.output.items[0] as Duty),
  ...{ kind, objectId, dueOn },
});
const found = [
  duty('advance', two),
  duty('collect_pacts', one),
  duty('realise_action', three, '2026-04-30'),
  duty('advance', one),
];
const inOrder = [found[2], found[3], found[1], found[0]];
const all = { after: null, until: null, limit: 50 };

describe('a page of duties', () => {
  it('has the next due first, then by object and kind', () => {
    expect(pageOfDuties(found, all)).toEqual({ items: inOrder, next: null });
  });

  it('follows the one before without a gap or a repetition, however small the pages', () => {
    for (const limit of [1, 2, 3, 4]) {
      const seen: Duty[] = [];
      let after: string | undefined;
      do {
        const { items, next } = pageOfDuties(found, { ...all, after: dutyCursor(after), limit });
        expect(items).toHaveLength(Math.min(limit, 4 - seen.length));
        seen.push(...items);
        after = next ?? undefined;
      } while (after);
      expect(seen).toEqual(inOrder);
    }
  });

  it('ends where nobody looked further, and the next one begins there', () => {
    const until = { dueOn: '2026-05-31', objectId: two, kind: '' };
    const page = pageOfDuties(found, { ...all, until });
    expect(page).toEqual({ items: inOrder.slice(0, 3), next: keyOf(until) });
    expect(pageOfDuties(found, { ...all, after: dutyCursor(keyOf(until)) }).items).toEqual([found[0]]);
    expect(pageOfDuties(found, { ...all, until, limit: 3 }).next).toBe(keyOf(until));
    expect(pageOfDuties(found, { ...all, until, limit: 2 }).next).toBe(`2026-05-31.${one}.advance`);
  });

  it.each(['', 'x', one, `2026-13-01.${one}.advance`, '2026-05-31.x.advance'])(
    'is not asked for with the cursor "%s", which is none of this list',
    (after) => {
      expect(refusalOf(() => dutyCursor(after))).toMatchObject({
        ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
      });
    },
  );
});
