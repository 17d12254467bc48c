import { Injectable } from '@nestjs/common';
import { type InputOf, type ListFacts } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type FactState } from '../domain/requirement';

/** What was recorded of the requirements that no score shows. */
@Injectable()
export class FactRepository {
  async add(manager: EntityManager, fact: FactState): Promise<void> {
    const { id, unitId, cycleId, requirement, value, asOf, source, by, recordedAt } = fact;
    await manager.query(
      `INSERT INTO requirement_fact (id, unit_id, cycle_id, requirement, value, as_of, source, by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, unitId, cycleId, requirement, JSON.stringify(value), asOf, source, by, recordedAt],
    );
  }

  /** Where a unit lies, told by an assessment of the cycle in it or below; undefined when there is none. */
  async placeOf(manager: EntityManager, unitId: string, cycleId: string): Promise<string[] | undefined> {
    const [place] = await manager.query<{ path: string[] }[]>(
      `SELECT unit_path[:array_position(unit_path, $1)] AS path FROM assessment
       WHERE unit_path @> ARRAY[$1::uuid] AND cycle_id = $2 LIMIT 1`,
      [unitId, cycleId],
    );
    return place?.path;
  }

  /** Of an assessment, the newest first; one more than the limit when more follow. */
  page(
    manager: EntityManager,
    { assessmentId, requirement, after, limit }: InputOf<typeof ListFacts>,
  ): Promise<FactState[]> {
    return manager.query<FactState[]>(
      `SELECT ${columns} FROM facts_of(ARRAY[$1::uuid])
       WHERE ($2::text IS NULL OR (fact).requirement = $2) AND ($3::uuid IS NULL OR (fact).id < $3)
       ORDER BY (fact).id DESC LIMIT $4`,
      [assessmentId, requirement ?? null, after ?? null, limit + 1],
    );
  }

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
