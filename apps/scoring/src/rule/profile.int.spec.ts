import {
  ChangeProfile,
  CycleOpened,
  ListProfiles,
  ProfileChanged,
  ProgrammeAdvanced,
  UnitRegistered,
} from '@zi/contracts';
import { type TestBus, type TestDatabase, createTestDatabase, startTestBus } from '@zi/testing';
import { v7 } from 'uuid';
import { scoringMigrations } from '../../migrations';
import { ScoringUnderTest, head, holding, member, system } from '../fixtures/scoring-under-test';
import { basis } from '../fixtures/worksheet';

const rootId = ProgrammeAdvanced.example.unit.path[0] ?? '';
const administrator = holding('ministry_admin', rootId);
const why = 'Arahan TPN';

describe('the rules of a cycle', () => {
  let bus: TestBus;
  let database: TestDatabase;
  let scoring: ScoringUnderTest;
  let cycleId: string;
  let year = 2030;

  beforeAll(async () => {
    bus = await startTestBus();
    database = await createTestDatabase([{ name: 'scoring', migrations: scoringMigrations }]);
    scoring = await ScoringUnderTest.on({ bus, database });
    await scoring.deliver(UnitRegistered, { ...UnitRegistered.example, id: rootId, parentId: null });
  });
  afterAll(async () => {
    await scoring?.stop();
    await database?.drop();
    await bus?.stop();
  });
  beforeEach(async () => {
    cycleId = v7();
    year += 1;
    await scoring.deliver(CycleOpened, { ...CycleOpened.example, id: cycleId, year, settings: {} });
  });

  const change = (settings: Record<string, string | number>, version = 0, actor = administrator) =>
    scoring.ask(actor, ChangeProfile, { cycleId, version, settings, why });
  const refused = (settings: Record<string, string | number>, version = 0, actor = administrator) =>
    scoring.refusal(actor, ChangeProfile, { cycleId, version, settings, why });
  const profiles = () => database.query('SELECT * FROM scoring.profile WHERE cycle_id = $1', [cycleId]);

  it('are changed by who may do so for the whole ministry, kept as a version, told and in the trail', async () => {
    const profile = await change({ areaMinimum: 'split' });
    const settings = { ...basis.settings, areaMinimum: 'split' };
    const by = `person:${administrator.id}`;
    expect(profile).toEqual({ cycleId, version: 1, settings, why, by, at: expect.any(String) });
    const told = await database.query('SELECT data FROM scoring.outbox WHERE type = $1 AND subject = $2', [
      ...[ProfileChanged.type, cycleId],
    ]);
    expect(told).toEqual([{ data: profile }]);
    expect(await scoring.trail(cycleId)).toContainEqual({
      ...{ action: 'profile.change', actor: by, unit_id: rootId },
      ...{ before: { version: 0, settings: {} }, after: { version: 1, settings } },
    });
  });

  it('are listed the newest first, page by page, for everybody who holds a role and for nobody else', async () => {
    await change({ areaMinimum: 'split' });
    await change({ areaMinimum: 'pooled' }, 1);
    await change({ blankAnswer: 'skip' }, 2);
    const first = await scoring.ask(member, ListProfiles, { cycleId, limit: 2 });
    expect(first.items.map(({ version }) => version)).toEqual([3, 2]);
    const rest = await scoring.ask(member, ListProfiles, { cycleId, limit: 2, after: first.next ?? '' });
    expect(rest).toMatchObject({
      ...{ items: [{ version: 1, settings: { areaMinimum: 'split' } }], next: null },
    });
    const stranger = { ...member, grants: [] };
    expect(await scoring.ask(stranger, ListProfiles, { cycleId })).toEqual({ items: [], next: null });
    expect(await scoring.refusal(member, ListProfiles, { cycleId, after: 'x' })).toMatchObject({
      ...{ code: 'invalid', details: { problems: [{ path: '/after' }] } },
    });
  });

  it.each([
    ['the head of a unit', () => head],
    ['an administrator of a part only', () => holding('ministry_admin')],
    ['an administrator of another cycle only', () => holding('ministry_admin', rootId, v7())],
  ])('are not changed by %s', async (_, actor) => {
    expect(await refused({ areaMinimum: 'split' }, 0, actor())).toMatchObject({ code: 'forbidden' });
    expect(await profiles()).toEqual([]);
  });

  it('are not changed over a version that was not seen', async () => {
    await change({ areaMinimum: 'split' });
    expect(await refused({ blankAnswer: 'skip' })).toMatchObject({
      ...{ code: 'conflict', details: { yourVersion: 0, currentVersion: 1 } },
    });
    expect(await profiles()).toHaveLength(1);
  });

  it('get one version of two changes that are based on the same one', async () => {
    const both = await Promise.allSettled([
      change({ areaMinimum: 'split' }),
      change({ blankAnswer: 'skip' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await profiles()).toHaveLength(1);
  });

  it('are not changed to what they are, the defaults spelled out or not', async () => {
    const same = { code: 'conflict', message: expect.stringContaining('these settings already') };
    expect(await refused({})).toMatchObject(same);
    expect(await refused({ areaMinimum: 'pooled' })).toMatchObject(same);
  });

  it('take the settings of their rubric and no others, each of which is named', async () => {
    expect(await refused({ areaMinimum: 'half', other: 1 })).toMatchObject({
      code: 'invalid',
      details: {
        problems: [
          { path: '/settings/areaMinimum', accepted: '"pooled", "split"' },
          { path: '/settings/other' },
        ],
      },
    });
    expect(await profiles()).toEqual([]);
  });

  it('of a cycle that is not known cannot be changed', async () => {
    const ask = { cycleId: v7(), version: 0, settings: {}, why };
    expect(await scoring.refusal(system, ChangeProfile, ask)).toMatchObject({ code: 'not_found' });
  });
});
