import { Injectable } from '@nestjs/common';
import { scopeOf } from '@zi/access';
import { type Actor, type HeldGrant } from '@zi/contracts';
import { type Change, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { UnitRepository } from '../unit/unit.repository';
import { ownId } from '../viewer';
import { PersonRepository } from './person.repository';

/** Who looked at whose personal data, in the trail of the unit whose role let them; a look at oneself is nobody's business. */
@Injectable()
export class ReadingTrail {
  constructor(
    private readonly people: PersonRepository,
    private readonly units: UnitRepository,
  ) {}

  async enterOne(tx: Transaction, id: string): Promise<void> {
    if (id === ownId()) return;
    const grant = await this.grantToSee(tx, id);
    await tx.audit({
      ...entry,
      objectId: id,
      unit: await this.unitOf(tx, grant ? [grant] : []),
      after: null,
    });
  }

  async enterMany(tx: Transaction, listed: readonly string[]): Promise<void> {
    const { actor } = context();
    const ids = listed.filter((id) => id !== ownId());
    if (ids.length === 0) return;
    await tx.audit({
      ...entry,
      ...{ objectId: actor.id, unit: await this.unitOf(tx, reading(actor)), after: { ids } },
    });
  }

  private async grantToSee(tx: Transaction, id: string): Promise<HeldGrant | undefined> {
    const { actor } = context();
    for (const grant of reading(actor)) {
      const scope = scopeOf({ ...actor, grants: [grant] }, 'person.read');
      if (await this.people.isSeen(tx.manager, { scope: JSON.stringify(scope), self: null }, id))
        return grant;
    }
    return undefined;
  }

  /** The first of their units that is seen: a tie hides one in which a role is held. */
  private async unitOf(tx: Transaction, grants: readonly HeldGrant[]): Promise<Change['unit']> {
    const ids = grants.map(({ unitId }) => unitId);
    return (await this.units.firstSeen(tx.manager, ids)) ?? null;
  }
}

const entry = { action: 'person.read', objectType: 'person', before: null };

/** The grants with which somebody sees people. */
function reading(actor: Actor): HeldGrant[] {
  return actor.grants.filter((grant) => scopeOf({ ...actor, grants: [grant] }, 'person.read').length > 0);
}
