import {
  type Actor,
  type DomainError,
  Denied,
  type HeldGrant,
  type HeldRole,
  HeldRole as HeldRoles,
} from '@zi/contracts';
import fc from 'fast-check';
import {
  type Place,
  may,
  mayAnswer,
  mayGrant,
  maySubmit,
  reaches,
  requireMay,
  scopeOf,
  writesOf,
} from './access';
import { type Action, actions, assessorRoles, grantable, rules } from './rules';

const root = '0190a000-0000-7000-8000-000000000001';
const unit = '0190a000-0000-7000-8000-000000000003';
const sibling = '0190a000-0000-7000-8000-000000000004';
const cycle = '0190a000-0000-7000-8000-000000000021';
const otherCycle = '0190a000-0000-7000-8000-000000000022';
const here: Place = { path: [root, unit], cycleId: cycle, submitted: true };
const elsewhere: Place = { path: [root, sibling], cycleId: cycle, submitted: true };
const heldRoles = HeldRoles.options;

const actorWith = (grants: HeldGrant[], more: Partial<Actor> = {}): Actor => ({
  ...{ kind: 'person', id: 'p', address: null, grants },
  ...more,
});
const holding = (role: HeldRole, more: Partial<HeldGrant> = {}) =>
  actorWith([{ role, unitId: unit, cycleId: null, ...more }], { scopes: [...actions] });

describe('the table of roles', () => {
  const cells = heldRoles.flatMap((role) =>
    actions.map((action) => ({ role, action, when: rules[role][action] })),
  );

  it.each(cells.filter(({ when }) => !when))('a $role never may $action', ({ role, action }) => {
    expect([here, elsewhere].map((place) => may(holding(role), action, place))).toEqual([false, false]);
  });

  it.each(cells.filter(({ when }) => when === 'always'))(
    'a $role may $action in the own subtree and cycle, whatever the state',
    ({ role, action }) => {
      for (const submitted of [true, false]) {
        expect(may(holding(role), action, { ...here, submitted })).toBe(true);
        expect(may(holding(role, { unitId: root }), action, { ...here, submitted })).toBe(true);
        expect(may(holding(role, { cycleId: cycle }), action, { ...here, submitted })).toBe(true);
      }
      expect(may(holding(role), action, elsewhere)).toBe(false);
      expect(may(holding(role, { cycleId: otherCycle }), action, here)).toBe(false);
    },
  );

  it.each(cells.filter(({ when }) => when === 'submitted'))(
    'a $role may $action only once it is submitted',
    ({ role, action }) => {
      expect(may(holding(role), action, here)).toBe(true);
      expect(may(holding(role), action, { ...here, submitted: false })).toBe(false);
      expect(may(holding(role), action, { path: here.path, cycleId: cycle })).toBe(false);
      expect(may(holding(role), action, elsewhere)).toBe(false);
    },
  );

  it.each(cells.filter(({ when }) => when === 'area'))(
    'a $role of one area may $action in that area only, of no area in all',
    ({ role, action }) => {
      const ofArea = holding(role, { area: 'MP' });
      expect(may(ofArea, action, { ...here, area: 'MP' })).toBe(true);
      expect(may(ofArea, action, { ...here, area: 'TT' })).toBe(false);
      expect(may(ofArea, action, { ...here, area: null })).toBe(false);
      expect(may(ofArea, action, here)).toBe(false);
      expect(may(holding(role), action, { ...here, area: 'TT' })).toBe(true);
    },
  );

  it.each(cells.filter(({ when }) => when === 'scopes'))(
    'a $role may $action when its scopes name it',
    ({ role, action }) => {
      const client = (scopes: Action[]) => ({ ...holding(role), scopes });
      expect(may(client([action]), action, here)).toBe(true);
      expect(may(client(actions.filter((other) => other !== action)), action, here)).toBe(false);
      expect(may(client([action]), action, elsewhere)).toBe(false);
    },
  );

  it('lets the operator read no content at all, and nobody but the suite itself everything', () => {
    expect(actions.filter((action) => may(holding('operator', { unitId: root }), action, here))).toEqual([]);
    const system: Actor = { kind: 'system', id: 'x', address: null, grants: [] };
    expect(actions.filter((action) => !may(system, action, here))).toEqual([]);
    const nobody: Actor = { kind: 'public', id: 'anyone', address: null, grants: [] };
    expect(actions.filter((action) => may(nobody, action, here))).toEqual([]);
  });

  it('lets a client do nothing but read', () => {
    expect(Object.keys(rules.service_client).filter((action) => !action.endsWith('.read'))).toEqual([]);
  });
});

describe('layers of answers', () => {
  it('unit people write the self layer, assessors their own, nobody another one', () => {
    expect(mayAnswer(holding('unit_member'), 'self', here)).toBe(true);
    expect(mayAnswer(holding('unit_member'), 'tpi_member', here)).toBe(false);
    expect(mayAnswer(holding('tpi_lead'), 'tpi_lead', here)).toBe(true);
    expect(mayAnswer(holding('tpi_lead'), 'self', here)).toBe(false);
    expect(mayAnswer(holding('ministry_admin'), 'tpn', here)).toBe(true);
    expect(mayAnswer(holding('unit_member'), 'self', elsewhere)).toBe(false);
    expect(mayAnswer(holding('leader'), 'self', here)).toBe(false);
  });

  it('a coordinator answers the questions of the own area', () => {
    const coordinator = holding('unit_coordinator', { area: 'PP' });
    expect(mayAnswer(coordinator, 'self', { ...here, area: 'PP' })).toBe(true);
    expect(mayAnswer(coordinator, 'self', { ...here, area: 'AK' })).toBe(false);
  });

  it('a layer is submitted by who writes it and may submit; two roles do not add up to that', () => {
    expect(maySubmit(holding('unit_head'), 'self', here)).toBe(true);
    expect(maySubmit(holding('tpi_lead'), 'tpi_lead', here)).toBe(true);
    expect(maySubmit(holding('unit_member'), 'self', here)).toBe(false);
    expect(maySubmit(holding('unit_head'), 'self', elsewhere)).toBe(false);
    const memberAndAssessor = actorWith([
      { role: 'unit_member', unitId: unit, cycleId: null },
      { role: 'tpi_lead', unitId: unit, cycleId: null },
    ]);
    expect(may(memberAndAssessor, 'assessment.submit', here)).toBe(true);
    expect(maySubmit(memberAndAssessor, 'self', here)).toBe(false);
  });
});

