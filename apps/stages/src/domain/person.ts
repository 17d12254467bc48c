import { DomainError, type Person } from '@zi/contracts';

/** What stands in place of what was erased. */
export const erasedText = '(dihapus)';

/** Nothing new happens to somebody whose data was erased. */
export function requireKept({ id, erasedAt }: Person): void {
  if (!erasedAt) return;
  throw new DomainError('conflict', `The data of this person was erased on ${erasedAt.slice(0, 10)}.`, {
    personId: id,
    erasedAt,
  });
}

export function erase(person: Person, now: Date): Person {
  requireKept(person);
  return {
    ...{ id: person.id, name: erasedText, email: null, phone: null, subject: null },
    ...{ erasedAt: now.toISOString(), version: person.version + 1 },
  };
}

const personal = ['name', 'email', 'phone', 'subject'] as const;

/** A person in the audit trail, which is never erased: which personal data was given, not what it is. */
export function givenOf(person: Person) {
  return {
    id: person.id,
    given: personal.filter((field) => person[field] !== null),
    version: person.version,
  };
}

/** A change of a person in the audit trail: which fields are others now. */
export function changedOf(before: Person, after: Person) {
  return { ...givenOf(after), changed: personal.filter((field) => before[field] !== after[field]) };
}
