import { type Action, actions } from '@zi/access';
import { stages } from '@zi/contracts';
import { assessment, begun, declaration, designation, survey, team } from '../fixtures/programme-state';
import { type GateFacts, gateRules, gatesOf } from './gates';
import { way } from './programme';

const gate = (code: string, facts: Partial<GateFacts>) => {
  const found = gatesOf({ ...begun, ...facts }).find((one) => one.code === code);
  return [found?.met, found?.detail];
};

describe('the gates', () => {
  it('every stage that is left has gates, each with a code of its own', () => {
    const guarded = new Set(gateRules.map(({ stage }) => stage));
    expect([...guarded]).toEqual(stages.filter((stage) => way[stage].next !== null));
    expect(new Set(gateRules.map(({ code }) => code)).size).toBe(gateRules.length);
  });

  it('each names what closes it, as an action that the table of roles knows', () => {
    for (const { code, action } of gateRules)
      expect([code, actions.includes(action as Action)]).toEqual([code, true]);
    const closing = (stage: string) =>
      gatesOf(begun).flatMap((gate) => (gate.stage === stage ? [gate.action] : []));
    expect(closing('declaration')).toEqual(['programme.declare', 'programme.declare', 'pact.sign']);
    expect(new Set(closing('designation'))).toEqual(new Set(['programme.designate']));
    expect(closing('development')).toEqual([
      ...['programme.form_team', 'programme.form_team', 'action.write', 'survey.run', 'assessment.submit'],
    ]);
  });

  it('are all shut at the beginning, and each says what is missing', () => {
    const gates = gatesOf(begun);
    expect(gates.filter(({ met }) => met)).toEqual([]);
    expect(gates.every(({ detail }) => detail.length > 0)).toBe(true);
  });

  it('the declaration opens with its record and its publication', () => {
    expect(gate('declared', { declaration })).toEqual([
      true,
      'Declared on 2026-01-15, led by Kepala BPSPL Padang',
    ]);
    expect(gate('publicity', { declaration })).toEqual([
      true,
      'Published at https://contoh.invalid/pencanangan',
    ]);
  });

  it('one signed pact is enough, and the gate counts how many of the employees have signed', () => {
    expect(gate('pacts_signed', { declaration })).toEqual([
      false,
      '0 of 42 employees signed, 42 may still follow',
    ]);
    expect(gate('pacts_signed', { declaration, pactsSigned: 1 })).toEqual([
      true,
      '1 of 42 employees signed, 41 may still follow',
    ]);
    expect(gate('pacts_signed', { declaration, pactsSigned: 42 })).toEqual([
      true,
      '42 of 42 employees signed',
    ]);
    expect(gate('pacts_signed', { pactsSigned: 3 })[1]).toContain('3 signed');
  });

  it('a criterion that is not met keeps its own gate shut, with the reason on record, and no other', () => {
    const { criteria } = designation;
    const facts = {
      designation: {
        ...designation,
        criteria: { ...criteria, highRisk: { met: false, reason: 'Hands out no permits' } },
      },
    };
    expect(gate('high_risk', facts)).toEqual([false, 'Not met: Hands out no permits']);
    expect(gate('core_service', facts)).toEqual([true, `Met: ${criteria.coreService.reason}`]);
    expect(gate('wide_impact', facts)).toEqual([true, `Met: ${criteria.wideImpact.reason}`]);
    expect(gate('decree', facts)).toEqual([true, 'Decree KEP-17/2026 of 2026-02-02']);
  });

  it('the work team must cover every one of the six areas; a chair covers none', () => {
    const without = (...areas: string[]) => ({
      team: { ...team, members: team.members.filter(({ area }) => !areas.includes(area ?? '')) },
    });
    expect(gate('areas_covered', { team })).toEqual([true, '6 of 6 areas have people']);
    expect(gate('areas_covered', without('SDM', 'PP'))).toEqual([
      false,
      '4 of 6 areas have people; without: SDM, PP',
    ]);
    expect(
      gate('areas_covered', { team: { ...team, members: [{ personId: 'chair', area: null }] } })[0],
    ).toBe(false);
    expect(gate('team_formed', { team })).toEqual([true, 'Decree KEP-21/2026 of 2026-02-10, 7 people']);
  });

  it('one action with a target opens the gate of the work plan', () => {
    expect(gate('action_planned', { actionsPlanned: 0 })).toEqual([
      false,
      '0 actions with a target, at least 1 is needed',
    ]);
    expect(gate('action_planned', { actionsPlanned: 1 })[0]).toBe(true);
  });

  it('the closed survey and the submitted LKE open theirs with their numbers', () => {
    expect(gate('survey_closed', { survey })).toEqual([
      true,
      'Closed at 2026-02-20T02:00:00.000Z with 32 respondents: IPAK 3.73, IPKP 3.60',
    ]);
    expect(gate('assessment_submitted', { assessment })).toEqual([
      true,
      '113 questions answered, 0 blank, 90 with evidence; total 86.00',
    ]);
  });
});
