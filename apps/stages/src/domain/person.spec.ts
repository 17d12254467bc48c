import { type Person } from '@zi/contracts';
import { refusalOf } from '../fixtures/refusal';
import { changedOf, erase, givenOf, requireKept } from './person';

const now = new Date('2026-03-02T01:00:00Z');
const person: Person = {
  ...{ id: 'p', name: 'Rina Wahyuni', email: 'rina@kkp.example', phone: null, subject: 'rina', version: 2 },
};

describe('a person in the audit trail', () => {
  it('shows which personal data was given and changed, never what it is', () => {
    const after = { ...person, email: 'rina.w@kkp.example', phone: '+62 811 000', version: 3 };
    expect(givenOf(person)).toEqual({ id: 'p', given: ['name', 'email', 'subject'], version: 2 });
    expect(changedOf(person, after)).toEqual({
      id: 'p',
      given: ['name', 'email', 'phone', 'subject'],
      changed: ['email', 'phone'],
      version: 3,
    });
  });
});

describe('erasing a person', () => {
  it('leaves an id, a placeholder and the moment', () => {
    expect(erase(person, now)).toEqual({
      ...{ id: 'p', name: '(dihapus)', email: null, phone: null, subject: null },
      ...{ erasedAt: now.toISOString(), version: 3 },
    });
  });

  it('is done once, and nothing new happens to that person', () => {
    const erased = erase(person, now);
    for (const again of [() => erase(erased, now), () => requireKept(erased)]) {
      expect(refusalOf(again)).toMatchObject({
        code: 'conflict',
        message: 'The data of this person was erased on 2026-03-02.',
        details: { personId: 'p' },
      });
    }
    requireKept(person);
  });
});
