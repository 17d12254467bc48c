import { Injectable } from '@nestjs/common';
import { Asker } from '@zi/bus';
import { type Actor, DomainError, ResolveActor, type OutputOf } from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { Refusal } from './refusal';

type Person = OutputOf<typeof ResolveActor>;

/** A change of roles is felt after this long at the latest. */
const keepMs = 5_000;
const keepAtMost = 5_000;

/** Finds the person behind a sign-in, with the roles held now. */
@Injectable()
export class ActorResolver {
  private readonly known = new Map<string, { readonly until: number; readonly person: Promise<Person> }>();

  constructor(private readonly asker: Asker) {}

  /** Refuses as `forbidden` whom the ministry does not know, and as `unavailable` when it cannot be asked. */
  async resolve(subject: string, address: string, correlationId: string): Promise<Actor> {
    const { personId, name, grants } = await this.person(subject, correlationId);
    return { kind: 'person', id: personId, name, address, grants };
  }

  private person(subject: string, correlationId: string): Promise<Person> {
    const now = performance.now();
    const entry = this.known.get(subject);
    if (entry && entry.until > now) return entry.person;
    const person = this.ask(subject, correlationId);
    this.keep(subject, { until: now + keepMs, person });
    person.catch(() => {
      if (this.known.get(subject)?.person === person) this.known.delete(subject); // only who is known is kept
    });
    return person;
  }

  private keep(subject: string, entry: { until: number; person: Promise<Person> }): void {
    this.known.delete(subject);
    this.known.set(subject, entry);
    const [oldest] = this.known.keys();
    if (this.known.size > keepAtMost && oldest !== undefined) this.known.delete(oldest);
  }

  private async ask(subject: string, correlationId: string): Promise<Person> {
    try {
      return await withContext({ ...systemContext('gateway'), correlationId }, () =>
        this.asker.ask(ResolveActor, { subject }),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'not_found') throw error;
      throw new Refusal(
        'forbidden',
        'You are known to the identity provider but not to the ministry: an administrator must register you.',
      );
    }
  }
}
