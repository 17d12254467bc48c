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
  /** Units below which a list may show programmes, each with its cycle or null for all; null cuts nothing. */
  readonly scope: {
    readonly unitIds: readonly string[];
    readonly cycleIds: readonly (string | null)[];
  } | null;
}

const select = `
  SELECT p.id, p.target, p.stage, p.declaration, p.designation, p.team, p.survey, p.assessment, p.version,
         json_build_object('id', u.id, 'code', u.code, 'name', u.name, 'path', u.path) AS unit,
         json_build_object('id', c.id, 'year', c.year, 'rubricId', c.rubric_id, 'settings', c.settings,
                           'closesOn', c.closes_on) AS cycle,
         (SELECT count(*)::int FROM pact WHERE programme_id = p.id) AS "pactsSigned",
         (SELECT count(*)::int FROM action WHERE programme_id = p.id) AS "actionsPlanned"
  FROM programme p JOIN unit u ON u.id = p.unit_id JOIN cycle c ON c.id = p.cycle_id`;

@Injectable()
export class ProgrammeRepository {
  async get(manager: EntityManager, id: string): Promise<ProgrammeState> {
    return required(await manager.query<ProgrammeState[]>(`${select} WHERE p.id = $1`, [id]), id);
  }

  /** Others wait to change it; pacts and actions can still be added to it. */
  async lock(manager: EntityManager, id: string): Promise<ProgrammeState> {
    const sql = `${select} WHERE p.id = $1 FOR NO KEY UPDATE OF p`;
    return required(await manager.query<ProgrammeState[]>(sql, [id]), id);
  }

  /** The newest first; one row more than `limit` when there are more. */
  list(
    manager: EntityManager,
    { after, limit, cycleId, unitId, stage, scope }: ProgrammeQuery,
  ): Promise<ProgrammeState[]> {
    return manager.query(
      `${select}
       WHERE ($1::uuid IS NULL OR p.id < $1::uuid) AND ($2::uuid IS NULL OR p.cycle_id = $2::uuid)
         AND ($3::uuid IS NULL OR p.unit_id = $3::uuid) AND ($4::text IS NULL OR p.stage = $4)
         AND ($5::uuid[] IS NULL OR EXISTS (
           SELECT 1 FROM unnest($5::uuid[], $6::uuid[]) AS held (unit_id, cycle_id)
           WHERE held.unit_id = ANY (u.path) AND coalesce(held.cycle_id, p.cycle_id) = p.cycle_id))
       ORDER BY p.id DESC LIMIT $7`,
      [after, cycleId, unitId, stage, scope?.unitIds ?? null, scope?.cycleIds ?? null, limit + 1],
    );
  }

  async add(
    manager: EntityManager,
    { id, unit, cycle, target, stage, version }: ProgrammeState,
  ): Promise<void> {
    const write = manager.query(
      'INSERT INTO programme (id, unit_id, cycle_id, target, stage, version) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, unit.id, cycle.id, target, stage, version],
    );
    await orConflict(write, {
      programme_once: `The unit ${unit.code} has a programme in the cycle ${cycle.year} already.`,
    });
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
