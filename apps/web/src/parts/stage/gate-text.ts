import { rules } from '@zi/access';
import { type Role, areas, roles } from '@zi/contracts';
import { type Gate, type Programme } from '../../api/programmes';
import { type programme as Texts } from '../../text/id/programme';

export type GateCode = keyof typeof Texts.gate;

/** The gates that the workspace has words for; of others the title is told. */
export const gateCodes: readonly GateCode[] = [
  'declared',
  'publicity',
  'pacts_signed',
  'decree',
  'core_service',
  'high_risk',
  'wide_impact',
  'team_formed',
  'areas_covered',
  'action_planned',
  'survey_closed',
  'assessment_submitted',
];

export const gateCode = (gate: Gate): GateCode | undefined => gateCodes.find((code) => code === gate.code);

/** What is told of a gate: a text `found.KEY` and what stands in it. */
export interface Finding {
  readonly key: keyof typeof Texts.found;
  /** Calendar day. */
  readonly day?: string;
  readonly name?: string;
  readonly count?: number;
  readonly of?: number;
  readonly areas?: readonly (typeof areas)[number][];
}

type Find = (programme: Programme, met: boolean) => Finding;

const criterion =
  (key: keyof NonNullable<Programme['designation']>['criteria']): Find =>
  ({ designation }) => {
    const judged = designation?.criteria[key];
    if (!judged) return { key: 'notJudged' };
    return { key: judged.met ? 'criterionMet' : 'criterionUnmet', name: judged.reason };
  };

const findings: Readonly<Record<GateCode, Find>> = {
  declared: ({ declaration }) =>
    declaration
      ? { key: 'declared', day: declaration.declaredOn, name: declaration.leader }
      : { key: 'notDeclared' },
  publicity: ({ declaration }) =>
    declaration ? { key: 'published', name: declaration.publicityUrl } : { key: 'notPublished' },
  pacts_signed: ({ declaration, pactsSigned }) =>
    declaration
      ? { key: 'pactsOf', count: pactsSigned, of: declaration.employees }
      : { key: 'pacts', count: pactsSigned },
  decree: ({ designation }) =>
    designation
      ? { key: 'decree', name: designation.decreeNumber, day: designation.decreedOn }
      : { key: 'noDecree' },
  core_service: criterion('coreService'),
  high_risk: criterion('highRisk'),
  wide_impact: criterion('wideImpact'),
  team_formed: ({ team }) =>
    team ? { key: 'decree', name: team.decreeNumber, day: team.decreedOn } : { key: 'noTeam' },
  areas_covered({ team }) {
    const open = areas.filter((area) => !team?.members.some((member) => member.area === area));
    return open.length === 0 ? { key: 'areasCovered' } : { key: 'areasOpen', areas: open };
  },
  action_planned: (_, met) => ({ key: met ? 'planned' : 'notPlanned' }),
  survey_closed: (_, met) => ({ key: met ? 'surveyClosed' : 'surveyOpen' }),
  assessment_submitted: (_, met) => ({ key: met ? 'submitted' : 'notSubmitted' }),
};

/** What was found at a gate, from the data of the programme; undefined of a gate that has no words here. */
export function findingOf(gate: Gate, programme: Programme): Finding | undefined {
  const code = gateCode(gate);
  return code && findings[code](programme, gate.met);
}

/** The roles that may close a gate, as the table of `@zi/access` says. The unit's own LKE is submitted by its own. */
export function rolesOf({ action, code }: Gate): Role[] {
  return roles.filter(
    (role) =>
      Object.hasOwn(rules[role], action ?? '') &&
      (code !== 'assessment_submitted' || role.startsWith('unit_')),
  );
}
