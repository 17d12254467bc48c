import { Injectable } from '@nestjs/common';
import { assessorRoles } from '@zi/access';
import {
  Denied,
  DomainError,
  type EndMembership,
  type InputOf,
  type Membership,
  MembershipEnded,
  type Tie,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { capitalDay } from '../domain/day';
import { endMembership, isLastingAdministrator, requireNotOver, stateOf } from '../domain/membership';
import { requireVersion } from '../domain/version';
import { viewer } from '../viewer';
import { MembershipRepository, type Placed } from './membership.repository';
import { Standing } from './standing';

@Injectable()
export class EndingService {
  constructor(
    private readonly database: Database,
    private readonly memberships: MembershipRepository,
    private readonly standing: Standing,
  ) {}

  end({ id, version, why }: InputOf<typeof EndMembership>): Promise<Membership> {
    return this.database.command(async (tx) => {
      const now = new Date();
      await this.memberships.holdAdministrators(tx.manager);
      const placed = await this.memberships.hold(tx.manager, viewer('person.read'), id);
      const denial = { action: 'membership.end', noun: 'membership', id };
      if (!(await this.standing.mayEnd(tx, placed, now))) throw Denied.openly(denial);
      requireVersion('membership', placed.membership, version);
      requireNotOver(placed.membership, now);
      return this.finish(tx, placed, why, now);
    });
  }

  /** Ends every role of a person that is not over yet; false when who asks may not end one of them. */
  async endAll(tx: Transaction, personId: string, why: string, now: Date): Promise<boolean> {
    await this.memberships.holdAdministrators(tx.manager);
    for (const placed of await this.open(tx, personId, now)) {
      if (!(await this.standing.mayEnd(tx, placed, now))) return false;
      await this.finish(tx, placed, why, now);
    }
    return true;
  }

  /** Ends the assessor's roles that a person holds in a unit or below it. */
  async endAssessing(
    tx: Transaction,
    { personId, unitId }: Pick<Tie, 'personId' | 'unitId'>,
    why: string,
    now: Date,
  ): Promise<Membership[]> {
    const ended: Membership[] = [];
    for (const placed of await this.open(tx, personId, now)) {
      const assesses = assessorRoles.includes(placed.membership.role);
      if (assesses && placed.path.includes(unitId)) ended.push(await this.finish(tx, placed, why, now));
    }
    return ended;
  }

  private async open({ manager }: Transaction, personId: string, now: Date): Promise<Placed[]> {
    const open = await this.memberships.open(manager, personId, 'NO KEY UPDATE');
    return open.filter(({ membership }) => stateOf(membership, now) !== 'past');
  }

  async finish(tx: Transaction, { membership, path }: Placed, why: string, now: Date): Promise<Membership> {
    if (isLastingAdministrator(membership, path, now)) {
      await this.requireAdministratorBeside(tx, membership.personId, now);
    }
    const ended = endMembership(membership, now);
    await this.memberships.saveEnd(tx.manager, ended);
    await tx.audit({
      ...{ action: 'membership.end', objectType: 'membership', objectId: ended.id },
      ...{ unit: { id: ended.unitId, path }, before: membership, after: ended, why },
    });
    await tx.say(MembershipEnded, ended.id, ended);
    return ended;
  }

  /** Refuses to keep the last administrator of the ministry from signing in. */
  async requireDispensable(tx: Transaction, personId: string, now = new Date()): Promise<void> {
    await this.memberships.holdAdministrators(tx.manager);
    const open = await this.memberships.open(tx.manager, personId, 'SHARE');
    if (open.some(({ membership, path }) => isLastingAdministrator(membership, path, now)))
      await this.requireAdministratorBeside(tx, personId, now);
  }

  private async requireAdministratorBeside({ manager }: Transaction, personId: string, now: Date) {
    if (await this.memberships.hasAdministratorBeside(manager, personId, capitalDay(now))) return;
    throw new DomainError(
      'conflict',
      'This is the last administrator of the ministry who can sign in: appoint another one first.',
      { personId },
    );
  }
}
