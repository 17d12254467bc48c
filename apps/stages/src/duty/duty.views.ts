import { Injectable } from '@nestjs/common';
import { type Stage } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type OpenAction } from '../domain/duty';
import { type ProgrammeState } from '../domain/programme';
import { programmeSelect } from '../programme/programme.repository';
import { type DutyPlace } from './duty-page';

interface DutyQuery {
  readonly after: DutyPlace | null;
  readonly limit: number;
  /** The earliest last day of a cycle that still counts. */
  readonly closing: string;
  /** As `zi_in` takes it. */
  readonly scope: string | null;
}

/** Where work may wait for somebody, the next due first; one row more than `limit` when there are more. */
@Injectable()
export class DutyViews {
  programmes(
    manager: EntityManager,
    { after, limit, closing, scope }: DutyQuery,
    stages: readonly Stage[],
  ): Promise<ProgrammeState[]> {
    return manager.query(
      `${programmeSelect}
       WHERE p.stage = ANY ($1::text[]) AND c.closes_on >= $2::date
         AND zi_in($3::jsonb, p.unit_path, p.cycle_id, p.assessment IS NOT NULL)
         AND ($4::date IS NULL OR (c.closes_on, p.id) >= ($4::date, $5::uuid))
       ORDER BY c.closes_on, p.id LIMIT $6`,
      [stages, closing, scope, after?.dueOn ?? null, after?.objectId ?? null, limit + 1],
    );
  }

  /** Of the actions for which a person answers, those that have not reached their target. */
  actions(
    manager: EntityManager,
    { after, limit, closing, scope }: DutyQuery,
    personId: string | null,
  ): Promise<OpenAction[]> {
    return manager.query(
      `SELECT a.id, a.area, a.title, a.due_on::text AS "dueOn",
              json_build_object('id', p.id, 'cycle', json_build_object('id', p.cycle_id), 'unit',
                json_build_object('id', p.unit_id, 'name', unit_name(p.unit_id), 'path', p.unit_path)) AS programme
       FROM action a JOIN programme p ON p.id = a.programme_id JOIN cycle c ON c.id = p.cycle_id
       WHERE a.person_id = $1::uuid AND (a.realisation IS NULL OR a.realisation < a.target)
         AND c.closes_on >= $2::date AND zi_in($3::jsonb, p.unit_path, p.cycle_id, p.assessment IS NOT NULL)
         AND ($4::date IS NULL OR (a.due_on, a.id) >= ($4::date, $5::uuid))
       ORDER BY a.due_on, a.id LIMIT $6`,
      [personId, closing, scope, after?.dueOn ?? null, after?.objectId ?? null, limit + 1],
    );
  }
}
