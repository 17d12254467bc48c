import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type BeginSession,
  type Caller,
  type EndSession,
  type InputOf,
  type OutputOf,
  type ResumeSession,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { CallerViews } from '../caller/caller.views';
import { capitalDay } from '../domain/day';
import { type ShownToken, idleEnd, isTouchDue, judge, sessionEnd } from '../domain/session';
import { requireSystem } from '../permission';
import { hashOf, newSecret } from '../secret';
import { unrepeated } from '../unrepeated';
import { asPerson } from './as-person';
import { LinkingService } from './linking.service';
import { type KeptSession, SessionRepository } from './session.repository';

type Use = InputOf<typeof ResumeSession>;

@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly sessions: SessionRepository,
    private readonly callers: CallerViews,
    private readonly linking: LinkingService,
  ) {}

  begin(ask: InputOf<typeof BeginSession>): Promise<OutputOf<typeof BeginSession>> {
    requireSystem();
    return this.keepingNothing(async (tx) => {
      const now = new Date();
      await this.sessions.prune(tx.manager);
      const { person, home } = await this.linking.memberOf(tx, ask, now);
      const token = newSecret();
      const expiresAt = sessionEnd(now, ask.hours);
      const idleUntil = idleEnd(expiresAt, now, ask.idleMinutes);
      const session = { id: v7(), personId: person.id, address: ask.address, expiresAt, idleUntil };
      const times = { rotatedAt: now, endedAt: null };
      await this.sessions.add(tx.manager, { ...session, ...times, tokenHash: hashOf(token) });
      await asPerson(person.id, ask.address, () => enter(tx, 'session.begin', { ...session, home }));
      return {
        session: shown(session, token),
        caller: await this.callerOf(tx, person.id, now),
      };
    });
  }

  async resume(ask: Use): Promise<OutputOf<typeof ResumeSession>> {
    requireSystem();
    const answer = await this.keepingNothing((tx) => this.use(tx, ask, new Date()));
    if (!answer) throw notFound('session', ask.id);
    return answer;
  }

  /** Nothing when it is over; that a stolen one ends must be kept, so it is no error here. */
  private async use(
    tx: Transaction,
    { id, token, idleMinutes }: Use,
    now: Date,
  ): Promise<OutputOf<typeof ResumeSession> | undefined> {
    const session = await this.sessions.find(tx.manager, id);
    if (!session) return undefined;
    switch (judge(session, shownToken(session, token), now)) {
      case 'over':
        return undefined;
      case 'stolen':
        if (await this.sessions.end(tx.manager, id, now)) await enter(tx, 'session.stolen', session);
        return undefined;
      case 'good':
        await this.touch(tx, session, idleEnd(session.expiresAt, now, idleMinutes));
        return { caller: await this.callerOf(tx, session.personId, now), renewed: null };
      case 'renew':
        return {
          renewed: await this.renew(tx, session, now, idleEnd(session.expiresAt, now, idleMinutes)),
          caller: await this.callerOf(tx, session.personId, now),
        };
    }
  }

  private async touch(tx: Transaction, session: KeptSession, idleUntil: Date): Promise<void> {
    if (isTouchDue(session, idleUntil)) await this.sessions.touch(tx.manager, session.id, idleUntil);
  }

  /** Of requests side by side one renews; the others go on with what they have. */
  private async renew(tx: Transaction, session: KeptSession, now: Date, idleUntil: Date) {
    const token = newSecret();
    const next = { tokenHash: hashOf(token), rotatedAt: now, idleUntil };
    const renewed = await this.sessions.rotate(tx.manager, session, next);
    return renewed ? shown({ ...session, idleUntil }, token) : null;
  }

  end({ id, token }: InputOf<typeof EndSession>): Promise<OutputOf<typeof EndSession>> {
    requireSystem();
    return this.keepingNothing(async (tx) => {
      const session = await this.sessions.find(tx.manager, id);
      if (!session || shownToken(session, token) === 'other') return { ended: false };
      const ended = await this.sessions.end(tx.manager, id, new Date());
      const address = context().actor.address ?? session.address;
      if (ended) await asPerson(session.personId, address, () => enter(tx, 'session.end', session));
      return { ended };
    });
  }

  private callerOf({ manager }: Transaction, personId: string, now: Date): Promise<Caller> {
    return this.callers.person(manager, personId, capitalDay(now));
  }

  private keepingNothing<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return unrepeated(() => this.database.command(work));
  }
}

/** Takes as long whatever is shown. */
function shownToken({ tokenHash, previousHash }: KeptSession, token: string): ShownToken {
  const hash = hashOf(token);
  if (timingSafeEqual(hash, tokenHash)) return 'present';
  return previousHash && timingSafeEqual(hash, previousHash) ? 'replaced' : 'other';
}

type Shown = Pick<KeptSession, 'id' | 'idleUntil' | 'expiresAt'>;
const shown = ({ id, idleUntil, expiresAt }: Shown, token: string) => ({
  ...{ id, token, idleUntil: idleUntil.toISOString(), expiresAt: expiresAt.toISOString() },
});

type Entered = Pick<KeptSession, 'id' | 'personId' | 'home'>;
const enter = (tx: Transaction, action: string, { id, personId, home }: Entered) =>
  tx.audit({ action, objectType: 'session', objectId: id, unit: home, before: null, after: { personId } });
