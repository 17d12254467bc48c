import { GetProgramme } from '@zi/contracts';
import { type Gate } from '../../api/programmes';
import { findingOf, rolesOf } from './gate-text';

const programme = GetProgramme.example.output;
const gate = (code: string, more: Partial<Gate> = {}): Gate => ({
  ...{ stage: 'declaration', code, title: 'Title', met: false, detail: '' },
  ...more,
});

describe('what is told of a gate', () => {
  it('comes from the data of the programme', () => {
    const declaration = {
      declaredOn: '2026-01-15',
      leader: 'Kepala',
      employees: 42,
      publicityUrl: 'https://a.b',
    };
    expect(findingOf(gate('declared'), { ...programme, declaration })).toEqual({
      ...{ key: 'declared', day: '2026-01-15', name: 'Kepala' },
    });
    expect(findingOf(gate('pacts_signed'), { ...programme, declaration, pactsSigned: 3 })).toEqual({
      ...{ key: 'pactsOf', count: 3, of: 42 },
    });
    expect(findingOf(gate('pacts_signed'), { ...programme, declaration: null, pactsSigned: 0 })).toEqual({
      ...{ key: 'pacts', count: 0 },
    });
  });

  it('names the areas of change that nobody answers for', () => {
    const team = {
      ...{ decreeNumber: 'SK-1', decreedOn: '2026-02-01' },
      members: [{ personId: programme.id, area: 'MP' as const }],
    };
    expect(findingOf(gate('areas_covered'), { ...programme, team })).toEqual({
      ...{ key: 'areasOpen', areas: ['TT', 'SDM', 'AK', 'PW', 'PP'] },
    });
  });

  it('tells a criterion that was judged and failed from one that was not judged', () => {
    const judged = { met: false, reason: 'Kecil' };
    const designation = {
      ...{ decreeNumber: 'KEP-1', decreedOn: '2026-02-01' },
      criteria: { coreService: judged, highRisk: judged, wideImpact: judged },
    };
    expect(findingOf(gate('high_risk'), { ...programme, designation })?.key).toBe('criterionUnmet');
    expect(findingOf(gate('high_risk'), { ...programme, designation: null })?.key).toBe('notJudged');
  });

  it('is nothing for a gate that has no words here', () => {
    expect(findingOf(gate('something_new'), programme)).toBeUndefined();
  });
});

describe('who may close a gate', () => {
  it('is whom the table of access names', () => {
    expect(rolesOf(gate('declared', { action: 'programme.declare' }))).toEqual(['unit_head']);
    expect(rolesOf(gate('decree', { action: 'programme.designate' }))).toEqual(['ministry_admin']);
  });

  it('is the unit itself for its own LKE, though assessors submit theirs', () => {
    expect(rolesOf(gate('assessment_submitted', { action: 'assessment.submit' }))).toEqual(['unit_head']);
  });

  it('is nobody where the gate names no action', () => {
    expect(rolesOf(gate('declared'))).toEqual([]);
  });
});
