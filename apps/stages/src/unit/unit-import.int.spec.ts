import { type Actor, GetUnit, ImportUnits, ListUnits, PreviewUnitImport, importLimits } from '@zi/contracts';
import { createTestDatabase, startTestBus } from '@zi/testing';
import { Workbook } from 'exceljs';
import { pathsOf } from '../fixtures/refusal';
import { Rig, holding, nobody, stagesSchema } from '../fixtures/rig';
import { type World, foundWorld } from '../fixtures/world';

const header = 'code,name,kind,parent_code,active_from';
const table = (...rows: string[]) => ({
  format: 'csv' as const,
  content: Buffer.from([header, ...rows].join('\n')).toString('base64'),
});
const row = (code: string, parent = 'DJPRL') => `${code},Unit ${code},technical_unit,${parent},2010-01-01`;

let rig: Rig;
let world: World;
beforeAll(async () => {
  rig = await Rig.start(await startTestBus(), await createTestDatabase([stagesSchema]));
});
afterAll(() => rig?.stop());
beforeEach(async () => {
  await rig.query('TRUNCATE stages.unit, stages.person, stages.cycle CASCADE');
  world = await foundWorld(rig);
});

interface File {
  format: 'csv' | 'xlsx';
  content: string;
}
const preview = (file: File, actor: Actor = world.admin) => rig.ask(actor, PreviewUnitImport, file);
const register = (file: File, actor: Actor = world.admin, key?: string) =>
  rig.ask(actor, ImportUnits, file, key);
const refused = (file: File, actor: Actor = world.admin) => rig.refusal(actor, ImportUnits, file);
const messagesOf = async (file: File, actor?: Actor) =>
  (await preview(file, actor)).items.map(({ row, problems }) => [
    row,
    problems.map(({ message }) => message),
  ]);

describe('a preview of an import', () => {
  it('says of each row whether it could be taken, the faulty first, and changes nothing', async () => {
    const before = await rig.count('unit');
    const seen = await preview(table(row('A'), row('BPSPL-PDG'), row('B', 'A'), row('C', 'NONE')));
    expect(seen).toMatchObject({ rows: 4, faulty: 2 });
    expect(
      seen.items.map(({ row, code, problems }) => [row, code, problems.map(({ path }) => path)]),
    ).toEqual([
      [3, 'BPSPL-PDG', ['/code']],
      [5, 'C', ['/parent_code']],
      [2, 'A', []],
      [4, 'B', []],
    ]);
    expect(await rig.count('unit')).toBe(before);
  });

  it('lists no more rows than the limit, and counts all', async () => {
    const many = Array.from({ length: importLimits.listedProblems + 1 }, (_, index) => row(`N-${index}`));
    const seen = await preview(table(...many, row('BAD', 'NONE')));
    expect([seen.rows, seen.faulty, seen.items.length]).toEqual([502, 1, 500]);
    expect(seen.items[0]?.code).toBe('BAD');
  });

  it('knows parents as far as the importer may know of them, and codes of the whole ministry', async () => {
    const below = holding('ministry_admin', world.unit.id);
    const reader = { ...below, grants: [...below.grants, ...holding('leader', world.sibling.id).grants] };
    const file = table(
      row('A', 'BPSPL-PDG'),
      row('B', 'DJPRL'),
      row('C', 'BPSPL-DPS'),
      row('KKP', 'BPSPL-PDG'),
    );
    expect(await messagesOf(file, reader)).toEqual([
      [3, ['there is no unit DJPRL']],
      [4, ['you may not register units below BPSPL-DPS']],
      [5, ['KKP is the code of another unit already']],
      [2, []],
    ]);
  });

  it('of cells too long to be told back is given all the same', async () => {
    const long = '\u0001'.repeat(120_000);
    const seen = await preview(table(`A,${long},${long},${long},${long}`));
    expect(seen.items[0]?.problems.map(({ path }) => path)).toEqual([
      '/name',
      '/kind',
      '/parent_code',
      '/active_from',
    ]);
  });

  it('of a file that cannot be read is refused', async () => {
    for (const content of ['no base64!', Buffer.from([0xe9]).toString('base64')])
      expect(pathsOf(await rig.refusal(world.admin, PreviewUnitImport, { format: 'csv', content }))).toEqual([
        '/content',
      ]);
  });

  it('is for those who register units somewhere', async () => {
    for (const actor of [world.head, nobody])
      expect(await rig.refusal(actor, PreviewUnitImport, table(row('A')))).toMatchObject({
        code: 'forbidden',
      });
  });
});

