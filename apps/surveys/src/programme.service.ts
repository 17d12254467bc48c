import { Injectable } from '@nestjs/common';
import {
  type AssessmentSubmitted,
  type EventOf,
  type ProgrammeAdvanced,
  type ProgrammeUnitChanged,
  notFound,
} from '@zi/contracts';
import { type Place } from '@zi/access';
import { Database, type Transaction } from '@zi/database';
import { type Rubric } from '@zi/rubric';
import { RubricShelf } from '@zi/rubric-shelf';
import { type Programme } from './domain/programme';
import { ProgrammeRepository } from './programme.repository';

@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly shelf: RubricShelf,
  ) {}

  /** A programme, the rubric of its cycle, and where it lies. */
  async get(
    manager: Transaction['manager'],
    id: string,
  ): Promise<{ programme: Programme; rubric: Rubric; place: Place }> {
    const found = await this.programmes.find(manager, id);
    if (!found) throw notFound('programme', id);
    return { ...found, rubric: await this.shelf.get(manager, found.programme.rubric) };
  }

  follow(fact: EventOf<typeof ProgrammeAdvanced> | EventOf<typeof ProgrammeUnitChanged>): Promise<void> {
    const { programmeId, unit, cycle, version } = fact.data;
    const stage = 'to' in fact.data ? fact.data.to : fact.data.stage;
    return this.database.hear(fact, async (tx) => {
      const isNews = await this.programmes.keepNewest(tx.manager, {
        ...{ id: programmeId, unitId: unit.id, unitName: unit.name, unitPath: unit.path },
        rubric: { id: cycle.rubricId, version: cycle.rubricVersion },
        ...{ cycleId: cycle.id, closesOn: cycle.closesOn, settings: cycle.settings, stage, version },
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
