import { type Gate, type Programme, type Stage, areas } from '@zi/contracts';

/** The last survey that was closed for a programme, as heard. */
export interface ClosedSurvey {
  readonly surveyId: string;
  readonly respondents: number;
  readonly ipak: string;
  readonly ipkp: string;
  readonly closedAt: string;
  readonly version: number;
}

/** The unit's own LKE as last submitted, as heard; submitting leaves no question blank. */
export interface SubmittedAssessment {
  readonly assessmentId: string;
  readonly questions: number;
  readonly questionsWithEvidence: number;
  readonly total: string;
  readonly version: number;
}

/** All that the gates look at. */
export interface GateFacts {
  readonly declaration: Programme['declaration'];
  readonly pactsSigned: number;
  readonly designation: Programme['designation'];
  readonly team: Programme['team'];
  readonly actionsPlanned: number;
  readonly survey: ClosedSurvey | null;
  readonly assessment: SubmittedAssessment | null;
}

interface GateRule {
  readonly stage: Stage;
  readonly code: string;
  readonly title: string;
  /** What closes it, as an action of `@zi/access`. */
  readonly action: string;
  readonly look: (facts: GateFacts) => { met: boolean; detail: string };
}

type Criterion = keyof NonNullable<Programme['designation']>['criteria'];

const notYet = (detail: string) => ({ met: false, detail });
const found = (detail: string) => ({ met: true, detail });

/** Stage II: the unit must meet all three criteria; one that is not met is on record and keeps the gate shut. */
const criterion = (key: Criterion, code: string, title: string): GateRule => ({
  stage: 'designation',
  code,
  title,
  action: 'programme.designate',
  look({ designation }) {
    const judged = designation?.criteria[key];
    if (!judged) return notYet('Not judged yet');
    return judged.met ? found(`Met: ${judged.reason}`) : notYet(`Not met: ${judged.reason}`);
  },
});

/** What must be so before a stage is left. Source: the four stages of the programme's guide, PermenPANRB 90/2021. */
export const gateRules: readonly GateRule[] = [
  {
    stage: 'declaration',
    code: 'declared',
    title: 'Public declaration',
    action: 'programme.declare',
    look: ({ declaration }) =>
      declaration
        ? found(`Declared on ${declaration.declaredOn}, led by ${declaration.leader}`)
        : notYet('Not declared yet'),
  },
  {
    stage: 'declaration',
    code: 'publicity',
    title: 'Proof of publicity',
    action: 'programme.declare',
    look: ({ declaration }) =>
      declaration ? found(`Published at ${declaration.publicityUrl}`) : notYet('No publication is on record'),
  },
  {
    stage: 'declaration',
    code: 'pacts_signed',
    title: 'Integrity pacts signed',
    action: 'pact.sign',
    look: ({ declaration, pactsSigned }) => ({
      met: pactsSigned > 0,
      detail: declaration
        ? `${pactsSigned} of ${declaration.employees} employees signed${stillToSign(declaration.employees - pactsSigned)}`
        : `${pactsSigned} signed; the number of employees comes with the declaration`,
    }),
  },
  {
    stage: 'designation',
    code: 'decree',
    title: 'Decree that names the unit',
    action: 'programme.designate',
    look: ({ designation }) =>
      designation
        ? found(`Decree ${designation.decreeNumber} of ${designation.decreedOn}`)
        : notYet('No decree is on record'),
  },
  criterion('coreService', 'core_service', 'Delivers a core service of the institution'),
  criterion('highRisk', 'high_risk', 'High risk for integrity and service'),
  criterion('wideImpact', 'wide_impact', 'Wide effect on the public'),
  {
    stage: 'development',
    code: 'team_formed',
    title: 'Work team formed by decree',
    action: 'programme.form_team',
    look: ({ team }) =>
      team
        ? found(
            `Decree ${team.decreeNumber} of ${team.decreedOn}, ${new Set(team.members.map(({ personId }) => personId)).size} people`,
          )
        : notYet('No work team is on record'),
  },
  {
    stage: 'development',
    code: 'areas_covered',
    title: 'Every area of change has people',
    action: 'programme.form_team',
    look({ team }) {
      const open = areas.filter((area) => !team?.members.some((member) => member.area === area));
      const detail = `${areas.length - open.length} of ${areas.length} areas have people`;
      return open.length === 0 ? found(detail) : notYet(`${detail}; without: ${open.join(', ')}`);
    },
  },
  {
    stage: 'development',
    code: 'action_planned',
    title: 'Work plan with a target',
    action: 'action.write',
    look: ({ actionsPlanned }) => ({
      met: actionsPlanned > 0,
      detail: `${actionsPlanned} ${actionsPlanned === 1 ? 'action' : 'actions'} with a target, at least 1 is needed`,
    }),
  },
  {
    stage: 'development',
    code: 'survey_closed',
    title: 'Survey of service users closed',
    action: 'survey.run',
    look: ({ survey }) =>
      survey
        ? found(
            `Closed at ${survey.closedAt} with ${survey.respondents} respondents: IPAK ${survey.ipak}, IPKP ${survey.ipkp}`,
          )
        : notYet('No survey of this programme is closed yet'),
  },
  {
    stage: 'development',
    code: 'assessment_submitted',
    title: 'LKE submitted by the unit',
    action: 'assessment.submit',
    look: ({ assessment }) =>
      assessment
        ? found(
            `${assessment.questions} questions answered, 0 blank, ${assessment.questionsWithEvidence} with evidence; total ${assessment.total}`,
          )
        : notYet('The unit has not submitted its LKE yet'),
  },
];

/** Missing signatures may be completed after the declaration. */
const stillToSign = (missing: number) => (missing > 0 ? `, ${missing} may still follow` : '');

/** Every gate of the way, met or not, in the order of the stages. */
export function gatesOf(facts: GateFacts): Gate[] {
  return gateRules.map(({ look, ...gate }) => ({ ...gate, ...look(facts) }));
}
