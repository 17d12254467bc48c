import { Injectable } from '@nestjs/common';
import { requireMay } from '@zi/access';
import {
  type InputOf,
  type ListUnitHistory,
  type ListUnits,
  type OutputOf,
  type RegisterUnit,
  type ShowUnit,
  type Unit,
  UnitRegistered,
  type UnitRevision,
  actorTag,
  invalid,
  notFound,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { today } from '../domain/day';
import { registerUnder } from '../domain/unit';
import { type Page, numberCursor, pageOf } from '../paging';
import { listScope, requireMayInTree } from '../permission';
import { UnitRepository } from './unit.repository';
import { UnitViews } from './unit.views';

@Injectable()
export class UnitService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitRepository,
    private readonly views: UnitViews,
  ) {}

  register({ parentId, ...form }: InputOf<typeof RegisterUnit>): Promise<Unit> {
    return this.database.command(async (tx) => {
      if (parentId === null) throw withoutParent();
      await this.units.keepShape(tx.manager);
      const parent = await this.units.hold(tx.manager, parentId);
      requireMayInTree('unit.register', parent);
      const unit = registerUnder(parent, v7(), form, new Date());
      await this.units.add(tx.manager, [unit]);
      await this.units.keep(tx.manager, [unit], actorTag(context().actor));
      await announce(tx, UnitRegistered, unit, { action: 'unit.register', unit });
      return unit;
    });
  }

  async get(id: string): Promise<Unit> {
    const unit = await this.database.read((manager) => this.units.get(manager, id));
    requireMayRead(unit);
    return unit;
  }

  /** As the suite: everybody may know this much, also who sees no row of a unit. */
  async show({ code }: InputOf<typeof ShowUnit>): Promise<OutputOf<typeof ShowUnit>> {
    const day = today(new Date());
    const unit = await this.database.asSuite((manager) => this.views.published(manager, code, day));
    if (!unit) throw notFound('unit', code);
    return unit;
  }

  async list({ after, limit, query, under, state }: InputOf<typeof ListUnits>): Promise<Page<Unit>> {
    const wanted = { after: after ?? null, limit, query: query ?? null, under: under ?? null };
    const cut = { state: state ?? null, today: today(new Date()), scope: listScope('unit.read') };
    const rows = await this.database.read((manager) => this.units.list(manager, { ...wanted, ...cut }));
    return pageOf(rows, limit, ({ code }) => code);
  }

  history({ id, after, limit }: InputOf<typeof ListUnitHistory>): Promise<Page<UnitRevision>> {
    const before = numberCursor(after);
    return this.database.read(async (manager) => {
      requireMayRead(await this.units.get(manager, id));
      const rows = await this.units.history(manager, id, before, limit);
      return pageOf(rows, limit, ({ version }) => String(version));
    });
  }
}

function requireMayRead({ id, path }: Unit): void {
  const thing = { noun: 'unit', id, read: 'unit.read' } as const;
  requireMay(context().actor, 'unit.read', { path, cycleId: null }, thing);
}

function withoutParent() {
  return invalid('A unit is registered below another one.', [
    {
      path: '/parentId',
      message: 'only the founding of the ministry makes a root',
      accepted: 'id of an active unit',
    },
  ]);
}
