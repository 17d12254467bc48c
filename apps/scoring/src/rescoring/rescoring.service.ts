import { Injectable } from '@nestjs/common';
import {
  CycleRescored,
  type EventOf,
  type InputOf,
  type ProfileChanged,
  type RescoreCycle,
  type Rescoring,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import {
  type RescoringState,
  goesOn,
  progressOf,
  runOfChange,
  runOfOperator,
  stepped,
} from '../domain/rescoring';
import { type RulesInForce } from '../domain/rule';
import { requireSystem } from '../permission';
import { RecomputeService } from './recompute.service';
import { RescoringRepository } from './rescoring.repository';
import { RuleRepository } from '../rule/rule.repository';

/** Assessments of a step that no operator has given a measure for. */
const stride = 200;

interface Hold extends RulesInForce {
  readonly known: RescoringState | undefined;
}

/**
 * Recomputes the scores of a cycle, some assessments in each transaction. What is done, what it moved and that there is
 * more commit together, so a run that is cut off at any moment goes on where it was.
 */
@Injectable()
export class RescoringService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleRepository,
    private readonly rescorings: RescoringRepository,
    private readonly recomputes: RecomputeService,
  ) {}

  begin(fact: EventOf<typeof ProfileChanged>): Promise<void> {
    const { cycleId, version: settingsVersion } = fact.data;
    return this.database.hear(fact, async (tx) => {
      const hold = await this.hold(tx, cycleId);
      const change = { cycleId, settingsVersion, factId: fact.id };
      const run = runOfChange(hold.known, change, versionOf(hold), new Date());
      if (run) await this.step(tx, hold, run, stride);
    });
  }

  goOn(fact: EventOf<typeof CycleRescored>): Promise<void> {
    return this.database.hear(fact, async (tx) => {
      const hold = await this.hold(tx, fact.data.cycleId);
      const { known } = hold;
      if (known && goesOn(known, fact.data, versionOf(hold))) await this.step(tx, hold, known, stride);
    });
  }

  rescore({ year, restart, limit }: InputOf<typeof RescoreCycle>): Promise<Rescoring> {
    return this.database.commandAsSuite(async (tx) => {
      requireSystem();
      const cycle = await this.rules.cycleOfYear(tx.manager, year);
      if (!cycle) throw notFound('cycle of the year', String(year));
      const hold = await this.hold(tx, cycle.id);
      const ask = { cycleId: cycle.id, inForce: versionOf(hold), restart };
      return this.step(tx, hold, runOfOperator(hold.known, ask, new Date()), limit);
    });
  }

  /** Whoever moves the run of a cycle comes one after another, and the settings stay until the step is done. */
  private async hold({ manager }: Transaction, cycleId: string): Promise<Hold> {
    const cycle = await this.rescorings.lock(manager, cycleId);
    await this.rules.holdSettings(manager, cycleId);
    const profile = await this.rules.profile(manager, cycleId);
    return { cycle, profile, known: await this.rescorings.find(manager, cycleId) };
  }

  private async step(tx: Transaction, hold: Hold, run: RescoringState, limit: number): Promise<Rescoring> {
    const { cycle } = hold;
    const step = await this.recomputes.next(tx, hold, run, limit);
    const after = step.after ?? run.after;
    const remaining = await this.rescorings.remaining(tx.manager, cycle.id, after);
    const done = stepped(run, { ...step, after }, remaining, new Date());
    await this.rescorings.save(tx.manager, done);
    await this.audit(tx, run, done);
    const progress = progressOf(done, cycle, remaining);
    await tx.say(CycleRescored, cycle.id, { ...progress, version: done.version });
    return progress;
  }

  /** One entry for all that a step has done; what it moved is told by the scores themselves. */
  private async audit(tx: Transaction, run: RescoringState, done: RescoringState): Promise<void> {
    const [rootId] = await this.rules.ministries(tx.manager);
    await tx.audit({
      ...{ action: 'cycle.rescore', objectType: 'cycle', objectId: run.cycleId },
      unit: rootId === undefined ? null : { id: rootId, path: [rootId] },
      ...{ before: audited(run), after: audited(done) },
    });
  }
}

const versionOf = ({ profile }: Hold): number => profile?.version ?? 0;

const audited = ({ settingsVersion, factId, after, scores, changed }: RescoringState) => ({
  ...{ settingsVersion, factId, after, scores, changed },
});
