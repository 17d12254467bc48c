import { Injectable } from '@nestjs/common';
import { type DataOf, type ScoreComputed } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { type ScoreMemory } from '../domain/score-news';

type Score = Pick<DataOf<typeof ScoreComputed>, 'assessmentId' | 'layer' | 'round'>;

@Injectable()
export class ScoreMemoryRepository {
  /** What is remembered, locked; version 0 when this is the first. */
  async lock(manager: EntityManager, { assessmentId, layer, round }: Score): Promise<ScoreMemory> {
    const key = [assessmentId, layer, round];
    await manager.query(
      `INSERT INTO score_memory (assessment_id, layer, round, version) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING`,
      key,
    );
    const [memory] = await manager.query<[ScoreMemory]>(
      `SELECT version, told FROM score_memory WHERE assessment_id = $1 AND layer = $2 AND round = $3 FOR UPDATE`,
      key,
    );
    return memory;
  }

  async keep(
    manager: EntityManager,
    { assessmentId, layer, round }: Score,
    { version, told }: ScoreMemory,
  ): Promise<void> {
    await manager.query(
      `UPDATE score_memory SET version = $4, told = $5 WHERE assessment_id = $1 AND layer = $2 AND round = $3`,
      [assessmentId, layer, round, version, told && JSON.stringify(told)],
    );
  }
}
