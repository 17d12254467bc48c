import { z } from 'zod';
import { Day, Id, type ServiceName, ask, pageOf, paging } from './contract';
import { sample } from './sample';
import { Layer } from './scoring';

/** The services that know of work that waits for somebody. */
export const dutyOwners = ['stages', 'surveys', 'scoring'] as const satisfies ServiceName[];
export type DutyOwner = (typeof dutyOwners)[number];

/** What can wait for somebody, by the service that knows of it. */
export const dutyKinds = {
  stages: ['declare', 'collect_pacts', 'designate', 'form_team', 'plan_action', 'realise_action', 'advance'],
  surveys: ['open_survey', 'collect_responses', 'close_survey'],
  scoring: ['answer', 'submit', 'review', 'reply', 'close_round'],
} as const satisfies Record<DutyOwner, readonly string[]>;
export const DutyKind = z.enum([...dutyKinds.stages, ...dutyKinds.surveys, ...dutyKinds.scoring]);
export type DutyKind = z.infer<typeof DutyKind>;

/** One piece of work that waits for the caller. */
export const Duty = z.strictObject({
  kind: DutyKind,
  unitId: Id,
  unitName: z.string(),
  programmeId: Id,
  cycleId: Id,
  objectId: Id.describe('What it is about: the programme, action, survey or assessment'),
  title: z.string().nullable().describe('Name of what it is about, where it has one of its own'),
  layer: Layer.nullable().describe('Layer of the worksheet in which it is to be done'),
  count: z.int().min(0).nullable().describe('How many things wait: questions, pacts, responses, notes'),
  dueOn: Day.nullable().describe('Last day for it; null when none is set'),
});
export type Duty = z.infer<typeof Duty>;

const examples: Record<DutyOwner, Duty> = {
  stages: duty('declare', { objectId: sample.programmeId }),
  surveys: duty('collect_responses', { objectId: sample.surveyId, count: 18, dueOn: '2026-03-31' }),
  scoring: duty('answer', { objectId: sample.assessmentId, layer: 'self', count: 112 }),
};

function duty(kind: DutyKind, more: Partial<Duty> & Pick<Duty, 'objectId'>): Duty {
  return {
    ...{ kind, unitId: sample.unitId, unitName: sample.unit.name, programmeId: sample.programmeId },
    ...{ cycleId: sample.cycleId, title: null, layer: null, count: null, dueOn: '2026-05-31' },
    ...more,
  };
}

/** What a service answers to who asks for the own duties. */
function dutiesOf<O extends DutyOwner>(owner: O) {
  return {
    ListDuties: ask({
      subject: `zi.ask.${owner}.duty.list.v1`,
      summary: `Lists the work that waits for the caller in ${owner}, the next due first, without a due day last.`,
      input: z.strictObject({ ...paging }),
      output: pageOf(Duty),
      example: { input: { limit: 50 }, output: { items: [examples[owner]], next: null } },
    }),
  };
}

/** The list of duties of each service that knows of some. */
export const duties = {
  stages: dutiesOf('stages'),
  surveys: dutiesOf('surveys'),
  scoring: dutiesOf('scoring'),
} as const;