describe('an import', () => {
  it('registers every row, parents first, once for one key, as if each had been registered by hand', async () => {
    const file = table(row('C', 'B'), row('B', 'A'), row('A'));
    expect(await register(file, world.admin, 'one key')).toEqual({ registered: 3 });
    expect(await register(file, world.admin, 'one key')).toEqual({ registered: 3 });
    const { items } = await rig.ask(world.admin, ListUnits, { under: world.directorate.id, query: 'Unit' });
    const [a, b, c] = ['A', 'B', 'C'].map((code) => items.find((unit) => unit.code === code));
    expect(c?.path).toEqual([...world.directorate.path, a?.id, b?.id, c?.id]);
    expect(b).toMatchObject({
      parentId: a?.id,
      kind: 'technical_unit',
      activeFrom: '2010-01-01',
      version: 1,
    });
    for (const unit of [a, b, c]) {
      const id = unit?.id ?? '';
      expect(await rig.said(id)).toEqual([{ type: 'zi.stages.unit.registered.v1', data: unit }]);
      expect(await rig.trail(id)).toEqual([
        expect.objectContaining({
          action: 'unit.import',
          unit_id: id,
          after: unit,
          actor: `person:${world.admin.id}`,
        }),
      ]);
      expect(await rig.ask(world.admin, GetUnit, { id })).toEqual(unit);
    }
    expect(await rig.query(`SELECT 1 FROM stages.unit_revision WHERE code IN ('A', 'B', 'C')`)).toHaveLength(
      3,
    );
  });

  it('takes a workbook as well', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('Units');
    for (const cells of [header, row('A')]) sheet.addRow(cells.split(','));
    const content = Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64');
    expect(await register({ format: 'xlsx', content })).toEqual({ registered: 1 });
  });

  it('of no rows registers none', async () => {
    expect(await register(table())).toEqual({ registered: 0 });
  });

  it('with one faulty row registers none, and tells where the problem is', async () => {
    const before = await rig.count('unit');
    const refusal = await refused(table(row('A'), row('B', 'NONE'), row('C', 'C')));
    expect([refusal.code, pathsOf(refusal)]).toEqual([
      'invalid',
      ['/rows/3/parent_code', '/rows/4/parent_code'],
    ]);
    expect(refusal.message).toBe('Nothing was registered. Faulty rows: 2 of 3, problems: 2.');
    expect(await rig.count('unit')).toBe(before);
  });

  it('needs the right to register units below every parent', async () => {
    const file = table(row('A', 'BPSPL-PDG'), row('B', 'BPSPL-DPS'));
    const below = holding('ministry_admin', world.unit.id);
    expect(await refused(file, below)).toMatchObject({ code: 'invalid' });
    const reader = { ...below, grants: [...below.grants, ...holding('leader', world.sibling.id).grants] };
    expect(await refused(file, reader)).toMatchObject({
      code: 'forbidden',
      details: { id: world.sibling.id },
    });
    expect(await refused(file, world.head)).toMatchObject({ code: 'forbidden' });
    expect(await refused(file, holding('ministry_admin', world.ministry.id, world.cycle.id))).toMatchObject({
      code: 'forbidden',
    });
    expect(await register(table(row('A', 'BPSPL-PDG')), below)).toEqual({ registered: 1 });
  });

  it('of the same file twice at once registers it once', async () => {
    const file = table(row('A'), row('B', 'A'));
    const outcomes = await Promise.allSettled([register(file), register(file)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await rig.query(`SELECT 1 FROM stages.unit WHERE code IN ('A', 'B')`)).toHaveLength(2);
  });

  it(`registers ${importLimits.rows} units within 30 s, and of one more none`, async () => {
    const many = Array.from({ length: importLimits.rows }, (_, index) =>
      row(`N-${index}`, index % 20 === 0 ? 'DJPRL' : `N-${index - (index % 20)}`),
    );
    const refusal = await refused(table(...many, row('ONE-MORE')));
    expect(refusal.details['problems']).toEqual([expect.objectContaining({ message: 'has 2001 rows' })]);
    const started = performance.now();
    expect(await register(table(...many))).toEqual({ registered: importLimits.rows });
    expect(performance.now() - started).toBeLessThan(30_000);
    expect(await rig.count('unit')).toBe(4 + importLimits.rows);
  });
});
