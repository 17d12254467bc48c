import { Injectable } from '@nestjs/common';
import { type OutputOf, type ShowUnit } from '@zi/contracts';
import { type EntityManager } from 'typeorm';

/** More cycles back, how far a unit was is of no interest to the public. */
const mostCycles = 20;

/** What everybody may know of a unit. */
@Injectable()
export class UnitViews {
  /** An active unit and its stages, the newest cycle first. Of codes that differ in case only, the one as it was asked. */
  async published(
    manager: EntityManager,
    code: string,
    today: string,
  ): Promise<OutputOf<typeof ShowUnit> | undefined> {
    const [unit] = await manager.query<OutputOf<typeof ShowUnit>[]>(
      `SELECT u.id, u.code, u.name,
         (SELECT coalesce(json_agg(one ORDER BY one.year DESC), '[]') FROM (
            SELECT c.year, p.target, p.stage FROM programme p JOIN cycle c ON c.id = p.cycle_id
            WHERE p.unit_id = u.id ORDER BY c.year DESC LIMIT ${mostCycles}) one) AS programmes
       FROM unit u WHERE lower(u.code) = lower($1) AND (u.active_until IS NULL OR u.active_until >= $2::date)
       ORDER BY u.code = $1 DESC, u.code LIMIT 1`,
      [code, today],
    );
    return unit;
  }
}