describe('a declared tie', () => {
  const tied = (role: HeldRole, tie: string) =>
    actorWith([{ role, unitId: root, cycleId: null }], { ties: [tie], scopes: [...actions] });

  it.each(heldRoles)(
    'keeps the role %s out of the unit if it is an assessor’s, and of nothing else',
    (role) => {
      for (const action of actions.filter((one) => rules[role][one])) {
        const place = { ...here, area: 'MP' as const };
        expect([action, may(tied(role, unit), action, place)]).toEqual([
          action,
          !assessorRoles.includes(role),
        ]);
        expect([action, may(tied(role, unit), action, elsewhere)]).toEqual([action, true]);
        expect([action, may(tied(role, root), action, elsewhere)]).toEqual([
          action,
          !assessorRoles.includes(role),
        ]);
      }
    },
  );
});

describe('giving roles', () => {
  const gift = { role: 'unit_member', path: here.path, cycleId: cycle } as const;

  it.each(heldRoles)('a %s gives what the table says, in the own subtree and cycle', (role) => {
    for (const given of heldRoles.filter((one) => one !== 'service_client')) {
      const expected = grantable[role]?.includes(given) ?? false;
      expect([given, mayGrant(holding(role), { ...gift, role: given })]).toEqual([given, expected]);
      expect(mayGrant(holding(role), { ...gift, role: given, path: elsewhere.path })).toBe(false);
    }
  });

  it('who holds a role for one cycle gives for that cycle only', () => {
    const head = holding('unit_head', { cycleId: cycle });
    expect(mayGrant(head, gift)).toBe(true);
    expect(mayGrant(head, { ...gift, cycleId: otherCycle })).toBe(false);
    expect(mayGrant(head, { ...gift, cycleId: null })).toBe(false);
  });

  it('every role that gives roles may grant memberships, and none other may', () => {
    const granting = heldRoles.filter((role) => rules[role]['membership.grant']);
    expect(granting.sort()).toEqual(Object.keys(grantable).sort());
  });
});

describe('a refusal', () => {
  const thing = { noun: 'programme', id: 'x', read: 'programme.read' } as const;
  const refusalOf = (actor: Actor): DomainError | 'allowed' => {
    try {
      requireMay(actor, 'programme.designate', here, thing);
      return 'allowed';
    } catch (error) {
      return error as DomainError;
    }
  };

  it('tells who may not know of a thing that there is none, and who may know what is missing', () => {
    expect(refusalOf(holding('unit_head', { unitId: sibling }))).toMatchObject({
      code: 'not_found',
      message: 'There is no programme x.',
      details: { noun: 'programme', id: 'x' },
    });
    expect(refusalOf(holding('unit_head'))).toMatchObject({ code: 'forbidden' });
    expect(refusalOf(holding('ministry_admin', { unitId: root }))).toBe('allowed');
  });

  it('names the denied action for the log in both cases', () => {
    for (const unitId of [sibling, unit]) {
      const refusal = refusalOf(holding('unit_head', { unitId }));
      expect(refusal).toBeInstanceOf(Denied);
      expect((refusal as Denied).denial).toEqual({
        action: 'programme.designate',
        noun: 'programme',
        id: 'x',
      });
    }
  });
});

describe('the scope that lists are cut to', () => {
  const ids = [root, unit, sibling, 'a', 'b', 'c'];
  const cycles = [cycle, otherCycle];
  const grants = fc.record({
    role: fc.constantFrom(...heldRoles),
    unitId: fc.constantFrom(...ids),
    cycleId: fc.option(fc.constantFrom(...cycles)),
  });
  const actors = fc.record({
    grants: fc.array(grants, { maxLength: 5 }),
    ties: fc.array(fc.constantFrom(...ids), { maxLength: 2 }),
    scopes: fc.subarray([...actions]),
  });
  const places = fc.record({
    path: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1, maxLength: 4 }),
    cycleId: fc.option(fc.constantFrom(...cycles)),
    submitted: fc.boolean(),
  });

  it('holds exactly the places where a single look is allowed', () => {
    const reads = actions.filter((action) => action.endsWith('.read'));
    fc.assert(
      fc.property(actors, places, fc.constantFrom(...reads), (parts, place, action) => {
        const actor = actorWith(parts.grants, parts);
        const scope = scopeOf(actor, action);
        const listed = scope === 'all' || scope.some((reach) => reaches(reach, place));
        expect(listed).toBe(may(actor, action, place));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is everything for the suite itself and nothing for an operator', () => {
    expect(scopeOf({ kind: 'system', id: 'x', address: null, grants: [] }, 'unit.read')).toBe('all');
    expect(scopeOf(holding('operator', { unitId: root }), 'assessment.read')).toEqual([]);
  });

  it('knows the actions that change a noun', () => {
    expect(writesOf('evidence')).toEqual(['evidence.upload']);
    expect(writesOf('unit')).toEqual(['unit.register', 'unit.change']);
    expect(writesOf('audit')).toEqual([]);
  });
});
