import { Injectable } from '@nestjs/common';
import {
  type ChangeUnit,
  type CloseUnit,
  type InputOf,
  type MoveUnit,
  type Unit,
  UnitChanged,
  actorTag,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { closeOn, correctUnit, moveUnder } from '../domain/unit';
import { requireVersion } from '../domain/version';
import { requireMayInTree } from '../permission';
import { ProgrammeService } from '../programme/programme.service';
import { UnitRepository } from './unit.repository';

interface Step {
  readonly before: Unit;
  readonly after: Unit;
}

/** Changes of units that stand already. What is asked for and is so already is answered, and nothing is said. */
@Injectable()
export class ReorganisationService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitRepository,
    private readonly programmes: ProgrammeService,
  ) {}

  correct({ id, version, why, ...form }: InputOf<typeof ChangeUnit>): Promise<Unit> {
    return this.database.command(async (tx) => {
      const before = await this.at(tx, id, version);
      const after = correctUnit(before, form);
      if (after === before) return before;
      await this.units.save(tx.manager, after);
      await this.record(tx, 'unit.change', [{ before, after }], why);
      const renamed = after.code !== before.code || after.name !== before.name;
      if (renamed) await this.programmes.followUnits(tx, [id], why);
      return after;
    });
  }

  move({ id, version, parentId, why }: InputOf<typeof MoveUnit>): Promise<Unit> {
    return this.database.command(async (tx) => {
      await this.units.changeShape(tx.manager);
      const unit = await this.at(tx, id, version);
      const parent = await this.units.hold(tx.manager, parentId);
      requireMayInTree('unit.change', parent);
      const moved = moveUnder(unit, parent, new Date());
      if (moved === unit) return unit;
      const before = new Map((await this.units.lockSubtree(tx.manager, id)).map((one) => [one.id, one]));
      const subtree = await this.units.move(tx.manager, moved);
      const steps = subtree.map((after) => ({ before: before.get(after.id) as Unit, after }));
      await this.record(tx, 'unit.move', steps, why);
      await this.programmes.followUnits(tx, [...before.keys()], why);
      return moved;
    });
  }

  close({ id, version, activeUntil, why }: InputOf<typeof CloseUnit>): Promise<Unit> {
    return this.database.command(async (tx) => {
      const before = await this.at(tx, id, version);
      const parentEnd = await this.units.endAbove(tx.manager, id);
      const longer = await this.units.childrenBeyond(tx.manager, id, activeUntil);
      const after = closeOn(before, activeUntil, { parentEnd, longer });
      if (after === before) return before;
      await this.units.save(tx.manager, after);
      await this.record(tx, 'unit.close', [{ before, after }], why);
      return after;
    });
  }

  private async at(tx: Transaction, id: string, version: number): Promise<Unit> {
    const unit = await this.units.lock(tx.manager, id);
    requireMayInTree('unit.change', unit);
    requireVersion('unit', unit, version);
    return unit;
  }

  private async record(tx: Transaction, action: string, steps: readonly Step[], why: string): Promise<void> {
    const units = steps.map(({ after }) => after);
    await this.units.keep(tx.manager, units, actorTag(context().actor), why);
    for (const { before, after } of steps) {
      await tx.audit({ action, objectType: 'unit', objectId: after.id, unit: after, before, after, why });
    }
    await tx.sayAll(
      UnitChanged,
      units.map((data) => ({ subject: data.id, data })),
    );
  }
}
