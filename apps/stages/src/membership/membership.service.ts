import { Injectable } from '@nestjs/common';
import { type GrantMembership, type InputOf, type ListMemberships, type Membership } from '@zi/contracts';
import { Database } from '@zi/database';
import { capitalDay } from '../domain/day';
import { requireKept } from '../domain/person';
import { type Page, idCursor, pageOf } from '../paging';
import { PersonRepository } from '../person/person.repository';
import { UnitRepository } from '../unit/unit.repository';
import { viewer } from '../viewer';
import { GrantingService } from './granting.service';
import { MembershipRepository } from './membership.repository';

@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipRepository,
    private readonly granting: GrantingService,
    private readonly units: UnitRepository,
    private readonly people: PersonRepository,
  ) {}

  grant({ personId, ...wanted }: InputOf<typeof GrantMembership>): Promise<Membership> {
    return this.database.command(async (tx) => {
      const unit = await this.units.hold(tx.manager, wanted.unitId);
      const { person } = await this.people.hold(tx.manager, viewer('person.read'), personId);
      requireKept(person);
      return this.granting.give(tx, unit, personId, wanted, new Date());
    });
  }

  async list(ask: InputOf<typeof ListMemberships>): Promise<Page<Membership>> {
    const { after, limit, unitId = null, personId = null, state = null } = ask;
    const query = { after: idCursor(after), limit, unitId, personId, state, today: capitalDay(new Date()) };
    const rows = await this.database.read((manager) =>
      this.memberships.list(manager, viewer('person.read'), query),
    );
    return pageOf(rows, limit, ({ id }) => id);
  }
}
