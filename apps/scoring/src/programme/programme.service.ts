import { Injectable } from '@nestjs/common';
import {
  type EventOf,
  type EvidenceVerified,
  type ProgrammeAdvanced,
  type ProgrammeUnitChanged,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type ProgrammeState, isAssessed, isMoved, unitOf } from '../domain/programme';
import { StandingRepository } from '../standing/standing.repository';
import { OpeningService } from './opening.service';
import { ProgrammeRepository } from './programme.repository';

type ProgrammeFact = EventOf<typeof ProgrammeAdvanced> | EventOf<typeof ProgrammeUnitChanged>;

/** What scoring hears about programmes, and what follows from it. Facts may come in any order but that of one subject. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly opening: OpeningService,
    private readonly standings: StandingRepository,
  ) {}

  follow(fact: ProgrammeFact): Promise<void> {
    const programme = programmeIn(fact.data);
    return this.database.hear(fact, async (tx) => {
      await this.programmes.lock(tx.manager, programme.id);
      const known = await this.programmes.find(tx.manager, programme.id);
      if (known && known.version >= programme.version) return;
      await this.programmes.keep(tx.manager, programme);
      if (known) await this.standings.follow(tx.manager, programme);
      if (known && isMoved(known, programme)) await this.move(tx, programme);
      if (!isAssessed(programme.stage)) return;
      const opened = await this.assessments.lockOf(tx.manager, programme.id);
      if (!opened) await this.opening.open(tx, programme, fact.id);
    });
  }

  keepEvidence(fact: EventOf<typeof EvidenceVerified>): Promise<void> {
    const { evidenceId: id, programmeId, questionCodes, version } = fact.data;
    return this.database.hear(fact, ({ manager }) =>
      this.programmes.keepEvidence(manager, { id, programmeId, questionCodes, version }),
    );
  }

  private async move(tx: Transaction, programme: ProgrammeState): Promise<void> {
    await this.assessments.move(tx.manager, programme);
    await tx.relocate([unitOf(programme)]);
  }
}

function programmeIn(data: ProgrammeFact['data']): ProgrammeState {
  const { programmeId: id, unit, cycle, target, version } = data;
  const stage = 'stage' in data ? data.stage : data.to;
  return {
    ...{ id, unitId: unit.id, unitName: unit.name, unitPath: unit.path },
    ...{ cycleId: cycle.id, year: cycle.year, settings: cycle.settings, closesOn: cycle.closesOn },
    rubric: { id: cycle.rubricId, version: cycle.rubricVersion },
    ...{ target, stage, version },
  };
}
