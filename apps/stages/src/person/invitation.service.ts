import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type InputOf,
  type InvitePerson,
  type OutputOf,
  type Person,
  PersonInvited,
  PersonRegistered,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { invitationEnd } from '../domain/invitation';
import { givenOf } from '../domain/person';
import { GrantingService } from '../membership/granting.service';
import { hashOf, newSecret } from '../secret';
import { UnitRepository } from '../unit/unit.repository';
import { viewer } from '../viewer';
import { InvitationRepository } from './invitation.repository';
import { PersonRepository } from './person.repository';
import { requireMayRegister } from './person.service';

@Injectable()
export class InvitationService {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
    private readonly people: PersonRepository,
    private readonly units: UnitRepository,
    private readonly granting: GrantingService,
  ) {}

  invite({
    name,
    email,
    phone,
    ...wanted
  }: InputOf<typeof InvitePerson>): Promise<OutputOf<typeof InvitePerson>> {
    return this.database.command(async (tx) => {
      const now = new Date();
      const home = await this.units.hold(tx.manager, wanted.unitId);
      requireMayRegister(home);
      await this.requireNew(tx, email);
      const person: Person = { id: v7(), name, email, phone, subject: null, version: 1 };
      await this.people.add(tx.manager, { person, home });
      const entry = { action: 'person.invite', unit: home, after: givenOf(person) };
      await announce(tx, PersonRegistered, person, entry);
      const membership = await this.granting.give(tx, home, person.id, wanted, now);
      const code = newSecret();
      const expiresAt = invitationEnd(now);
      const invitation = { id: v7(), personId: person.id, codeHash: hashOf(code), expiresAt };
      await this.invitations.add(tx.manager, invitation);
      const { id: personId, version } = person;
      const { id, name: unitName } = home;
      const said = { personId, role: wanted.role, unit: { id, name: unitName }, code, version };
      await tx.say(PersonInvited, personId, { ...said, expiresAt: expiresAt.toISOString() });
      return { person, membership, expiresAt: expiresAt.toISOString() };
    });
  }

  /** Tells of nobody whom who invites may not see; elsewhere the same address may stand once more. */
  private async requireNew({ manager }: Transaction, email: string): Promise<void> {
    const known = await this.people.byEmail(manager, viewer('person.read'), email);
    if (!known) return;
    throw new DomainError(
      'conflict',
      'Somebody with this mail address is registered already: grant the role to that person instead.',
      { personId: known.id },
    );
  }
}
