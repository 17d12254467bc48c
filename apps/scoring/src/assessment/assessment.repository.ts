import { Injectable } from '@nestjs/common';
import { type Reach } from '@zi/access';
import { type Layer, notFound } from '@zi/contracts';
import { Fraction, shown } from '@zi/rubric';
import { RubricShelf } from '@zi/rubric-shelf';
import { type EntityManager } from 'typeorm';
import { type Located } from '../domain/announcement';
import { type AssessmentState, type LayerSummary } from '../domain/assessment';
import { type ProgrammeState } from '../domain/programme';
import { programmeObject } from '../programme/programme.repository';

interface Row {
  readonly id: string;
  readonly rubric: AssessmentState['basis']['rubric'];
  readonly settings: AssessmentState['basis']['settings'];
  readonly settingsVersion: number;
  readonly round: number;
  readonly submitted: boolean;
  readonly version: number;
  readonly programme: ProgrammeState;
}

const located = `
  SELECT a.id, json_build_object('id', a.rubric_id, 'version', a.rubric_version) AS rubric, a.settings,
         a.settings_version AS "settingsVersion", a.round, a.submitted, a.version, ${programmeObject} AS programme
  FROM assessment a JOIN programme p ON p.id = a.programme_id`;

export interface AssessmentQuery {
  /** Parts of the ministry of which assessments are listed. */
  readonly scope: 'all' | readonly Reach[];
  readonly programmeId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly cycleId?: string | undefined;
  /** Id of the last assessment of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

@Injectable()
export class AssessmentRepository {
  constructor(private readonly shelf: RubricShelf) {}

  async find(manager: EntityManager, id: string): Promise<Located> {
    const [row] = await manager.query<Row[]>(`${located} WHERE a.id = $1`, [id]);
    if (!row) throw notFound('assessment', id);
    return this.locatedIn(manager, row);
  }

  /** Finds an assessment and holds it until the end of the transaction: whatever changes it comes one after another. */
  async lock(manager: EntityManager, id: string): Promise<Located> {
    const [row] = await manager.query<Row[]>(`${located} WHERE a.id = $1 FOR UPDATE OF a`, [id]);
    if (!row) throw notFound('assessment', id);
    return this.locatedIn(manager, row);
  }

  /** Finds an assessment and keeps its programme as it is until the end of the transaction. */
  async findInPlace(manager: EntityManager, id: string): Promise<Located> {
    const [row] = await manager.query<Row[]>(`${located} WHERE a.id = $1 FOR SHARE OF p`, [id]);
    if (!row) throw notFound('assessment', id);
    return this.locatedIn(manager, row);
  }

  /** An assessment that is held, by programme; undefined when it has none yet. */
  async lockOf(manager: EntityManager, programmeId: string): Promise<Located | undefined> {
    const [row] = await manager.query<Row[]>(`${located} WHERE p.id = $1 FOR UPDATE OF a`, [programmeId]);
    return row && this.locatedIn(manager, row);
  }

  /** Finds the next assessments of a cycle in the order of their ids and holds them. */
  async lockNext(
    manager: EntityManager,
    cycleId: string,
    after: string | null,
    limit: number,
  ): Promise<Located[]> {
    const rows = await manager.query<Row[]>(
      `${located} WHERE a.cycle_id = $1 AND ($2::uuid IS NULL OR a.id > $2::uuid) ORDER BY a.id LIMIT $3 FOR UPDATE OF a`,
      [cycleId, after, limit],
    );
    const found: Located[] = [];
    // One after another: the first may have to read the rubric, over the same connection.
    for (const row of rows) found.push(await this.locatedIn(manager, row));
    return found;
  }

  /** The newest first; one more than the limit when more follow. */
  async page(manager: EntityManager, query: AssessmentQuery): Promise<Located[]> {
    const { scope, programmeId, unitId, cycleId, after, limit } = query;
    const rows = await manager.query<Row[]>(
      `${located}
       WHERE zi_in($1::jsonb, a.unit_path, a.cycle_id, a.submitted)
         AND ($2::uuid IS NULL OR p.id = $2::uuid) AND ($3::uuid IS NULL OR p.unit_id = $3::uuid)
         AND ($4::uuid IS NULL OR p.cycle_id = $4::uuid) AND ($5::uuid IS NULL OR a.id < $5::uuid)
       ORDER BY a.id DESC LIMIT $6`,
      [
        scope === 'all' ? null : JSON.stringify(scope),
        ...[programmeId ?? null, unitId ?? null, cycleId ?? null, after ?? null, limit + 1],
      ],
    );
    return Promise.all(rows.map((row) => this.locatedIn(manager, row)));
  }

  async insert(manager: EntityManager, { assessment, programme }: Located): Promise<void> {
    const { id, basis, round, submitted, version } = assessment;
    await manager.query(
      `INSERT INTO assessment (id, programme_id, unit_path, cycle_id, rubric_id, rubric_version, settings,
                               settings_version, round, submitted, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, programme.id, programme.unitPath, programme.cycleId, basis.rubric.id, basis.rubric.version],
        ...[JSON.stringify(basis.settings), basis.settingsVersion, round, submitted, version],
      ],
    );
  }

  async save(manager: EntityManager, { id, round, submitted, version }: AssessmentState): Promise<void> {
    await manager.query('UPDATE assessment SET round = $2, submitted = $3, version = $4 WHERE id = $1', [
      ...[id, round, submitted, version],
    ]);
  }

  /** Takes the assessment of a programme, if there is one yet, to where the unit lies now. */
  async move(manager: EntityManager, { id, unitPath }: ProgrammeState): Promise<void> {
    await manager.query('UPDATE assessment SET unit_path = $2 WHERE programme_id = $1', [id, unitPath]);
  }

  /** The layers of assessments in short, by assessment. */
  async summaries(
    manager: EntityManager,
    assessmentIds: readonly string[],
  ): Promise<ReadonlyMap<string, LayerSummary[]>> {
    const rows = await manager.query<SummaryRow[]>(
      `SELECT assessment_id AS "assessmentId", layer, total, verdict, cardinality(missing) AS blank,
              submitted_at AS "submittedAt", computed_at AS "computedAt"
       FROM score WHERE assessment_id = ANY ($1::uuid[])`,
      [assessmentIds],
    );
    const summaries = new Map<string, LayerSummary[]>();
    for (const { assessmentId, total, ...row } of rows) {
      const summary = { ...row, total: shown(Fraction.from(total)) };
      summaries.set(assessmentId, [...(summaries.get(assessmentId) ?? []), summary]);
    }
    return summaries;
  }

  async layers(manager: EntityManager, assessmentId: string): Promise<Layer[]> {
    const rows = await manager.query<{ layer: Layer }[]>('SELECT layer FROM score WHERE assessment_id = $1', [
      assessmentId,
    ]);
    return rows.map(({ layer }) => layer);
  }

  private async locatedIn(manager: EntityManager, row: Row): Promise<Located> {
    const { rubric, settings, settingsVersion, programme, ...rest } = row;
    const basis = { rubric, settings, settingsVersion };
    return {
      assessment: { ...rest, programmeId: programme.id, basis },
      ...{ programme, rubric: await this.shelf.get(manager, rubric) },
    };
  }
}

type SummaryRow = Omit<LayerSummary, 'total'> & { assessmentId: string; total: string };
