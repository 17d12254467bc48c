import { Injectable } from '@nestjs/common';
import { scopeOf } from '@zi/access';
import { Day, type Duty, Id, type InputOf, type OutputOf, type duties } from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { Clock } from './clock';
import { dutyOf, earliestClosing } from './domain/duty';
import { DutyViews } from './duty.views';
import { foreign, pageOf } from './paging';
import { ResponseRepository } from './response.repository';

type ListDuties = typeof duties.surveys.ListDuties;

/** A page looks at no more surveys and programmes than this: one that finds little may be shorter than its limit. */
const mostLooked = 200;

@Injectable()
export class DutyService {
  constructor(
    private readonly database: Database,
    private readonly views: DutyViews,
    private readonly responses: ResponseRepository,
    private readonly clock: Clock,
  ) {}

  list({ after, limit }: InputOf<ListDuties>): Promise<OutputOf<ListDuties>> {
    const [today, scope] = [this.clock.today(), scopeOf(context().actor, 'survey.run')];
    const query = { scope, closing: earliestClosing(today), after: cursorOf(after), limit: mostLooked };
    return this.database.read(async (manager) => {
      const { items: looked, next } = pageOf(await this.views.candidates(manager, query), mostLooked, keyOf);
      const surveys = looked.filter(({ isSurvey }) => isSurvey).map(({ objectId }) => objectId);
      const counts = await this.responses.count(manager, surveys);
      const found = looked.flatMap((one) => dutyOf(one, counts.get(one.objectId) ?? 0, today));
      const page = pageOf(found, limit, keyOf);
      return { items: page.items, next: page.next ?? next };
    });
  }
}

/** The cursor of the list: a duty without a day comes last. */
const keyOf = ({ dueOn, objectId }: Pick<Duty, 'dueOn' | 'objectId'>) => `${dueOn ?? 'infinity'}.${objectId}`;

function cursorOf(after: string | undefined): [dueOn: string, objectId: string] | null {
  if (after === undefined) return null;
  const [dueOn = '', objectId = ''] = after.split('.');
  const isPlace = (dueOn === 'infinity' || Day.safeParse(dueOn).success) && Id.safeParse(objectId).success;
  if (!isPlace) throw foreign();
  return [dueOn, objectId];
}
