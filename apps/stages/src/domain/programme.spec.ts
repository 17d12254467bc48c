import { type DomainError, type Gate, type Stage, stages } from '@zi/contracts';
import {
  assessment,
  begun,
  declaration,
  designation,
  known,
  now,
  survey,
  team,
} from '../fixtures/programme-state';
import { pathsOf, refusalOf } from '../fixtures/refusal';
import {
  type ProgrammeState,
  advance,
  declare,
  designate,
  formTeam,
  noteAssessment,
  noteSurvey,
  requireWork,
  way,
} from './programme';

const codesOf = (error: DomainError) => (error.details['gates'] as Gate[]).map(({ code }) => code);
const at = (stage: Stage): ProgrammeState => ({ ...begun, stage });

/** What people do, and what is heard, in each stage until its gates are met. */
const workOf: Record<Stage, (state: ProgrammeState) => ProgrammeState> = {
  declaration: (state) => ({ ...declare(state, declaration, now), pactsSigned: 1 }),
  designation: (state) => designate(state, designation, now),
  development: (state) => {
    requireWork(state.stage, 'plan_actions');
    const formed = { ...formTeam(state, team, known, now), actionsPlanned: 1 };
    return noteAssessment(noteSurvey(formed, survey), assessment);
  },
  monitoring: (state) => state,
};
const travel = (state: ProgrammeState): Stage[] => {
  const { next } = way[state.stage];
  return next ? [state.stage, ...travel(advance(workOf[state.stage](state), next))] : [state.stage];
};

describe('the way through the four stages', () => {
  it('every stage is reached from the first by its own work, in order, and none is a trap', () => {
    expect(travel(begun)).toEqual(stages);
    for (const stage of stages) expect(travel(at(stage))).toEqual(stages.slice(stages.indexOf(stage)));
  });

  it('work that was done badly is no trap: done again in its stage it opens the way', () => {
    const criteria = { ...designation.criteria, highRisk: { met: false, reason: 'None' } };
    const doubted = designate(at('designation'), { ...designation, criteria }, now);
    expect(codesOf(refusalOf(() => advance(doubted, 'development')))).toEqual(['high_risk']);
    expect(travel(doubted)).toEqual(['designation', 'development', 'monitoring']);

    const half = { ...team, members: team.members.slice(0, 3) };
    expect(travel(formTeam(at('development'), half, known, now))).toEqual(['development', 'monitoring']);
  });

  it('a stage is not left while a gate is shut; the refusal lists exactly the shut ones', () => {
    const refusal = refusalOf(() => advance(declare(begun, declaration, now), 'designation'));
    expect(refusal).toMatchObject({
      code: 'conflict',
      message:
        'The programme cannot enter designation, 1 gate is not met. Integrity pacts signed: 0 of 42 employees signed, 42 may still follow.',
    });
    expect(codesOf(refusal)).toEqual(['pacts_signed']);
  });

  it('no stage is jumped over: the refusal names the next one and every shut gate up to there', () => {
    const ready = workOf.declaration(begun);
    const refusal = refusalOf(() => advance(ready, 'development'));
    expect(refusal.message).toBe('The programme is in declaration: designation comes before development.');
    expect(codesOf(refusal)).toEqual(['decree', 'core_service', 'high_risk', 'wide_impact']);
  });

  it('no stage is entered twice or left backward, and the last one leads nowhere', () => {
    for (const to of stages) {
      expect(refusalOf(() => advance(at('monitoring'), to)).code).toBe('conflict');
    }
    expect(refusalOf(() => advance(at('development'), 'designation')).message).toContain(
      'no stage is entered twice',
    );
    expect(refusalOf(() => advance(at('designation'), 'designation')).message).toContain(
      'in designation already',
    );
  });
});

describe('the work of a stage', () => {
  it.each([
    ['a declaration', 'declaration', (state: ProgrammeState) => declare(state, declaration, now)],
    ['a designation', 'designation', (state: ProgrammeState) => designate(state, designation, now)],
    ['a work team', 'development', (state: ProgrammeState) => formTeam(state, team, known, now)],
  ] as const)('%s is recorded in the stage %s and in no other', (_what, home, work) => {
    expect(work(at(home))).not.toEqual(at(home));
    for (const stage of stages.filter((one) => one !== home)) {
      expect(refusalOf(() => work(at(stage)))).toMatchObject({
        code: 'conflict',
        details: { stage, accepted: [home] },
      });
    }
  });

  it('actions are planned from development on', () => {
    const refused = stages.filter((stage) => {
      try {
        requireWork(stage, 'plan_actions');
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toEqual(['declaration', 'designation']);
    expect(refusalOf(() => requireWork('designation', 'plan_actions')).message).toBe(
      'Actions are planned in the stage development or monitoring; this programme is in designation.',
    );
  });

  it('records tell what has happened: none lies in the future', () => {
    const paths = [
      () => declare(begun, { ...declaration, declaredOn: '2026-03-02' }, now),
      () => designate(at('designation'), { ...designation, decreedOn: '2026-03-02' }, now),
      () => formTeam(at('development'), { ...team, decreedOn: '2026-03-02' }, known, now),
    ].map((work) => pathsOf(refusalOf(work)));
    expect(paths).toEqual([['/declaredOn'], ['/decreedOn'], ['/decreedOn']]);
  });

  it('a team of strangers or of someone named twice for one area is refused with every place', () => {
    const members = [
      { personId: 'head', area: null },
      { personId: 'stranger', area: 'MP' as const },
      { personId: 'of PP', area: 'PP' as const },
      { personId: 'of PP', area: 'TT' as const },
      { personId: 'of PP', area: 'PP' as const },
    ];
    const refusal = refusalOf(() => formTeam(at('development'), { ...team, members }, known, now));
    expect(refusal.details['problems']).toEqual([
      expect.objectContaining({ path: '/members/1/personId', message: 'there is no person stranger' }),
      expect.objectContaining({ path: '/members/4', message: 'the person is named for PP already' }),
    ]);
  });
});

describe('what a programme hears', () => {
  it('a later survey or submission replaces the one before', () => {
    const second = { ...survey, surveyId: 't', closedAt: '2026-02-21T02:00:00.000Z', version: 2 };
    expect(noteSurvey(noteSurvey(begun, survey), second).survey).toEqual(second);
    const again = { ...assessment, version: 116, total: '87.00' };
    expect(noteAssessment(noteAssessment(begun, assessment), again).assessment).toEqual(again);
  });

  it('what is stale changes nothing', () => {
    const state = noteAssessment(noteSurvey(begun, survey), assessment);
    expect(noteSurvey(state, { ...survey, version: 1, respondents: 31 })).toBe(state);
    expect(noteSurvey(state, survey)).toBe(state);
    expect(noteSurvey(state, { ...survey, surveyId: 't', closedAt: '2026-02-19T02:00:00.000Z' })).toBe(state);
    expect(noteAssessment(state, { ...assessment, version: 114, total: '1.00' })).toBe(state);
    expect(noteAssessment(state, assessment)).toBe(state);
  });
});
