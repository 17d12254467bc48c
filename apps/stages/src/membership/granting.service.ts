import { Injectable } from '@nestjs/common';
import { assessorRoles, may } from '@zi/access';
import { DomainError, type Membership, MembershipGranted, type Unit } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { CycleRepository } from '../cycle/cycle.repository';
import { announce } from '../announcement';
import { type Wanted, requireGrantable, sameRole, stateOf } from '../domain/membership';
import { TieRepository } from '../tie/tie.repository';
import { EndingService } from './ending.service';
import { MembershipRepository } from './membership.repository';
import { Standing } from './standing';

@Injectable()
export class GrantingService {
  constructor(
    private readonly memberships: MembershipRepository,
    private readonly standing: Standing,
    private readonly ending: EndingService,
    private readonly cycles: CycleRepository,
    private readonly ties: TieRepository,
  ) {}

  /** Gives a role to somebody who is held still. */
  async give(tx: Transaction, unit: Unit, personId: string, wanted: Wanted, now: Date): Promise<Membership> {
    await this.standing.requireMayGive(tx, unit, wanted, now);
    if (wanted.cycleId !== null) await this.cycles.get(tx.manager, wanted.cycleId);
    requireGrantable(wanted, unit, now);
    if (assessorRoles.includes(wanted.role)) await this.requireUntied(tx, personId, unit);
    await this.putAwayPast(tx, personId, wanted, now);
    const membership = {
      ...{ id: v7(), personId, role: wanted.role, unitId: unit.id, cycleId: wanted.cycleId },
      ...{ area: wanted.area ?? null, startsOn: wanted.startsOn ?? null, endsOn: wanted.endsOn ?? null },
      ...{ grantedAt: now.toISOString(), endedAt: null, version: 1 },
    };
    await this.memberships.add(tx.manager, { membership, path: unit.path });
    await announce(tx, MembershipGranted, membership, { action: 'membership.grant', unit });
    return membership;
  }

  /** Who has a tie to a unit assesses neither it nor what lies below it. */
  private async requireUntied({ manager }: Transaction, personId: string, { path }: Unit): Promise<void> {
    const found = await this.ties.reaching(manager, personId, path);
    if (!found) return;
    const { id: tieId, unitId, kind, declaredAt, reason } = found.tie;
    const readable = may(context().actor, 'tie.read', { path: found.path, cycleId: null });
    throw new DomainError(
      'conflict',
      `The person declared a tie to the unit on ${declaredAt.slice(0, 10)} and cannot assess it.`,
      { tieId, unitId, kind, declaredAt, ...(readable && { reason }) },
    );
  }

  /** The same role that has run out does not stand in the way of a new one. */
  private async putAwayPast(tx: Transaction, personId: string, wanted: Wanted, now: Date): Promise<void> {
    for (const placed of await this.memberships.open(tx.manager, personId, 'NO KEY UPDATE')) {
      const { membership } = placed;
      if (sameRole(membership, wanted) && stateOf(membership, now) === 'past')
        await this.ending.finish(tx, placed, 'Its last day has passed', now);
    }
  }
}
