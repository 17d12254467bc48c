import { Injectable } from '@nestjs/common';
import { may, requireMay } from '@zi/access';
import {
  DomainError,
  type GrantMembership,
  type InputOf,
  type ListMemberships,
  type Membership,
  MembershipGranted,
  type Unit,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { CycleRepository } from '../cycle/cycle.repository';
import { requireGrantable } from '../domain/membership';
import { type Page, idCursor, pageOf } from '../paging';
import { unitScope } from '../permission';
import { PersonRepository } from '../person/person.repository';
import { UnitRepository } from '../unit/unit.repository';
import { MembershipRepository } from './membership.repository';

@Injectable()
export class MembershipService {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipRepository,
    private readonly units: UnitRepository,
    private readonly people: PersonRepository,
    private readonly cycles: CycleRepository,
  ) {}

  grant({ personId, ...grant }: InputOf<typeof GrantMembership>): Promise<Membership> {
    return this.database.command(async (tx) => {
      const unit = await this.units.hold(tx.manager, grant.unitId);
      requireMayGrant(unit, grant.cycleId);
      await this.people.requireKnown(tx.manager, personId);
      if (grant.cycleId !== null) await this.cycles.get(tx.manager, grant.cycleId);
      const now = new Date();
      requireGrantable(grant, unit, now);
      const membership = { id: v7(), personId, ...grant, grantedAt: now.toISOString(), version: 1 };
      await this.memberships.add(tx.manager, membership);
      await announce(tx, MembershipGranted, membership, { action: 'membership.grant', unitId: unit.id });
      return membership;
    });
  }

  async list({ after, limit, unitId, personId }: InputOf<typeof ListMemberships>): Promise<Page<Membership>> {
    const { actor } = context();
    const rows = await this.memberships.list(this.database.reader, {
      after: idCursor(after),
      limit,
      unitId: unitId ?? null,
      personId: personId ?? null,
      scope: unitScope('person.read'),
      self: actor.kind === 'person' ? actor.id : null,
    });
    return pageOf(rows, limit, ({ id }) => id);
  }
}

/** Nobody grants more than they hold: who may grant in one cycle only cannot grant for all of them. */
function requireMayGrant({ id, path }: Unit, cycleId: string | null): void {
  const { actor } = context();
  const thing = { noun: 'unit', id, read: 'unit.read' } as const;
  requireMay(actor, 'membership.grant', { path, cycleId }, thing);
  const lasting = { ...actor, grants: actor.grants.filter((held) => held.cycleId === null) };
  if (cycleId !== null || may(lasting, 'membership.grant', { path, cycleId })) return;
  throw new DomainError(
    'forbidden',
    'You hold your role for one cycle and cannot grant one for all cycles.',
    {
      action: 'membership.grant',
    },
  );
}
