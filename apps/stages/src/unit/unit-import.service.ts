import { Injectable } from '@nestjs/common';
import {
  type ImportRow,
  type ImportUnits,
  type InputOf,
  type OutputOf,
  type PreviewUnitImport,
  type Unit,
  UnitRegistered,
  actorTag,
  importLimits,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { type UnitLine, checkLines, clipped, linesOf, requireFlawless, unitsOf } from '../domain/unit-import';
import { mayInTree, requireMayInTree, requireSomewhere } from '../permission';
import { UnitRepository } from './unit.repository';
import { readSheet } from './unit-sheet';

type File = InputOf<typeof ImportUnits>;

@Injectable()
export class UnitImportService {
  constructor(
    private readonly database: Database,
    private readonly units: UnitRepository,
  ) {}

  async preview(file: File): Promise<OutputOf<typeof PreviewUnitImport>> {
    const { lines, taken } = await this.read(file);
    const parents = await this.database.read((manager) => this.units.byCode(manager, parentCodes(lines)));
    const standing = {
      taken,
      parents: byCode(parents),
      mayRegister: (parent: Unit) => mayInTree('unit.register', parent),
    };
    const rows = checkLines(lines, standing, new Date());
    const faulty = rows.filter(({ problems }) => problems.length > 0);
    const sound = rows.filter(({ problems }) => problems.length === 0);
    const items = [...faulty, ...sound].slice(0, importLimits.listedProblems).map(quoted);
    return { rows: rows.length, faulty: faulty.length, items };
  }

  async register(file: File): Promise<OutputOf<typeof ImportUnits>> {
    const { lines, taken } = await this.read(file);
    return this.database.command(async (tx) => {
      await this.units.keepShape(tx.manager);
      const parents = await this.units.holdByCode(tx.manager, parentCodes(lines));
      for (const parent of parents) requireMayInTree('unit.register', parent);
      const standing = { taken, parents: byCode(parents), mayRegister: () => true };
      requireFlawless(checkLines(lines, standing, new Date()));
      const units = unitsOf(lines, standing.parents, v7, new Date());
      await this.units.add(tx.manager, units);
      await this.units.keep(tx.manager, units, actorTag(context().actor));
      for (const unit of units) {
        const entry = { action: 'unit.import', objectType: 'unit', objectId: unit.id, unit };
        await tx.audit({ ...entry, before: null, after: unit });
      }
      await tx.sayAll(
        UnitRegistered,
        units.map((data) => ({ subject: data.id, data })),
      );
      return { registered: units.length };
    });
  }

  /** A code is taken also by a unit that the importer may not know of. */
  private async read(file: File): Promise<{ lines: UnitLine[]; taken: ReadonlySet<string> }> {
    requireSomewhere('unit.register');
    const lines = linesOf(await readSheet(file));
    const codes = lines.map(({ code }) => code);
    return { lines, taken: await this.database.asSuite((manager) => this.units.taken(manager, codes)) };
  }
}

/** Parents that are not rows of the file themselves. */
function parentCodes(lines: readonly UnitLine[]): string[] {
  const own = new Set(lines.map(({ code }) => code));
  return [...new Set(lines.map(({ parentCode }) => parentCode).filter((code) => !own.has(code)))];
}

const byCode = (units: readonly Unit[]) => new Map(units.map((unit) => [unit.code, unit]));

/** Long cells would not fit into an answer. */
const quoted = (row: ImportRow): ImportRow => ({
  ...row,
  ...{ code: clipped(row.code, 200), name: clipped(row.name, 200), kind: clipped(row.kind, 200) },
  ...{ parentCode: clipped(row.parentCode, 200), activeFrom: clipped(row.activeFrom, 200) },
});
