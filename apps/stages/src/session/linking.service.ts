import { Inject, Injectable } from '@nestjs/common';
import { DomainError, PersonChanged } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { LOGGER, type Logger } from '@zi/service-kit';
import { type SignIn, reasonNotToLink } from '../domain/invitation';
import { changedOf, givenOf } from '../domain/person';
import { InvitationRepository } from '../person/invitation.repository';
import { type Member, PersonRepository } from '../person/person.repository';
import { hashOf } from '../secret';
import { asPerson } from './as-person';

const everybody = { scope: null, self: null };

export interface Arrival extends SignIn {
  readonly invitation: string | null;
  readonly address: string | null;
}

@Injectable()
export class LinkingService {
  constructor(
    private readonly people: PersonRepository,
    private readonly invitations: InvitationRepository,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Who stands behind a sign-in; an invitation makes an unknown one that of the invited person. */
  async memberOf(tx: Transaction, arrival: Arrival, now: Date): Promise<Member> {
    const known = await this.people.bySubject(tx.manager, arrival.subject);
    if (known) return known;
    if (!arrival.invitation) throw this.refusal('the subject is unknown and there is no invitation');
    const invitation = await this.invitations.hold(tx.manager, hashOf(arrival.invitation));
    if (!invitation) throw this.refusal('there is no such invitation');
    const { person, home } = await this.people.hold(tx.manager, everybody, invitation.personId);
    // The same sign-in a moment ago, as with a form that is sent twice.
    if (person.subject === arrival.subject) return { person, home };
    const reason = reasonNotToLink({ ...invitation, person }, arrival, now);
    if (reason) throw this.refusal(reason);
    await this.invitations.use(tx.manager, invitation.id, now);
    return this.link(tx, { person, home }, arrival);
  }

  private async link(tx: Transaction, { person: before, home }: Member, arrival: Arrival): Promise<Member> {
    const person = { ...before, subject: arrival.subject, version: before.version + 1 };
    await this.people.save(tx.manager, person).catch((error: unknown) => {
      throw error instanceof DomainError ? this.refusal('the subject was linked elsewhere meanwhile') : error;
    });
    await asPerson(person.id, arrival.address, async () => {
      await tx.audit({
        ...{ action: 'person.link', objectType: 'person', objectId: person.id, unit: home },
        ...{ before: givenOf(before), after: changedOf(before, person) },
      });
      await tx.say(PersonChanged, person.id, person);
    });
    return { person, home };
  }

  /** One and the same whatever was wrong: nobody learns from it who is known or invited. The log says what it was. */
  private refusal(reason: string): DomainError {
    this.logger.info({ reason }, 'a sign-in was refused');
    return new DomainError(
      'not_found',
      'This sign-in belongs to nobody whom the ministry knows, and no invitation makes it so.',
      { noun: 'sign-in' },
    );
  }
}
