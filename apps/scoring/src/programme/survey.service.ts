import { Injectable } from '@nestjs/common';
import { type EventOf, type SurveyClosed } from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type SurveyState, indexAnswers } from '../domain/answer';
import { LayerService } from '../layer/layer.service';
import { ProgrammeRepository } from './programme.repository';

/** What follows from a closed survey: its indices are answers. */
@Injectable()
export class SurveyService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerService,
  ) {}

  /** Before there is an assessment the indices wait; opening it and beginning a layer take them then. */
  take(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    const survey = surveyIn(fact.data);
    return this.database.hear(fact, async (tx) => {
      await this.programmes.lock(tx.manager, survey.programmeId);
      const isNews = await this.programmes.keepSurvey(tx.manager, survey);
      const inForce = await this.programmes.surveyInForce(tx.manager, survey.programmeId);
      if (isNews && inForce?.id === survey.id) await this.apply(tx, survey, fact.id);
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

function surveyIn(data: EventOf<typeof SurveyClosed>['data']): SurveyState {
  const { surveyId: id, programmeId, ipak, ipkp, closedAt, version } = data;
  return {
    ...{ id, programmeId, ipak: ipak.index.exact, ipkp: ipkp.index.exact },
    ...{ closedAt: new Date(closedAt), version },
  };
}
