import { type Duty } from '../../api/duties';
import { daysBetween } from '../../text/format';

export type DutyKind = Duty['kind'];

export const dutyKinds = [
  ...(['declare', 'collect_pacts', 'designate', 'form_team', 'plan_action', 'realise_action'] as const),
  ...(['advance', 'open_survey', 'collect_responses', 'close_survey'] as const),
  ...(['answer', 'submit', 'review', 'reply', 'close_round'] as const),
] satisfies DutyKind[];

export const dutyGroups = ['overdue', 'week', 'later', 'undated'] as const;
export type DutyGroup = (typeof dutyGroups)[number];

/** When a duty is due, seen from today; a week has seven days from today on. */
export function groupOf({ dueOn }: Pick<Duty, 'dueOn'>, today: string): DutyGroup {
  if (dueOn === null) return 'undated';
  const days = daysBetween(today, dueOn);
  if (days < 0) return 'overdue';
  return days < 7 ? 'week' : 'later';
}

/** The duties of each group that has some, in their order. */
export const grouped = (duties: readonly Duty[], today: string) =>
  dutyGroups
    .map((group) => ({ group, duties: duties.filter((duty) => groupOf(duty, today) === group) }))
    .filter(({ duties: found }) => found.length > 0);

interface Address {
  readonly to: string;
  readonly search?: Readonly<Record<string, string>>;
}

const ofProgramme =
  (part = '') =>
  (duty: Duty) => ({ to: `/programmes/${duty.programmeId}${part}` });
const ofSurvey = ({ objectId }: Duty) => ({ to: `/surveys/${objectId}` });
const ofSheet = ({ objectId }: Duty) => ({ to: `/assessments/${objectId}` });

/** The place where a duty is done, by its kind. */
const places: Readonly<Record<DutyKind, (duty: Duty) => Address>> = {
  declare: ofProgramme(),
  designate: ofProgramme(),
  form_team: ofProgramme(),
  advance: ofProgramme(),
  collect_pacts: ofProgramme('/pacts'),
  plan_action: ofProgramme('/plan'),
  realise_action: ofProgramme('/plan'),
  open_survey: ofProgramme('/surveys'),
  collect_responses: ofSurvey,
  close_survey: ofSurvey,
  answer: ofSheet,
  submit: ofSheet,
  review: ({ objectId }) => ({ to: `/assessments/${objectId}/review` }),
  reply: ({ objectId, layer }) =>
    layer === 'self' || layer === null
      ? { to: `/assessments/${objectId}`, search: { filter: 'returned' } }
      : { to: `/assessments/${objectId}/review` },
  close_round: ({ objectId }) => ({ to: `/assessments/${objectId}/rounds` }),
};

export const placeOf = (duty: Duty): Address => places[duty.kind](duty);
