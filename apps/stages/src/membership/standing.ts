import { Injectable } from '@nestjs/common';
import { type Action, type Place, may, mayGrant, requireMay } from '@zi/access';
import { type Actor, Denied, type Membership, type Unit } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { type Wanted, longest, stateOf } from '../domain/membership';
import { ownId } from '../viewer';
import { MembershipRepository, type Placed } from './membership.repository';

/**
 * What who asks holds at this very moment: a role that was taken away gives and takes nothing any more, whatever the
 * message still says.
 */
@Injectable()
export class Standing {
  constructor(private readonly memberships: MembershipRepository) {}

  /** Nobody gives what they could not, nor for longer than they hold their own role. */
  async requireMayGive(
    tx: Transaction,
    { id, path }: Unit,
    { role, cycleId, endsOn = null }: Pick<Wanted, 'role' | 'cycleId' | 'endsOn'>,
    now: Date,
  ): Promise<void> {
    const { actor } = context();
    const denial = { action: 'membership.grant', noun: 'unit', id } as const;
    requireMay(actor, denial.action, { path, cycleId }, { ...denial, read: 'unit.read' });
    if (actor.kind === 'system') return;
    const giving = await this.with(tx, now, (one) => mayGrant(one, { role, path, cycleId }));
    const until = longest(giving);
    if (until === undefined) {
      const cycles = cycleId === null ? ' for all cycles' : '';
      throw Denied.openly(denial, `Your roles do not let you give the role ${role} here${cycles}.`);
    }
    if (until === null || (endsOn !== null && endsOn <= until)) return;
    throw Denied.openly(denial, `You hold your own role until ${until}: give this one no longer than that.`);
  }

  /** Everybody may lay down an own role; another's role is taken by who could give it. */
  async mayEnd(tx: Transaction, { membership, path }: Placed, now: Date): Promise<boolean> {
    const { role, cycleId, personId } = membership;
    if (context().actor.kind === 'system' || personId === ownId()) return true;
    const place = { path, cycleId };
    const ending = await this.with(
      tx,
      now,
      (one) => may(one, 'membership.end', place) && mayGrant(one, { role, ...place }),
    );
    return ending.length > 0;
  }

  /** Refuses who may do this for some cycle or time only: what comes of it has no end. */
  async requireLasting(tx: Transaction, action: Action, place: Place, now: Date): Promise<void> {
    if (context().actor.kind === 'system') return;
    const lasting = await this.with(tx, now, (one) => may(one, action, place));
    if (lasting.some(({ cycleId, endsOn }) => cycleId === null && !endsOn)) return;
    const [noun = ''] = action.split('.');
    throw Denied.openly(
      { action, noun, id: place.path.at(-1) ?? '' },
      `Your roles do not allow ${action} without an end.`,
    );
  }

  /** Those of the own roles with one of which alone this holds. */
  private async with(tx: Transaction, now: Date, holds: (actor: Actor) => boolean): Promise<Membership[]> {
    const { actor } = context();
    const self = ownId();
    if (self === null) return [];
    const open = await this.memberships.open(tx.manager, self, 'SHARE');
    return open
      .map(({ membership }) => membership)
      .filter((one) => stateOf(one, now) === 'current' && holds({ ...actor, grants: [one] }));
  }
}
