import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type ReportNote } from './report-source';

/** Newest notes of a round that a report takes, of all threads together. */
const mostNotes = 2_000;

/** What a report shows beside a layer. */
@Injectable()
export class ReportViews {
  /** The notes of a round, the oldest first. */
  async notes(manager: EntityManager, assessmentId: string, round: number): Promise<ReportNote[]> {
    const rows = await manager.query<ReportNote[]>(
      `SELECT code, layer, body, written_at AS "writtenAt" FROM note WHERE assessment_id = $1 AND round = $2
       ORDER BY id DESC LIMIT $3`,
      [assessmentId, round, mostNotes],
    );
    return rows.reverse();
  }
}
