import { type Actor, DomainError, type Role, roles } from '@zi/contracts';
import { may, mayAnswer, maySubmit, requireMay, scopeOf } from './access';
import { actions, rules } from './rules';

const root = '0190a000-0000-7000-8000-000000000001';
const unit = '0190a000-0000-7000-8000-000000000003';
const sibling = '0190a000-0000-7000-8000-000000000004';
const cycle = '0190a000-0000-7000-8000-000000000021';
const otherCycle = '0190a000-0000-7000-8000-000000000022';
const here = { path: [root, unit], cycleId: cycle };
const elsewhere = { path: [root, sibling], cycleId: cycle };

const holding = (role: Role, unitId = unit, cycleId: string | null = null): Actor => ({
  kind: 'person',
  id: 'p',
  address: null,
  grants: [{ role, unitId, cycleId }],
});

describe('access', () => {
  it.each(roles)('a %s may do exactly what the table says, and only in its own subtree', (role) => {
    for (const action of actions) {
      const allowed = rules[role].includes(action);
      expect([action, may(holding(role), action, here)]).toEqual([action, allowed]);
      expect([action, may(holding(role, root), action, here)]).toEqual([action, allowed]);
      expect([action, may(holding(role), action, elsewhere)]).toEqual([action, false]);
    }
  });

  it('a role held for one cycle does not reach into another', () => {
    expect(may(holding('unit_head', unit, cycle), 'programme.declare', here)).toBe(true);
    expect(may(holding('unit_head', unit, otherCycle), 'programme.declare', here)).toBe(false);
  });

  it('a person without a role may do nothing, the public neither', () => {
    const nobody: Actor = { kind: 'public', id: 'anyone', address: null, grants: [] };
    expect(actions.filter((action) => may(nobody, action, here))).toEqual([]);
  });

  it('the operator reads no content', () => {
    expect(actions.filter((action) => may(holding('operator', root), action, here))).toEqual([]);
  });

  it('unit people write the self layer, assessors their own, nobody another one', () => {
    expect(mayAnswer(holding('unit_member'), 'self', here)).toBe(true);
    expect(mayAnswer(holding('unit_member'), 'tpi_member', here)).toBe(false);
    expect(mayAnswer(holding('tpi_lead'), 'tpi_lead', here)).toBe(true);
    expect(mayAnswer(holding('tpi_lead'), 'self', here)).toBe(false);
    expect(mayAnswer(holding('unit_member'), 'self', elsewhere)).toBe(false);
  });

  it('a layer is submitted by who writes it and may submit; two roles do not add up to that', () => {
    expect(maySubmit(holding('unit_head'), 'self', here)).toBe(true);
    expect(maySubmit(holding('tpi_lead'), 'tpi_lead', here)).toBe(true);
    expect(maySubmit(holding('unit_member'), 'self', here)).toBe(false);
    expect(maySubmit(holding('unit_head'), 'self', elsewhere)).toBe(false);
    const memberAndAssessor = {
      ...holding('unit_member'),
      grants: [...holding('unit_member').grants, ...holding('tpi_lead').grants],
    };
    expect(may(memberAndAssessor, 'assessment.submit', here)).toBe(true);
    expect(maySubmit(memberAndAssessor, 'self', here)).toBe(false);
  });

  it('who may not know of a thing is told that there is none; who may know is told what is missing', () => {
    const thing = { noun: 'programme', id: 'x', read: 'programme.read' } as const;
    const refusal = (actor: Actor) => {
      try {
        requireMay(actor, 'programme.designate', here, thing);
        return 'allowed';
      } catch (error) {
        return (error as DomainError).code;
      }
    };
    expect(refusal(holding('unit_head', sibling))).toBe('not_found');
    expect(refusal(holding('unit_head'))).toBe('forbidden');
    expect(refusal(holding('ministry_admin', root))).toBe('allowed');
  });

  it('lists are cut to the subtrees in which the action is allowed', () => {
    expect(scopeOf(holding('tpi_member', unit), 'assessment.read')).toEqual([unit]);
    expect(scopeOf(holding('operator', root), 'assessment.read')).toEqual([]);
    expect(scopeOf({ kind: 'system', id: 'x', address: null, grants: [] }, 'unit.read')).toBe('all');
  });
});
