import { Injectable } from '@nestjs/common';
import { type Stage, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';
import { type ProgrammeState } from '../domain/programme';

interface ProgrammeQuery {
  readonly after: string | null;
  readonly limit: number;
  readonly cycleId: string | null;
  readonly unitId: string | null;
  readonly stage: Stage | null;
  /** As `zi_in` takes it. */
  readonly scope: string | null;
}

// Another system's client may read programmes without units, save for their names; who changes one reads its unit too.
export const programmeSelect = `
  SELECT p.id, p.target, p.stage, p.declaration, p.designation, p.team, p.survey, p.assessment, p.version,
         json_build_object('id', p.unit_id, 'code', u.code,
                           'name', coalesce(u.name, unit_name(p.unit_id)), 'path', p.unit_path) AS unit,
         json_build_object('id', c.id, 'year', c.year, 'rubricId', c.rubric_id, 'rubricVersion', c.rubric_version,
                           'settings', c.settings, 'closesOn', c.closes_on) AS cycle,
         (SELECT count(*)::int FROM pact WHERE programme_id = p.id) AS "pactsSigned",
         (SELECT count(*)::int FROM action WHERE programme_id = p.id) AS "actionsPlanned"
  FROM programme p LEFT JOIN unit u ON u.id = p.unit_id JOIN cycle c ON c.id = p.cycle_id`;

@Injectable()
export class ProgrammeRepository {
  async get(manager: EntityManager, id: string): Promise<ProgrammeState> {
    return required(await manager.query<ProgrammeState[]>(`${programmeSelect} WHERE p.id = $1`, [id]), id);
  }

  /** The programme as it stays until the transaction ends; others may add to it as well. */
  async hold(manager: EntityManager, id: string): Promise<ProgrammeState> {
    const sql = `${programmeSelect} WHERE p.id = $1 FOR SHARE OF p`;
    return required(await manager.query<ProgrammeState[]>(sql, [id]), id);
  }

  /** Others wait to change it or to add to it. */
  async lock(manager: EntityManager, id: string): Promise<ProgrammeState> {
    const sql = `${programmeSelect} WHERE p.id = $1 FOR NO KEY UPDATE OF p`;
    return required(await manager.query<ProgrammeState[]>(sql, [id]), id);
  }

  /** The newest first; one row more than `limit` when there are more. */
  list(
    manager: EntityManager,
    { after, limit, cycleId, unitId, stage, scope }: ProgrammeQuery,
  ): Promise<ProgrammeState[]> {
    return manager.query(
      `${programmeSelect}
       WHERE ($1::uuid IS NULL OR p.id < $1::uuid) AND ($2::uuid IS NULL OR p.cycle_id = $2::uuid)
         AND ($3::uuid IS NULL OR p.unit_id = $3::uuid) AND ($4::text IS NULL OR p.stage = $4)
         AND zi_in($5::jsonb, p.unit_path, p.cycle_id, p.assessment IS NOT NULL)
       ORDER BY p.id DESC LIMIT $6`,
      [after, cycleId, unitId, stage, scope, limit + 1],
    );
  }

  async add(
    manager: EntityManager,
    { id, unit, cycle, target, stage, version }: ProgrammeState,
  ): Promise<void> {
    const write = manager.query(
      `INSERT INTO programme (id, unit_id, unit_path, cycle_id, target, stage, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, unit.id, unit.path, cycle.id, target, stage, version],
    );
    await orConflict(write, {
      programme_once: `The unit ${unit.code} has a programme in the cycle ${cycle.year} already.`,
    });
  }

  /** Makes a new version of every programme of these units, whose names or places changed. */
  async renew(manager: EntityManager, unitIds: readonly string[]): Promise<ProgrammeState[]> {
    const [rows] = await manager.query<[{ id: string }[], number]>(
      'UPDATE programme SET version = version + 1 WHERE unit_id = ANY ($1::uuid[]) RETURNING id',
      [unitIds],
    );
    return manager.query(`${programmeSelect} WHERE p.id = ANY ($1::uuid[]) ORDER BY p.id`, [
      rows.map(({ id }) => id),
    ]);
  }

  async save(manager: EntityManager, state: ProgrammeState): Promise<void> {
    const { declaration, designation, team, survey, assessment } = state;
    await manager.query(
      `UPDATE programme SET stage = $2, version = $3, declaration = $4, designation = $5, team = $6, survey = $7,
         assessment = $8 WHERE id = $1`,
      [
        ...[state.id, state.stage, state.version],
        ...[declaration, designation, team, survey, assessment].map((part) => part && JSON.stringify(part)),
      ],
    );
  }
}

function required([state]: ProgrammeState[], id: string): ProgrammeState {
  if (!state) throw notFound('programme', id);
  return state;
}
