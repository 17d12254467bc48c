import { Injectable } from '@nestjs/common';
import {
  type EventOf,
  type EvidenceVerified,
  type ProgrammeAdvanced,
  type ProgrammeUnitChanged,
  type SurveyClosed,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { v7 } from 'uuid';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type SurveyState, indexAnswers } from '../domain/answer';
import { type ProgrammeState, isAssessed, isMoved, unitOf } from '../domain/programme';
import { freezeBasis } from '../domain/score';
import { LayerService } from '../layer/layer.service';
import { ProgrammeRepository } from './programme.repository';
import { RuleRepository } from '../rule/rule.repository';
import { StandingRepository } from '../standing/standing.repository';

type ProgrammeFact = EventOf<typeof ProgrammeAdvanced> | EventOf<typeof ProgrammeUnitChanged>;

/** What scoring hears about programmes, and what follows from it. Facts may come in any order but that of one subject. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerService,
    private readonly rules: RuleRepository,
    private readonly shelf: RubricShelf,
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
      if (!opened) await this.open(tx, programme, fact.id);
    });
  }

  keepEvidence(fact: EventOf<typeof EvidenceVerified>): Promise<void> {
    const { evidenceId: id, programmeId, questionCodes, version } = fact.data;
    return this.database.hear(fact, ({ manager }) =>
      this.programmes.keepEvidence(manager, { id, programmeId, questionCodes, version }),
    );
  }

  /** Before there is an assessment the indices wait; opening it and beginning a layer take them then. */
  takeSurvey(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    const survey = surveyIn(fact.data);
    return this.database.hear(fact, async (tx) => {
      await this.programmes.lock(tx.manager, survey.programmeId);
      const isNews = await this.programmes.keepSurvey(tx.manager, survey);
      const inForce = await this.programmes.surveyInForce(tx.manager, survey.programmeId);
      if (isNews && inForce?.id === survey.id) await this.apply(tx, survey, fact.id);
    });
  }

  private async move(tx: Transaction, programme: ProgrammeState): Promise<void> {
    await this.assessments.move(tx.manager, programme);
    await tx.relocate([unitOf(programme)]);
  }

  private async open(tx: Transaction, programme: ProgrammeState, factId: string): Promise<void> {
    const rubric = await this.shelf.get(tx.manager, programme.rubric);
    await this.rules.holdSettings(tx.manager, programme.cycleId);
    const profile = await this.rules.profile(tx.manager, programme.cycleId);
    const basis = freezeBasis(rubric, profile?.settings ?? programme.settings, profile?.version);
    // The opening change makes it version 1.
    const assessment = { id: v7(), programmeId: programme.id, basis, round: 1, submitted: false, version: 0 };
    const located = { assessment, programme, rubric };
    await this.assessments.insert(tx.manager, located);
    const now = new Date();
    const survey = await this.programmes.surveyInForce(tx.manager, programme.id);
    const answers = survey ? indexAnswers(rubric, survey, new Map(), now) : [];
    const state = { layer: 'self' as const, score: undefined, sheet: new Map() };
    const cause = { kind: 'opened' as const, factId };
    await this.layers.change(tx, located, state, {
      ...{ action: 'assessment.open', cause, answers, now },
    });
  }

  private async apply(tx: Transaction, survey: SurveyState, factId: string): Promise<void> {
    let located = await this.assessments.lockOf(tx.manager, survey.programmeId);
    if (!located) return;
    const { rubric } = located;
    const { id } = located.assessment;
    const now = new Date();
    const cause = { kind: 'survey' as const, factId };
    for (const layer of await this.assessments.layers(tx.manager, id)) {
      const state = await this.layers.read(tx.manager, id, layer);
      const answers = indexAnswers(rubric, survey, state.sheet, now);
      if (answers.length === 0) continue;
      const change = { action: 'assessment.take_survey', cause, answers, now };
      ({ located } = await this.layers.change(tx, located, state, change));
    }
  }
}

function programmeIn(data: ProgrammeFact['data']): ProgrammeState {
  const { programmeId: id, unit, cycle, target, version } = data;
  const stage = 'stage' in data ? data.stage : data.to;
  return {
    ...{ id, unitId: unit.id, unitName: unit.name, unitPath: unit.path },
    ...{ cycleId: cycle.id, year: cycle.year, settings: cycle.settings },
    rubric: { id: cycle.rubricId, version: cycle.rubricVersion },
    ...{ target, stage, version },
  };
}

function surveyIn(data: EventOf<typeof SurveyClosed>['data']): SurveyState {
  const { surveyId: id, programmeId, ipak, ipkp, closedAt, version } = data;
  return {
    ...{ id, programmeId, ipak: ipak.index.exact, ipkp: ipkp.index.exact },
    ...{ closedAt: new Date(closedAt), version },
  };
}
