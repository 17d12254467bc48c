import { type EventOf, type ProgrammeAdvanced } from '@zi/contracts';
import { Database } from '@zi/database';
import { Injectable } from '@nestjs/common';
import { ProgrammeRepository } from './programme.repository';

@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
  ) {}

  follow(fact: EventOf<typeof ProgrammeAdvanced>): Promise<void> {
    const { programmeId, unit, cycle, to, version } = fact.data;
    return this.database.hear(fact, (tx) =>
      this.programmes.keepNewest(tx.manager, {
        id: programmeId,
        unitId: unit.id,
        unitPath: unit.path,
        cycleId: cycle.id,
        rubricId: cycle.rubricId,
        stage: to,
        version,
      }),
    );
  }
}
