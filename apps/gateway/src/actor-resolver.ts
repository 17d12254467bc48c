import { Injectable } from '@nestjs/common';
import { Asker } from '@zi/bus';
import { type Actor, type Caller, DomainError, IdentifyCaller } from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { Refusal } from './refusal';
import { type Token } from './token-verifier';

/** A change of roles is felt after this long at the latest. */
const keepMs = 5_000;
const keepAtMost = 5_000;

/** A client of another system may do what it was registered for and its token names too. */
export function actorOf(caller: Caller, address: string, tokenScopes: readonly string[] = []): Actor {
  const { kind, id, name, grants, ties } = caller;
  const scopes = caller.scopes.filter((scope) => tokenScopes.includes(scope));
  return { kind, id, name, address, grants, ties, ...(kind === 'service' && { scopes }) };
}

/** Finds who stands behind a token, with what is held now. */
@Injectable()
export class ActorResolver {
  private readonly known = new Map<string, { readonly until: number; readonly caller: Promise<Caller> }>();

  constructor(private readonly asker: Asker) {}

  /** Refuses as `forbidden` whom the ministry does not know, and as `unavailable` when it cannot be asked. */
  async resolve({ subject, scopes }: Token, address: string, correlationId: string): Promise<Actor> {
    return actorOf(await this.caller(subject, correlationId), address, scopes);
  }

  private caller(subject: string, correlationId: string): Promise<Caller> {
    const now = performance.now();
    const entry = this.known.get(subject);
    if (entry && entry.until > now) return entry.caller;
    const caller = this.ask(subject, correlationId);
    this.keep(subject, { until: now + keepMs, caller });
    caller.catch(() => {
      if (this.known.get(subject)?.caller === caller) this.known.delete(subject); // only who is known is kept
    });
    return caller;
  }

  private keep(subject: string, entry: { until: number; caller: Promise<Caller> }): void {
    this.known.delete(subject);
    this.known.set(subject, entry);
    const [oldest] = this.known.keys();
    if (this.known.size > keepAtMost && oldest !== undefined) this.known.delete(oldest);
  }

  private async ask(subject: string, correlationId: string): Promise<Caller> {
    try {
      return await withContext({ ...systemContext('gateway'), correlationId }, () =>
        this.asker.ask(IdentifyCaller, { subject }),
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
