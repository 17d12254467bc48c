import { Injectable } from '@nestjs/common';
import { may, requireMay, scopeOf } from '@zi/access';
import {
  type ChangePerson,
  Denied,
  type InputOf,
  type ListPeople,
  type Person,
  PersonChanged,
  PersonRegistered,
  type RegisterPerson,
  type Unit,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { changedOf, givenOf, requireKept } from '../domain/person';
import { requireActive } from '../domain/unit';
import { requireVersion } from '../domain/version';
import { EndingService } from '../membership/ending.service';
import { type Page, idCursor, pageOf } from '../paging';
import { UnitRepository } from '../unit/unit.repository';
import { unrepeated } from '../unrepeated';
import { viewer } from '../viewer';
import { PersonRepository } from './person.repository';
import { ReadingTrail } from './reading-trail';

@Injectable()
export class PersonService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly units: UnitRepository,
    private readonly ending: EndingService,
    private readonly trail: ReadingTrail,
  ) {}

  register({ unitId, ...form }: InputOf<typeof RegisterPerson>): Promise<Person> {
    return this.database.command(async (tx) => {
      const home = unitId ? await this.units.hold(tx.manager, unitId) : await this.firstUnit(tx);
      requireMayRegister(home);
      requireActive(home, new Date());
      const person = { id: v7(), ...form, version: 1 };
      await this.people.add(tx.manager, { person, home });
      const entry = { action: 'person.register', unit: home, after: givenOf(person) };
      await announce(tx, PersonRegistered, person, entry);
      return person;
    });
  }

  /** Where somebody belongs of whom nothing else is said. */
  private async firstUnit({ manager }: Transaction): Promise<Unit> {
    const scope = scopeOf(context().actor, 'person.register');
    const first = scope === 'all' ? (await this.units.root(manager))?.id : scope[0]?.unitId;
    const denial = { action: 'person.register', noun: 'person', id: '' };
    if (!first) throw Denied.openly(denial, 'Your roles do not allow person.register.');
    return this.units.hold(manager, first);
  }

  change({ id, version, ...form }: InputOf<typeof ChangePerson>): Promise<Person> {
    return this.database.command(async (tx) => {
      const { person: before, home } = await this.people.hold(tx.manager, viewer('person.read'), id);
      const denial = { action: 'person.change', noun: 'person', id } as const;
      if (!may(context().actor, denial.action, { path: home.path, cycleId: null })) {
        throw Denied.openly(denial);
      }
      requireKept(before);
      requireVersion('person', before, version);
      if (before.subject !== null && form.subject === null) await this.ending.requireDispensable(tx, id);
      const after = { ...before, ...form, version: version + 1 };
      await this.people.save(tx.manager, after);
      await tx.audit({
        ...{ action: denial.action, objectType: 'person', objectId: id, unit: home },
        ...{ before: givenOf(before), after: changedOf(before, after) },
      });
      await tx.say(PersonChanged, id, after);
      return after;
    });
  }

  /** A look at somebody else's personal data stands in the trail, so it is a command of its own kind. */
  get(id: string): Promise<Person> {
    return unrepeated(() =>
      this.database.command(async (tx) => {
        const { person } = await this.people.see(tx.manager, viewer('person.read'), id);
        await this.trail.enterOne(tx, id);
        return person;
      }),
    );
  }

  list({ after, limit, query }: InputOf<typeof ListPeople>): Promise<Page<Person>> {
    const cut = { after: idCursor(after), limit, query: query ?? null };
    return unrepeated(() =>
      this.database.command(async (tx) => {
        const rows = await this.people.list(tx.manager, viewer('person.read'), cut);
        const page = pageOf(rows, limit, ({ id }) => id);
        await this.trail.enterMany(
          tx,
          page.items.map(({ id }) => id),
        );
        return page;
      }),
    );
  }
}

export function requireMayRegister({ id, path }: Unit): void {
  const thing = { noun: 'unit', id, read: 'unit.read' } as const;
  requireMay(context().actor, 'person.register', { path, cycleId: null }, thing);
}
