import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type FactState } from './domain/requirement';

/** What was recorded of the requirements that no score shows. */
@Injectable()
export class FactRepository {
  /** Of assessments, for their units or ones above; by assessment. */
  async of(
    manager: EntityManager,
    assessmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, FactState[]>> {
    const rows = await manager.query<(FactState & { assessmentId: string })[]>(
      `SELECT assessment_id AS "assessmentId", ${columns} FROM facts_of($1)`,
      [assessmentIds],
    );
    const facts = Map.groupBy(rows, ({ assessmentId }) => assessmentId);
    return new Map([...facts].map(([id, found]) => [id, found.map(({ assessmentId: _, ...fact }) => fact)]));
  }
}

const columns = `(fact).id, (fact).unit_id AS "unitId", (fact).cycle_id AS "cycleId", (fact).requirement, (fact).value,
  (fact).as_of::text AS "asOf", (fact).source, (fact).by, (fact).recorded_at AS "recordedAt"`;
