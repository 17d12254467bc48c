import { Injectable } from '@nestjs/common';
import { type Place, requireMay, scopeOf } from '@zi/access';
import {
  type CloseSurvey,
  type GetSurvey,
  type InputOf,
  type ListResults,
  type ListSurveys,
  type OpenSurvey,
  type OutputOf,
  type Survey,
  SurveyClosed,
  SurveyOpened,
  notFound,
} from '@zi/contracts';
import { type Change, Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { Clock } from './clock';
import { type SurveyState, announcementOf, closeSurvey, openSurvey } from './domain/survey';
import { idCursor, pageOf } from './paging';
import { ProgrammeService } from './programme.service';
import { ResponseRepository } from './response.repository';
import { SurveyRepository } from './survey.repository';

const thing = (noun: 'programme' | 'survey', id: string) => ({ noun, id, read: 'survey.read' }) as const;

function changeOf(action: string, { path }: Place, before: Survey | null, after: Survey): Change {
  const unit = { id: after.unitId, path };
  return { action, objectType: 'survey', objectId: after.id, unit, before, after };
}

const counted = (survey: SurveyState, counts: ReadonlyMap<string, number>): Survey => ({
  ...survey,
  responses: counts.get(survey.id) ?? 0,
});

@Injectable()
export class SurveyService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeService,
    private readonly surveys: SurveyRepository,
    private readonly responses: ResponseRepository,
    private readonly clock: Clock,
  ) {}

  open(ask: InputOf<typeof OpenSurvey>): Promise<Survey> {
    return this.database.command(async (tx) => {
      const { programme, rubric, place } = await this.programmes.get(tx.manager, ask.programmeId);
      requireMay(context().actor, 'survey.run', place, thing('programme', programme.id));
      const opened = openSurvey(v7(), { programme, rubric }, ask, this.clock.today());
      await this.surveys.insert(tx.manager, opened);
      const survey = { ...opened, responses: 0 };
      await tx.audit(changeOf('survey.open', place, null, survey));
      const { id, programmeId, unitId, opensOn, closesOn, version } = survey;
      await tx.say(SurveyOpened, id, { surveyId: id, programmeId, unitId, opensOn, closesOn, version });
      return survey;
    });
  }

  get({ id }: InputOf<typeof GetSurvey>): Promise<Survey> {
    return this.database.read(async (manager) => {
      const found = await this.surveys.find(manager, id);
      if (!found) throw notFound('survey', id);
      requireMay(context().actor, 'survey.read', found.place, thing('survey', id));
      return counted(found.survey, await this.responses.count(manager, [id]));
    });
  }

  async list(query: InputOf<typeof ListSurveys>): Promise<OutputOf<typeof ListSurveys>> {
    const { limit } = query;
    const after = idCursor(query.after);
    const scope = scopeOf(context().actor, 'survey.read');
    return this.database.read(async (manager) => {
      const found = await this.surveys.list(manager, { ...query, after, scope });
      const { items: page, next } = pageOf(found, limit, ({ id }) => id);
      const counts = await this.responses.count(
        manager,
        page.map(({ id }) => id),
      );
      return { items: page.map((survey) => counted(survey, counts)), next };
    });
  }

  /** As the suite: everybody may know this much, also who sees no programme. */
  results({ unitId, after, limit }: InputOf<typeof ListResults>): Promise<OutputOf<typeof ListResults>> {
    const cursor = idCursor(after);
    return this.database.asSuite(async (manager) => {
      const found = await this.surveys.published(manager, { unitId, after: cursor, limit });
      const { items: page, next } = pageOf(found, limit, ({ surveyId }) => surveyId);
      const counts = await this.responses.count(
        manager,
        page.map(({ surveyId }) => surveyId),
      );
      const items = page.map((survey) => ({ ...survey, respondents: counts.get(survey.surveyId) ?? 0 }));
      return { items, next };
    });
  }

  close({ id, version }: InputOf<typeof CloseSurvey>): Promise<Survey> {
    return this.database.command(async (tx) => {
      const found = await this.surveys.lock(tx.manager, id);
      if (!found) throw notFound('survey', id);
      requireMay(context().actor, 'survey.run', found.place, thing('survey', id));
      const tally = await this.responses.tally(tx.manager, id);
      const closed = closeSurvey(found.survey, version, tally);
      await this.surveys.finish(tx.manager, closed);
      const { responses } = tally;
      const survey = { ...closed, responses };
      await tx.audit(changeOf('survey.close', found.place, { ...found.survey, responses }, survey));
      await tx.say(SurveyClosed, id, announcementOf(closed, responses, this.clock.now()));
      return survey;
    });
  }
}
