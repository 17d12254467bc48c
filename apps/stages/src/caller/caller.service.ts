import { Injectable } from '@nestjs/common';
import { type Caller, DomainError, type IdentifyCaller, type InputOf } from '@zi/contracts';
import { Database } from '@zi/database';
import { capitalDay } from '../domain/day';
import { requireSystem } from '../permission';
import { CallerViews } from './caller.views';

@Injectable()
export class CallerService {
  constructor(
    private readonly database: Database,
    private readonly callers: CallerViews,
  ) {}

  /** A client goes first: administrators alone register those, and no person takes over what is theirs. */
  async identify({ subject }: InputOf<typeof IdentifyCaller>): Promise<Caller> {
    requireSystem();
    const today = capitalDay(new Date());
    const caller = await this.database.read(
      async (manager) =>
        (await this.callers.clientBySubject(manager, subject)) ??
        (await this.callers.personBySubject(manager, subject, today)),
    );
    // Without the subject, which is personal data and would stand in the log.
    if (!caller) throw new DomainError('not_found', 'Nobody is known by this subject.', { noun: 'caller' });
    return caller;
  }
}
