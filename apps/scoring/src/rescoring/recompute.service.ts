import { Injectable } from '@nestjs/common';
import { ScoreComputed, ThresholdCrossed, actorTag } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type MovedLayer, announcementsOf, causeOf, recompute } from '../domain/recompute';
import { type RescoringState } from '../domain/rescoring';
import { type RulesInForce, basisInForce } from '../domain/rule';
import { rescorer } from '../domain/score';
import { RecomputeRepository } from './recompute.repository';

/** Assessments that are in memory at once. */
const atOnce = 5;

interface Run {
  readonly rules: RulesInForce;
  readonly factId: string | null;
  readonly rescored: ReturnType<typeof rescorer>;
  readonly now: Date;
}

interface Done {
  readonly after: string | null;
  readonly scores: number;
  readonly changed: number;
}

/** Computes the scores of many assessments again and keeps what came out otherwise, with its facts. */
@Injectable()
export class RecomputeService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly recomputes: RecomputeRepository,
  ) {}

  /** The next assessments of a run, at most so many. `after` is the last of them, null when none was left. */
  async next(
    tx: Transaction,
    rules: RulesInForce,
    { after, factId }: RescoringState,
    limit: number,
  ): Promise<Done> {
    const run = { rules, factId, rescored: rescorer(), now: new Date() };
    let done: Done = { after: null, scores: 0, changed: 0 };
    for (let left = limit; left > 0; left -= atOnce) {
      const part = await this.some(tx, run, done.after ?? after, Math.min(left, atOnce));
      if (part.after === null) break;
      done = {
        after: part.after,
        scores: done.scores + part.scores,
        changed: done.changed + part.changed,
      };
    }
    return done;
  }

  private async some(
    tx: Transaction,
    { rules, factId, rescored, now }: Run,
    after: string | null,
    limit: number,
  ): Promise<Done> {
    const batch = await this.assessments.lockNext(tx.manager, rules.cycle.id, after, limit);
    const layers = await this.recomputes.layers(
      tx.manager,
      batch.map(({ assessment }) => assessment.id),
    );
    const results = batch.map((located) => {
      const stored = layers.get(located.assessment.id) ?? [];
      return recompute(located, stored, basisInForce(rules, located.rubric), { rescored, now });
    });
    const moved = results.flatMap((result) => result.moved);
    await this.recomputes.keep(tx.manager, results, {
      cause: causeOf(factId),
      by: actorTag(context().actor),
    });
    await announce(tx, moved, factId);
    const scores = [...layers.values()].reduce((sum, { length }) => sum + length, 0);
    return { after: batch.at(-1)?.assessment.id ?? null, scores, changed: moved.length };
  }
}

async function announce(tx: Transaction, moved: readonly MovedLayer[], factId: string | null): Promise<void> {
  const said = moved.map((layer) => ({
    ...{ subject: layer.located.assessment.id, ...announcementsOf(layer, factId) },
  }));
  await tx.sayAll(
    ScoreComputed,
    said.map(({ subject, computed }) => ({ subject, data: computed })),
  );
  await tx.sayAll(
    ThresholdCrossed,
    said.flatMap(({ subject, crossed }) => (crossed ? [{ subject, data: crossed }] : [])),
  );
}
