import { Injectable } from '@nestjs/common';
import { may } from '@zi/access';
import {
  type Cycle,
  CycleOpened,
  Denied,
  type InputOf,
  type ListCycles,
  type OpenCycle,
  type Unit,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { editionFor, openCycle } from '../domain/cycle';
import { type Page, idCursor, pageOf } from '../paging';
import { maySomewhere } from '../permission';
import { UnitRepository } from '../unit/unit.repository';
import { CycleRepository } from './cycle.repository';

@Injectable()
export class CycleService {
  constructor(
    private readonly database: Database,
    private readonly cycles: CycleRepository,
    private readonly units: UnitRepository,
    private readonly shelf: RubricShelf,
  ) {}

  open(form: InputOf<typeof OpenCycle>): Promise<Cycle> {
    return this.database.command(async (tx) => {
      const root = await this.requireMayOpen(tx);
      const edition = editionFor(form, await this.shelf.versions(tx.manager));
      const cycle = openCycle(v7(), form, await this.shelf.get(tx.manager, edition));
      await this.cycles.add(tx.manager, cycle);
      await announce(tx, CycleOpened, cycle, { action: 'cycle.open', unit: root });
      return cycle;
    });
  }

  /** A cycle is one of the whole ministry, so the right to open it must be held in the root. */
  private async requireMayOpen({ manager }: Transaction): Promise<Unit> {
    const root = await this.units.root(manager);
    if (root && may(context().actor, 'cycle.open', { path: root.path, cycleId: null })) return root;
    const denial = { action: 'cycle.open', noun: 'cycle', id: '' };
    throw Denied.openly(denial, 'Only an administrator of the whole ministry opens a cycle.');
  }

  /** Cycles are no secret among those who hold a role. */
  async get(id: string): Promise<Cycle> {
    if (!maySomewhere('programme.read'))
      throw Denied.asAbsent({ action: 'programme.read', noun: 'cycle', id });
    return this.database.read((manager) => this.cycles.get(manager, id));
  }

  async list({ after, limit }: InputOf<typeof ListCycles>): Promise<Page<Cycle>> {
    if (!maySomewhere('programme.read')) return { items: [], next: null };
    const cursor = idCursor(after);
    const rows = await this.database.read((manager) => this.cycles.list(manager, cursor, limit));
    return pageOf(rows, limit, ({ id }) => id);
  }
}
