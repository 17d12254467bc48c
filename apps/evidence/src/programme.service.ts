import {
  type AssessmentSubmitted,
  type EventOf,
  type ProgrammeAdvanced,
  type ProgrammeUnitChanged,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from './programme.repository';

@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
  ) {}

  follow(fact: EventOf<typeof ProgrammeAdvanced> | EventOf<typeof ProgrammeUnitChanged>): Promise<void> {
    const { programmeId, unit, cycle, version } = fact.data;
    const stage = 'to' in fact.data ? fact.data.to : fact.data.stage;
    return this.database.hear(fact, async (tx) => {
      const isNews = await this.programmes.keepNewest(tx.manager, {
        ...{ id: programmeId, unitId: unit.id, unitPath: unit.path },
        rubric: { id: cycle.rubricId, version: cycle.rubricVersion },
        ...{ cycleId: cycle.id, stage, version },
      });
      if (isNews) await tx.relocate([unit]);
    });
  }

  /** The unit submits its own layer; that assessors submit theirs opens nothing. */
  noteSubmission(fact: EventOf<typeof AssessmentSubmitted>): Promise<void> {
    const { programmeId, layer } = fact.data;
    return this.database.hear(fact, async ({ manager }) => {
      if (layer === 'self') await this.programmes.keepSubmission(manager, programmeId, new Date(fact.time));
    });
  }
}
