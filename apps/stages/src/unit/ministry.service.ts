import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type FoundMinistry,
  type InputOf,
  MembershipGranted,
  type OutputOf,
  PersonRegistered,
  UnitRegistered,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { v7 } from 'uuid';
import { foundRoot } from '../domain/unit';
import { MembershipRepository } from '../membership/membership.repository';
import { PersonRepository } from '../person/person.repository';
import { givenOf } from '../person/person.service';
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
      await this.units.add(tx.manager, unit);
      await this.people.add(tx.manager, administrator);
      await tx.say(UnitRegistered, unit.id, unit);
      await tx.say(PersonRegistered, administrator.id, administrator);
      const head = { action: 'ministry.found', unitId: unit.id, before: null };
      await tx.audit({ ...head, objectType: 'unit', objectId: unit.id, after: unit });
      await tx.audit({
        ...head,
        objectType: 'person',
        objectId: administrator.id,
        after: givenOf(administrator),
      });
      await this.appoint(tx, head, unit.id, administrator.id);
      return { unit, administrator };
    });
  }

  private async appoint(
    tx: Transaction,
    head: { action: string; unitId: string; before: null },
    unitId: string,
    personId: string,
  ): Promise<void> {
    const membership = {
      ...{ id: v7(), personId, role: 'ministry_admin' as const, unitId, cycleId: null },
      ...{ grantedAt: new Date().toISOString(), version: 1 },
    };
    await this.memberships.add(tx.manager, membership);
    await tx.say(MembershipGranted, membership.id, membership);
    await tx.audit({ ...head, objectType: 'membership', objectId: membership.id, after: membership });
  }
}
