import { Injectable } from '@nestjs/common';
import { type Fact, type Layer } from '@zi/contracts';
import { Database } from '@zi/database';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { standingOf } from '../domain/standing';
import { LayerRepository } from '../layer/layer.repository';
import { StandingRepository } from './standing.repository';

/** Keeps how units stand by the facts that scoring says. */
@Injectable()
export class StandingService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
    private readonly standings: StandingRepository,
  ) {}

  /** Whatever the fact says, what is taken is the present: facts may come late and in any order. */
  refresh(fact: Fact<{ assessmentId: string }>, layers: readonly Layer[]): Promise<void> {
    const { assessmentId } = fact.data;
    return this.database.hear(fact, async ({ manager }) => {
      const located = await this.assessments.findInPlace(manager, assessmentId);
      const standings = [];
      for (const layer of layers) {
        const score = await this.layers.score(manager, assessmentId, layer);
        if (score) standings.push(standingOf(located, score));
      }
      await this.standings.keep(manager, standings);
    });
  }
}
