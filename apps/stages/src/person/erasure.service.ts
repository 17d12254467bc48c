import { Injectable } from '@nestjs/common';
import { may } from '@zi/access';
import { Denied, type ErasePerson, type InputOf, type Person, PersonChanged } from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { erase, erasedText, givenOf } from '../domain/person';
import { requireVersion } from '../domain/version';
import { EndingService } from '../membership/ending.service';
import { viewer } from '../viewer';
import { PersonRepository } from './person.repository';

@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonRepository,
    private readonly ending: EndingService,
  ) {}

  /** Reaches sessions, invitations and roles that no actor sees, so it works on behalf of who asks. */
  erase({ id, version, why }: InputOf<typeof ErasePerson>): Promise<Person> {
    return this.database.commandAsSuite(async (tx) => {
      const now = new Date();
      const { person: before, home } = await this.people.hold(tx.manager, viewer('person.read'), id);
      const denial = { action: 'person.erase', noun: 'person', id } as const;
      if (!may(context().actor, denial.action, { path: home.path, cycleId: null })) {
        throw Denied.openly(denial);
      }
      const after = erase(before, now);
      requireVersion('person', before, version);
      if (!(await this.ending.endAll(tx, id, 'The person was erased', now))) {
        throw Denied.openly(
          denial,
          'The person holds a role that you may not end: ask who administers both.',
        );
      }
      await this.people.save(tx.manager, after);
      await this.people.forget(tx.manager, id, erasedText);
      await tx.audit({
        ...{ action: denial.action, objectType: 'person', objectId: id, unit: home },
        ...{
          before: givenOf(before),
          after: { ...givenOf(after), given: [], erasedAt: after.erasedAt },
          why,
        },
      });
      await tx.say(PersonChanged, id, after);
      return after;
    });
  }
}
