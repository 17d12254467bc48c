import { type Asker } from '@zi/bus';
import { BeginSession, DomainError, EndSession, type OutputOf, ResumeSession } from '@zi/contracts';
import { systemContext, withContext } from '@zi/service-kit';
import { type GatewayEnvironment } from '../gateway.env';
import { type Arrival } from '../request-scope';
import { type Identity } from './identity-provider';
import { type HeldSession } from './session-cookies';
import { SignInRefused } from './sign-in-refused';

type Held = Pick<HeldSession, 'id' | 'token'>;

/** Sessions live at their owner: what it has ended is over at once, at every gateway. */
export class SessionService {
  private readonly life: { readonly idleMinutes: number; readonly hours: number };

  constructor(
    private readonly asker: Asker,
    environment: GatewayEnvironment,
  ) {
    this.life = { idleMinutes: environment.ZI_SESSION_IDLE_MINUTES, hours: environment.ZI_SESSION_HOURS };
  }

  /** Throws SignInRefused for whom the ministry does not let in. */
  async begin(
    { subject, email, emailVerified }: Identity,
    invitation: string | null,
    arrival: Arrival,
  ): Promise<OutputOf<typeof BeginSession>> {
    const { address } = arrival;
    const input = { subject, email, emailVerified, invitation, address, ...this.life };
    try {
      return await this.asSystem(arrival, () => this.asker.ask(BeginSession, input));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code === 'unavailable') throw error;
      throw new SignInRefused(`${error.code}: ${error.message}`);
    }
  }

  /** Who holds the session, undefined when it is over. */
  async resume({ id, token }: Held, arrival: Arrival): Promise<OutputOf<typeof ResumeSession> | undefined> {
    const input = { id, token, ...this.life };
    try {
      return await this.asSystem(arrival, () => this.asker.ask(ResumeSession, input));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'not_found') return undefined;
      throw error;
    }
  }

  async end({ id, token }: Held, arrival: Arrival): Promise<void> {
    await this.asSystem(arrival, () => this.asker.ask(EndSession, { id, token }));
  }

  private asSystem<T>({ address, correlationId }: Arrival, work: () => Promise<T>): Promise<T> {
    const { actor, ...context } = systemContext('gateway');
    return withContext({ ...context, actor: { ...actor, address }, correlationId }, work);
  }
}
