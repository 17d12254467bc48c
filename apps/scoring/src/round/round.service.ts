import { Injectable } from '@nestjs/common';
import {
  type Assessment,
  type CloseRound,
  type InputOf,
  type ListRounds,
  type OutputOf,
  RoundClosed,
  actorTag,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { AssessmentService } from '../assessment/assessment.service';
import { numberCursor } from '../cursor';
import { type Located } from '../domain/announcement';
import { byLayer } from '../domain/assessment';
import { requireAssessed, unitOf } from '../domain/programme';
import { nextRound, roundClosed, shownLayer } from '../domain/round';
import { SideService } from '../layer/side.service';
import { mayReadLayer, requireMayCloseRound, requireRead } from '../permission';
import { RoundRepository } from './round.repository';

type Manager = Transaction['manager'];

@Injectable()
export class RoundService {
  constructor(
    private readonly database: Database,
    private readonly assessments: AssessmentRepository,
    private readonly rounds: RoundRepository,
    private readonly sides: SideService,
    private readonly shown: AssessmentService,
  ) {}

  close({ id, version, why }: InputOf<typeof CloseRound>): Promise<Assessment> {
    return this.database.command(async (tx) => {
      const before = await this.assessments.lock(tx.manager, id);
      requireMayCloseRound(before);
      requireAssessed(before.programme);
      const { round } = before.assessment;
      const scores = await this.sides.begun(tx.manager, id);
      const assessment = nextRound(before.assessment, scores, version);
      const located = { ...before, assessment };
      await this.freeze(tx.manager, before, why);
      await this.assessments.save(tx.manager, assessment);
      await this.rounds.reopen(tx.manager, assessment);
      const fact = roundClosed(located, round, scores);
      await tx.audit({
        ...{ action: 'assessment.close_round', objectType: 'assessment', objectId: id, why },
        ...{ unit: unitOf(located.programme), before: { round } },
        after: { round: assessment.round, closed: fact.layers },
      });
      await tx.say(RoundClosed, id, fact);
      return this.shown.of(tx.manager, located);
    });
  }

  list({ assessmentId, after, limit }: InputOf<typeof ListRounds>): Promise<OutputOf<typeof ListRounds>> {
    const before = numberCursor(after);
    return this.database.read(async (manager) => {
      const located = await this.assessments.find(manager, assessmentId);
      requireRead(located);
      const found = await this.rounds.page(manager, assessmentId, { before, limit });
      const items = found.slice(0, limit).map(({ closedAt, layers, ...round }) => ({
        ...{ ...round, closedAt: closedAt.toISOString() },
        layers: layers
          .filter((layer) => mayReadLayer(located, layer))
          .sort(byLayer)
          .map(shownLayer),
      }));
      return { items, next: found.length > limit ? String(items.at(-1)?.round) : null };
    });
  }

  private async freeze(manager: Manager, located: Located, why: string | null): Promise<void> {
    const { id, round, version } = located.assessment;
    const known = await this.sides.known(manager, located);
    const closedBy = actorTag(context().actor);
    const closed = { ...known, round, version, why, closedBy, closedAt: new Date() };
    await this.rounds.freeze(manager, id, closed);
  }
}
