import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type FoundMinistry,
  type InputOf,
  type Membership,
  MembershipGranted,
  type OutputOf,
  PersonRegistered,
  UnitRegistered,
  actorTag,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { givenOf } from '../domain/person';
import { foundRoot } from '../domain/unit';
import { MembershipRepository } from '../membership/membership.repository';
import { PersonRepository } from '../person/person.repository';
import { requireSystem } from '../permission';
import { UnitRepository } from './unit.repository';

@Injectable()
export class MinistryService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitRepository,
    private readonly people: PersonRepository,
    private readonly memberships: MembershipRepository,
  ) {}

  found({
    administrator: form,
    ...ministry
  }: InputOf<typeof FoundMinistry>): Promise<OutputOf<typeof FoundMinistry>> {
    return this.database.command(async (tx) => {
      requireSystem();
      const standing = await this.units.root(tx.manager);
      if (standing) throw new DomainError('conflict', `The ministry ${standing.name} is founded already.`);
      const unit = foundRoot(v7(), ministry);
      const administrator = { id: v7(), ...form, version: 1 };
      const membership = administratorOf(unit.id, administrator.id);
      await this.units.add(tx.manager, [unit]);
      await this.units.keep(tx.manager, [unit], actorTag(context().actor));
      await this.people.add(tx.manager, { person: administrator, home: unit });
      await this.memberships.add(tx.manager, { membership, path: unit.path });
      const entry = { action: 'ministry.found', unit };
      await announce(tx, UnitRegistered, unit, entry);
      await announce(tx, PersonRegistered, administrator, { ...entry, after: givenOf(administrator) });
      await announce(tx, MembershipGranted, membership, entry);
      return { unit, administrator };
    });
  }
}

function administratorOf(unitId: string, personId: string): Membership {
  return {
    ...{ id: v7(), personId, role: 'ministry_admin', unitId, cycleId: null, area: null },
    ...{ startsOn: null, endsOn: null, grantedAt: new Date().toISOString(), endedAt: null, version: 1 },
  };
}
