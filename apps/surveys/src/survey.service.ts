import { Injectable } from '@nestjs/common';
import { requireMay, rules } from '@zi/access';
import {
  type CloseSurvey,
  type EventOf,
  type GetSurvey,
  type InputOf,
  type ListSurveys,
  type OpenSurvey,
  type OutputOf,
  type ProgrammeAdvanced,
  type Survey,
  SurveyClosed,
  SurveyOpened,
  invalid,
  notFound,
} from '@zi/contracts';
import { type Change, Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7, validate } from 'uuid';
import { Clock } from './clock';
import { announcementOf, closeSurvey, openSurvey } from './domain/survey';
import { ProgrammeRepository } from './programme.repository';
import { ResponseRepository } from './response.repository';
import { SurveyRepository } from './survey.repository';

const programmeThing = (id: string) => ({ noun: 'programme', id, read: 'programme.read' }) as const;
const surveyThing = (id: string) => ({ noun: 'survey', id, read: 'survey.read' }) as const;

function changeOf(action: string, before: Survey | null, after: Survey): Change {
  return { action, objectType: 'survey', objectId: after.id, unitId: after.unitId, before, after };
}

@Injectable()
export class SurveyService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly surveys: SurveyRepository,
    private readonly responses: ResponseRepository,
    private readonly clock: Clock,
  ) {}

  follow(fact: EventOf<typeof ProgrammeAdvanced>): Promise<void> {
    return this.database.hear(fact, ({ manager }) => this.programmes.remember(manager, fact.data));
  }

  open(ask: InputOf<typeof OpenSurvey>): Promise<Survey> {
    return this.database.command(async (tx) => {
      const programme = await this.programmes.find(tx.manager, ask.programmeId);
      if (!programme) throw notFound('programme', ask.programmeId);
      const place = { path: programme.unitPath, cycleId: programme.cycleId };
      requireMay(context().actor, 'survey.run', place, programmeThing(programme.id));
      const opened = openSurvey(v7(), programme, ask, this.clock.today());
      await this.surveys.insert(tx.manager, opened);
      const survey = { ...opened, responses: 0 };
      await tx.audit(changeOf('survey.open', null, survey));
      const { id, programmeId, unitId, opensOn, closesOn, version } = survey;
      await tx.say(SurveyOpened, id, { surveyId: id, programmeId, unitId, opensOn, closesOn, version });
      return survey;
    });
  }

  async get({ id }: InputOf<typeof GetSurvey>): Promise<Survey> {
    const found = await this.surveys.findCounted(this.database.reader, id);
    if (!found) throw notFound('survey', id);
    requireMay(context().actor, 'survey.read', found.place, surveyThing(id));
    return found.survey;
  }

  async list(query: InputOf<typeof ListSurveys>): Promise<OutputOf<typeof ListSurveys>> {
    const { after, limit } = query;
    if (after !== undefined && !validate(after)) {
      throw invalid('The request is not valid.', [
        { path: '/after', message: 'is not a cursor', accepted: 'the `next` of the page before' },
      ]);
    }
    const { kind, grants } = context().actor;
    const scope = kind === 'system' ? null : grants.filter(({ role }) => rules[role].includes('survey.read'));
    const found = await this.surveys.list(this.database.reader, { ...query, scope });
    const items = found.slice(0, limit).map(({ survey }) => survey);
    return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  close({ id, version }: InputOf<typeof CloseSurvey>): Promise<Survey> {
    return this.database.command(async (tx) => {
      const found = await this.surveys.lock(tx.manager, id, 'UPDATE');
      if (!found) throw notFound('survey', id);
      requireMay(context().actor, 'survey.run', found.place, surveyThing(id));
      const tally = await this.responses.tally(tx.manager, id);
      const closed = closeSurvey(found.survey, version, tally);
      await this.surveys.finish(tx.manager, closed);
      const { responses } = tally;
      const survey = { ...closed, responses };
      await tx.audit(changeOf('survey.close', { ...found.survey, responses }, survey));
      await tx.say(SurveyClosed, id, announcementOf(closed, responses, this.clock.now()));
      return survey;
    });
  }
}
