import { Injectable } from '@nestjs/common';
import { type Transaction } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { v7 } from 'uuid';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { indexAnswers } from '../domain/answer';
import { type ProgrammeState } from '../domain/programme';
import { freezeBasis } from '../domain/score';
import { LayerService } from '../layer/layer.service';
import { RuleRepository } from '../rule/rule.repository';
import { ProgrammeRepository } from './programme.repository';

/** Opens the assessment of a programme, with the rubric of its cycle and the rules in force. */
@Injectable()
export class OpeningService {
  constructor(
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerService,
    private readonly rules: RuleRepository,
    private readonly shelf: RubricShelf,
  ) {}

  async open(tx: Transaction, programme: ProgrammeState, factId: string): Promise<void> {
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
}
