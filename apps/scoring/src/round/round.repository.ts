import { Injectable } from '@nestjs/common';
import { type Layer, type Verdict } from '@zi/contracts';
import { Fraction, shown } from '@zi/rubric';
import { type EntityManager } from 'typeorm';
import { type AssessmentState } from '../domain/assessment';
import { type FactState } from '../domain/requirement';
import { type ClosedLayer, type ClosedRoundState } from '../domain/round';

type StoredFact = Omit<FactState, 'recordedAt'> & { readonly recordedAt: string };
type RoundRow = Omit<ClosedRoundState, 'facts'> & { readonly facts: readonly StoredFact[] };

/** The rounds of an assessment that were closed. They are added and read, never changed. */
@Injectable()
export class RoundRepository {
  /** Freezes the round of an assessment that the caller has locked: what it is beside its layers, then every layer. */
  async freeze(manager: EntityManager, assessmentId: string, closed: ClosedRoundState): Promise<void> {
    const { round, version, evidence, facts, why, closedBy, closedAt } = closed;
    await manager.query(
      `INSERT INTO closed_round (assessment_id, round, version, evidence, facts, why, closed_by, closed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[assessmentId, round, version, JSON.stringify(evidence), JSON.stringify(facts)],
        ...[why, closedBy, closedAt],
      ],
    );
    await manager.query(
      `INSERT INTO closed_layer (assessment_id, round, ${frozen}) SELECT assessment_id, $2, ${frozen} FROM score
       WHERE assessment_id = $1`,
      [assessmentId, round],
    );
  }

  /** Opens every layer that has begun for what is repaired in the present round. */
  async reopen(manager: EntityManager, { id, round }: AssessmentState): Promise<void> {
    await manager.query('UPDATE score SET round = $2, submitted_at = NULL WHERE assessment_id = $1', [
      id,
      round,
    ]);
  }

  async find(
    manager: EntityManager,
    assessmentId: string,
    round: number,
  ): Promise<ClosedRoundState | undefined> {
    const [row] = await manager.query<RoundRow[]>(
      `SELECT round, version, evidence, facts, why, closed_by AS "closedBy", closed_at AS "closedAt"
       FROM closed_round WHERE assessment_id = $1 AND round = $2`,
      [assessmentId, round],
    );
    if (!row) return undefined;
    const facts = row.facts.map((fact) => ({ ...fact, recordedAt: new Date(fact.recordedAt) }));
    return { ...row, facts };
  }

  /** The newest first, each with its layers; one more than the limit when more follow. */
  async page(
    manager: EntityManager,
    assessmentId: string,
    { before, limit }: { before: number | undefined; limit: number },
  ): Promise<(ClosedRoundSummary & { readonly layers: readonly ClosedLayer[] })[]> {
    const rounds = await manager.query<ClosedRoundSummary[]>(
      `SELECT round, why, closed_by AS "closedBy", closed_at AS "closedAt" FROM closed_round
       WHERE assessment_id = $1 AND ($2::int IS NULL OR round < $2) ORDER BY round DESC LIMIT $3`,
      [assessmentId, before ?? null, limit + 1],
    );
    const layers = await manager.query<LayerRow[]>(
      `SELECT round, layer, total, verdict, submitted_at AS "submittedAt" FROM closed_layer
       WHERE assessment_id = $1 AND round = ANY ($2::int[])`,
      [assessmentId, rounds.map(({ round }) => round)],
    );
    const byRound = Map.groupBy(layers, ({ round }) => round);
    return rounds.map((round) => ({ ...round, layers: (byRound.get(round.round) ?? []).map(layerIn) }));
  }
}

export type ClosedRoundSummary = Pick<ClosedRoundState, 'round' | 'why' | 'closedBy' | 'closedAt'>;

interface LayerRow {
  readonly round: number;
  readonly layer: Layer;
  readonly total: string;
  readonly verdict: Verdict;
  readonly submittedAt: Date | null;
}

const layerIn = ({ layer, total, verdict, submittedAt }: LayerRow): ClosedLayer => ({
  ...{ layer, submittedAt, snapshot: { total: shown(Fraction.from(total)), verdict } },
});

const frozen = `layer, rubric_id, rubric_version, settings, settings_version, total, verdict, nodes, minimums, missing,
  submitted_at, computed_at, version`;
