import { Injectable } from '@nestjs/common';
import { may, requireMay } from '@zi/access';
import {
  type DeclareTie,
  Denied,
  type InputOf,
  type ListTies,
  type OutputOf,
  type Tie,
  type Unit,
  type WithdrawTie,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { requireKept } from '../domain/person';
import { outlineOf, withdrawTie } from '../domain/tie';
import { requireVersion } from '../domain/version';
import { EndingService } from '../membership/ending.service';
import { type Page, idCursor, pageOf } from '../paging';
import { PersonRepository } from '../person/person.repository';
import { UnitRepository } from '../unit/unit.repository';
import { ownId, viewer } from '../viewer';
import { TieRepository } from './tie.repository';

type Declaration = InputOf<typeof DeclareTie>;

@Injectable()
export class TieService {
  constructor(
    private readonly database: Database,
    private readonly ties: TieRepository,
    private readonly units: UnitRepository,
    private readonly people: PersonRepository,
    private readonly ending: EndingService,
  ) {}

  /** People name a unit to which they have a tie wherever it lies, also where they may see nothing. */
  declare(form: Declaration): Promise<OutputOf<typeof DeclareTie>> {
    if (form.personId === ownId()) return this.database.commandAsSuite((tx) => this.enter(tx, form));
    return this.database.command(async (tx) => {
      requireMayDeclare(await this.units.get(tx.manager, form.unitId));
      return this.enter(tx, form);
    });
  }

  private async enter(tx: Transaction, form: Declaration): Promise<OutputOf<typeof DeclareTie>> {
    const now = new Date();
    const { id, path } = await this.units.hold(tx.manager, form.unitId);
    const { person } = await this.people.hold(tx.manager, viewer('person.read'), form.personId);
    requireKept(person);
    const tie = { id: v7(), ...form, declaredAt: now.toISOString(), withdrawnAt: null, version: 1 };
    await this.ties.add(tx.manager, { tie, path });
    await tx.audit({
      ...{ action: 'tie.declare', objectType: 'tie', objectId: tie.id, unit: { id, path } },
      ...{ before: null, after: outlineOf(tie) },
    });
    const ended = await this.ending.endAssessing(tx, tie, `A tie to the unit was declared: ${tie.id}`, now);
    return { tie, ended };
  }

  withdraw({ id, version, why }: InputOf<typeof WithdrawTie>): Promise<Tie> {
    return this.database.command(async (tx) => {
      const { tie: before, path } = await this.ties.hold(tx.manager, viewer('tie.read'), id);
      const denial = { action: 'tie.withdraw', noun: 'tie', id } as const;
      if (!may(context().actor, denial.action, { path, cycleId: null })) throw Denied.openly(denial);
      requireVersion('tie', before, version);
      const after = withdrawTie(before, new Date());
      await this.ties.saveWithdrawal(tx.manager, after);
      await tx.audit({
        ...{ action: denial.action, objectType: 'tie', objectId: id, unit: { id: after.unitId, path } },
        ...{ before: outlineOf(before), after: outlineOf(after), why },
      });
      return after;
    });
  }

  async list(ask: InputOf<typeof ListTies>): Promise<Page<Tie>> {
    const { after, limit, personId = null, unitId = null } = ask;
    const query = { after: idCursor(after), limit, personId, unitId };
    const rows = await this.database.read((manager) => this.ties.list(manager, viewer('tie.read'), query));
    return pageOf(rows, limit, ({ id }) => id);
  }
}

function requireMayDeclare({ id, path }: Unit): void {
  const thing = { noun: 'unit', id, read: 'unit.read' } as const;
  requireMay(context().actor, 'tie.declare', { path, cycleId: null }, thing);
}
