import { Injectable } from '@nestjs/common';
import {
  type InputOf,
  type ListPeople,
  type OutputOf,
  type Person,
  PersonRegistered,
  type RegisterPerson,
  type ResolveActor,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { type Page, idCursor, pageOf } from '../paging';
import { maySomewhere, requireSomewhere, requireSystem, unitScope } from '../permission';
import { PersonRepository, type Viewer } from './person.repository';

@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
  ) {}

  register(form: InputOf<typeof RegisterPerson>): Promise<Person> {
    return this.database.command(async (tx) => {
      requireSomewhere('person.register');
      const person = { id: v7(), ...form, version: 1 };
      await this.people.add(tx.manager, person);
      await announce(tx, PersonRegistered, person, {
        action: 'person.register',
        unitId: null,
        after: givenOf(person),
      });
      return person;
    });
  }

  get(id: string): Promise<Person> {
    return this.people.see(this.database.reader, viewer(), id);
  }

  async list({ after, limit, query }: InputOf<typeof ListPeople>): Promise<Page<Person>> {
    const rows = await this.people.list(this.database.reader, viewer(), {
      after: idCursor(after),
      limit,
      query: query ?? null,
    });
    return pageOf(rows, limit, ({ id }) => id);
  }

  resolve({ subject }: InputOf<typeof ResolveActor>): Promise<OutputOf<typeof ResolveActor>> {
    requireSystem();
    return this.people.resolve(this.database.reader, subject);
  }
}

function viewer(): Viewer {
  const { actor } = context();
  return {
    scope: unitScope('person.read'),
    self: actor.kind === 'person' ? actor.id : null,
    registers: maySomewhere('person.register'),
  };
}

/** A person in the audit trail, which is never erased: which personal data was given, not what it is. */
export function givenOf({ id, version, name, email, phone, subject }: Person) {
  const given = Object.entries({ name, email, phone, subject })
    .filter(([, value]) => value !== null)
    .map(([key]) => key);
  return { id, given, version };
}
