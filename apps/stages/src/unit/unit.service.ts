import { Injectable } from '@nestjs/common';
import { requireMay } from '@zi/access';
import {
  type InputOf,
  type ListUnits,
  type RegisterUnit,
  type Unit,
  UnitRegistered,
  invalid,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { registerUnder } from '../domain/unit';
import { type Page, pageOf } from '../paging';
import { unitScope } from '../permission';
import { UnitRepository } from './unit.repository';

@Injectable()
export class UnitService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitRepository,
  ) {}

  register({ parentId, ...form }: InputOf<typeof RegisterUnit>): Promise<Unit> {
    return this.database.command(async (tx) => {
      if (parentId === null) throw withoutParent();
      const parent = await this.units.hold(tx.manager, parentId);
      requireMay(context().actor, 'unit.register', placeOf(parent), thing(parentId));
      const unit = registerUnder(parent, v7(), form, new Date());
      await this.units.add(tx.manager, unit);
      await announce(tx, UnitRegistered, unit, { action: 'unit.register', unitId: unit.id });
      return unit;
    });
  }

  async get(id: string): Promise<Unit> {
    const unit = await this.units.get(this.database.reader, id);
    requireMay(context().actor, 'unit.read', placeOf(unit), thing(id));
    return unit;
  }

  async list({ after, limit, query, under }: InputOf<typeof ListUnits>): Promise<Page<Unit>> {
    const rows = await this.units.list(this.database.reader, {
      after: after ?? null,
      limit,
      query: query ?? null,
      under: under ?? null,
      scope: unitScope('unit.read'),
    });
    return pageOf(rows, limit, ({ code }) => code);
  }
}

const placeOf = ({ path }: Unit) => ({ path, cycleId: null });
const thing = (id: string) => ({ noun: 'unit', id, read: 'unit.read' }) as const;

function withoutParent() {
  return invalid('A unit is registered below another one.', [
    {
      path: '/parentId',
      message: 'only the founding of the ministry makes a root',
      accepted: 'id of an active unit',
    },
  ]);
}
