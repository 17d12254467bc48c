import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type InputOf,
  type ListFacts,
  type OutputOf,
  type RecordFact,
  type RequirementFact,
  actorTag,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { type Rubric } from '@zi/rubric';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { requireCursor } from '../cursor';
import { type FactState, requireSoundFact } from '../domain/requirement';
import { requireMayRecordFact, requireRead } from '../permission';
import { RuleRepository } from '../rule/rule.repository';
import { FactRepository } from './fact.repository';
import { dayOf } from './judging-day';

/** What is known of requirements that no score shows. */
@Injectable()
export class FactService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentRepository,
    private readonly rules: RuleRepository,
    private readonly shelf: RubricShelf,
    private readonly facts: FactRepository,
  ) {}

  record(ask: InputOf<typeof RecordFact>): Promise<RequirementFact> {
    const { unitId, cycleId } = ask;
    return this.database.command(async (tx) => {
      const path = await this.facts.placeOf(tx.manager, unitId, cycleId);
      if (!path) throw nothingBelow(unitId, cycleId);
      requireMayRecordFact({ path, cycleId }, unitId);
      const recordedAt = new Date();
      const fact = { id: v7(), ...ask, by: actorTag(context().actor), recordedAt };
      const rubric = await this.rubricOf(tx.manager, cycleId);
      requireSoundFact(rubric, fact, dayOf(recordedAt).day, path.length === 1);
      await this.facts.add(tx.manager, fact);
      const { id, by: _, recordedAt: __, ...after } = fact;
      await tx.audit({
        ...{ action: 'assessment.record_fact', objectType: 'requirement_fact', objectId: id },
        ...{ unit: { id: unitId, path }, before: null, after },
      });
      return shown(fact);
    });
  }

  list(ask: InputOf<typeof ListFacts>): Promise<OutputOf<typeof ListFacts>> {
    const { assessmentId, after, limit } = ask;
    requireCursor(after);
    return this.database.read(async (manager) => {
      requireRead(await this.assessments.find(manager, assessmentId));
      const found = await this.facts.page(manager, ask);
      const items = found.slice(0, limit).map(shown);
      return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }

  private async rubricOf(manager: Transaction['manager'], cycleId: string): Promise<Rubric> {
    const cycle = await this.rules.findCycle(manager, cycleId);
    if (!cycle) throw notFound('cycle', cycleId);
    return this.shelf.get(manager, cycle.rubric);
  }
}

const shown = (fact: FactState): RequirementFact => ({
  ...fact,
  recordedAt: fact.recordedAt.toISOString(),
});

function nothingBelow(unitId: string, cycleId: string): DomainError {
  const message = `There is no assessment of the cycle ${cycleId} in the unit ${unitId} or below it.`;
  return new DomainError('not_found', message, { noun: 'unit', id: unitId, cycleId });
}
