import { type Area, type Duty, type dutyKinds } from '@zi/contracts';
import { today } from './day';
import { type ProgrammeState, canAdvance, way } from './programme';

/** Work that waits in a programme itself. */
export type ProgrammeDuty = Exclude<(typeof dutyKinds.stages)[number], 'realise_action'>;

/** How many pacts are missing, as far as the number of employees is known. */
const pactsMissing = ({ declaration, pactsSigned }: ProgrammeState) =>
  Math.max(0, (declaration?.employees ?? 0) - pactsSigned);

const waits: Readonly<Record<ProgrammeDuty, (state: ProgrammeState) => boolean>> = {
  declare: ({ stage, declaration }) => stage === 'declaration' && declaration === null,
  collect_pacts: (state) => way[state.stage].next !== null && pactsMissing(state) > 0,
  designate: ({ stage, designation }) => stage === 'designation' && designation === null,
  form_team: ({ stage, team }) => stage === 'development' && team === null,
  plan_action: ({ stage, team, actionsPlanned }) =>
    stage === 'development' && team !== null && actionsPlanned === 0,
  advance: canAdvance,
};

/** What waits in a programme, whoever is to do it; until the last day of its cycle. */
export function dutiesIn(state: ProgrammeState): (Duty & { kind: ProgrammeDuty })[] {
  const kinds = Object.keys(waits) as ProgrammeDuty[];
  return kinds
    .filter((kind) => waits[kind](state))
    .map((kind) => ({
      ...{ kind, ...placeOf(state), objectId: state.id, title: null, layer: null },
      ...{ count: kind === 'collect_pacts' ? pactsMissing(state) : null, dueOn: state.cycle.closesOn },
    }));
}

/** An action that has not reached its target, and the programme that it lies in. */
export interface OpenAction {
  readonly id: string;
  readonly area: Area;
  readonly title: string;
  readonly dueOn: string;
  readonly programme: Pick<ProgrammeState, 'id' | 'unit' | 'cycle'>;
}

/** What waits for the person who answers for an action. */
export const dutyOf = ({ id, title, dueOn, programme }: OpenAction): Duty => ({
  ...{ kind: 'realise_action', ...placeOf(programme), objectId: id, title, layer: null, count: null, dueOn },
});

const placeOf = ({ id, unit, cycle }: OpenAction['programme']) => ({
  ...{ unitId: unit.id, unitName: unit.name, programmeId: id, cycleId: cycle.id },
});

const day = 86_400_000;
/** A cycle that closed longer ago leaves nothing to do. */
export const lingeringDays = 30;

/** A cycle that closed on this day still has duties, one that closed earlier has none. */
export const earliestClosing = (now: Date): string => today(new Date(now.getTime() - lingeringDays * day));
