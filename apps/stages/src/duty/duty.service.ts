import { Injectable } from '@nestjs/common';
import { type Action, may } from '@zi/access';
import { type Duty, type InputOf, areas, type duties, stages } from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { type OpenAction, type ProgrammeDuty, dutiesIn, dutyOf, earliestClosing } from '../domain/duty';
import { type ProgrammeState, way } from '../domain/programme';
import { type Page } from '../paging';
import { listScope, placeOf } from '../permission';
import { ownId } from '../viewer';
import { type DutyPlace, dutyCursor, keyOf, pageOfDuties } from './duty-page';
import { DutyViews } from './duty.views';

const actionFor: Readonly<Record<ProgrammeDuty, Action>> = {
  declare: 'programme.declare',
  collect_pacts: 'pact.sign',
  designate: 'programme.designate',
  form_team: 'programme.form_team',
  plan_action: 'action.write',
  advance: 'programme.advance',
};
const realising: Action = 'action.write';

/** A page looks at no more programmes and actions than this: one that finds little may be shorter than its limit. */
const mostLooked = 1_000;
const underWay = stages.filter((stage) => way[stage].next !== null);

@Injectable()
export class DutyService {
  constructor(
    private readonly database: Database,
    private readonly views: DutyViews,
  ) {}

  async list({ after, limit }: InputOf<typeof duties.stages.ListDuties>): Promise<Page<Duty>> {
    const query = { after: dutyCursor(after), limit: mostLooked, closing: earliestClosing(new Date()) };
    const scopes = [listScope(...Object.values(actionFor)), listScope(realising)] as const;
    const [programmes, actions] = await this.database.read(async (manager) => [
      await this.views.programmes(manager, { ...query, scope: scopes[0] }, underWay),
      await this.views.actions(manager, { ...query, scope: scopes[1] }, ownId()),
    ]);
    const [nextProgramme, nextAction] = [programmes[mostLooked], actions[mostLooked]];
    const unseen = [
      nextProgramme && placeBefore(nextProgramme.cycle.closesOn, nextProgramme),
      nextAction && placeBefore(nextAction.dueOn, nextAction),
    ];
    const found = [...programmes.flatMap(dutiesOfActor), ...actions.filter(mayRealise).map(dutyOf)];
    return pageOfDuties(found, { after: query.after, until: firstOf(unseen), limit });
  }
}

const placeBefore = (dueOn: string, { id }: { id: string }): DutyPlace => ({ dueOn, objectId: id, kind: '' });

function firstOf(places: readonly (DutyPlace | undefined)[]): DutyPlace | null {
  const known = places.filter((place) => place !== undefined);
  return known.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))[0] ?? null;
}

/** What waits in a programme for who asks; some work is done by who may do it in one area only. */
function dutiesOfActor(state: ProgrammeState): Duty[] {
  const { actor } = context();
  const mayDo = (kind: ProgrammeDuty) =>
    areas.some((area) => may(actor, actionFor[kind], placeOf(state, area)));
  return dutiesIn(state).filter(({ kind }) => mayDo(kind));
}

function mayRealise({ area, programme: { unit, cycle } }: OpenAction): boolean {
  return may(context().actor, realising, { path: unit.path, cycleId: cycle.id, area });
}
