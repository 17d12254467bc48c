import { type ImportRow, importLimits } from '@zi/contracts';
import { now } from '../fixtures/programme-state';
import { pathsOf, refusalOf } from '../fixtures/refusal';
import { foundRoot, registerUnder } from './unit';
import { type SheetRow, type Standing, checkLines, linesOf, requireFlawless, unitsOf } from './unit-import';

const ministry = foundRoot('m', { code: 'KKP', name: 'Kementerian', activeFrom: '1999-10-26' });
const directorate = registerUnder(
  ministry,
  'd',
  { code: 'DJPRL', name: 'Direktorat Jenderal', kind: 'directorate_general', activeFrom: '2010-01-01' },
  now,
);
const standing: Standing = {
  taken: new Set(['KKP', 'DJPRL', 'OLD']),
  parents: new Map([
    ['KKP', ministry],
    ['DJPRL', directorate],
    ['OLD', { ...directorate, code: 'OLD', activeUntil: '2026-02-28' }],
    ['FAR', { ...directorate, code: 'FAR', id: 'far' }],
  ]),
  mayRegister: ({ id }) => id !== 'far',
};
const header = ['code', 'name', 'kind', 'parent_code', 'active_from'];
const good = ['BPSPL', 'BPSPL Padang', 'technical_unit', 'DJPRL', '2009-01-01'];
const sheet = (...rows: string[][]): SheetRow[] => rows.map((cells, index) => ({ row: index + 1, cells }));
const check = (...rows: string[][]): ImportRow[] =>
  checkLines(linesOf(sheet(header, ...rows)), standing, now);
const withCell = (column: number, value: string) =>
  good.map((cell, index) => (index === column ? value : cell));

describe('the header of an import', () => {
  const headed = (...headings: string[]) => refusalOf(() => linesOf(sheet(headings, good)));

  it('may name the columns in any order and any case', () => {
    const [line] = linesOf(
      sheet(
        [' Active_From ', 'KIND', 'name', 'parent_code', 'code'],
        ['2009-01-01', 'directorate', 'N', 'P', 'C'],
      ),
    );
    expect(line).toEqual({
      row: 2,
      code: 'C',
      name: 'N',
      kind: 'directorate',
      parentCode: 'P',
      activeFrom: '2009-01-01',
    });
  });

  it.each([
    ['lacks a column', ['code', 'name', 'kind', 'parent_code'], '/rows/1/active_from', 'is missing'],
    ['names one twice', [...header, 'code'], '/rows/1/code', 'stands there twice'],
    ['names another', [...header, 'phone/fax'], '/rows/1/phone~1fax', 'is not a column of the import'],
  ])('is refused when it %s', (_, headings, path, message) => {
    const { code, details } = headed(...headings);
    expect(code).toBe('invalid');
    expect(details['problems']).toContainEqual({ path, message, accepted: header.join(', ') });
  });

  it('is refused with every problem at once, also when there is none at all', () => {
    expect(pathsOf(refusalOf(() => linesOf([])))).toEqual(header.map((name) => `/rows/1/${name}`));
    expect(pathsOf(headed('code', 'code', 'x'))).toHaveLength(8);
  });

  it('may leave a column without a heading when that holds nothing', () => {
    expect(linesOf(sheet([...header, ''], [...good, ' ']))).toHaveLength(1);
    const refusal = refusalOf(() => linesOf(sheet(header, [...good, 'x'])));
    expect(refusal.details['problems']).toEqual([
      expect.objectContaining({ message: 'column 6 holds values and has no heading' }),
    ]);
  });
});

describe('the rows of an import', () => {
  it(`are ${importLimits.rows} at most`, () => {
    const rows = (count: number) => sheet(header, ...Array.from({ length: count }, () => good));
    expect(linesOf(rows(importLimits.rows))).toHaveLength(importLimits.rows);
    const refusal = refusalOf(() => linesOf(rows(importLimits.rows + 1)));
    expect([refusal.code, pathsOf(refusal)]).toEqual(['invalid', ['/content']]);
    expect(refusal.details['problems']).toEqual([expect.objectContaining({ message: 'has 2001 rows' })]);
  });

  it('can be taken when nothing is wrong with them', () => {
    expect(check(good)).toEqual([expect.objectContaining({ row: 2, code: 'BPSPL', problems: [] })]);
  });

  it.each([
    ['no code', withCell(0, ''), '/code', 'is missing'],
    ['a code with blanks', withCell(0, 'A B'), '/code', '“A B” is not a code'],
    ['a code of 41 letters', withCell(0, 'X'.repeat(41)), '/code', `“${'X'.repeat(40)}…” is not a code`],
    ['a taken code', withCell(0, 'OLD'), '/code', 'OLD is the code of another unit already'],
    ['no name', withCell(1, ' '), '/name', 'is missing'],
    ['a name of 201 letters', withCell(1, 'n'.repeat(201)), '/name', 'is 201 characters long'],
    ['no kind', withCell(2, ''), '/kind', 'is missing'],
    ['an unknown kind', withCell(2, 'Balai'), '/kind', '“Balai” is not a kind of unit'],
    ['the kind of the root', withCell(2, 'ministry'), '/kind', 'there is one ministry, the root of the tree'],
    ['no parent', withCell(3, ''), '/parent_code', 'is missing'],
    ['an unknown parent', withCell(3, 'NONE'), '/parent_code', 'there is no unit NONE'],
    ['a parent out of reach', withCell(3, 'FAR'), '/parent_code', 'you may not register units below FAR'],
    ['a closed parent', withCell(3, 'OLD'), '/parent_code', 'OLD was closed on 2026-02-28'],
    ['no day', withCell(4, ''), '/active_from', 'is missing'],
    ['a day that there is not', withCell(4, '2026-02-30'), '/active_from', '“2026-02-30” is not a day'],
    ['a day written otherwise', withCell(4, '01/02/2009'), '/active_from', '“01/02/2009” is not a day'],
  ])('are refused for %s', (_, row, path, message) => {
    const [{ problems } = { problems: [] }] = check(row);
    expect(problems).toEqual([{ path, message, accepted: expect.any(String) }]);
  });

  it('are refused with everything that is wrong', () => {
    const [{ problems } = { problems: [] }] = check(['', '', '', '', '']);
    expect(problems.map(({ path }) => path)).toEqual(header.map((name) => `/${name}`));
  });

  it('have each code once', () => {
    const [first, second] = check(good, good);
    expect(first?.problems).toEqual([]);
    expect(second?.problems).toEqual([
      expect.objectContaining({ path: '/code', message: 'BPSPL is the code of row 2 already' }),
    ]);
  });

  it('may name rows of the file as parents, whatever the order, but no row below itself', () => {
    const row = (code: string, parent: string) => [code, code, 'directorate', parent, '2009-01-01'];
    const rows = check(
      row('C', 'B'),
      row('B', 'A'),
      row('A', 'DJPRL'),
      row('X', 'Y'),
      row('Y', 'X'),
      row('Z', 'X'),
      row('S', 'S'),
    );
    expect(rows.map(({ code, problems }) => [code, problems.map(({ message }) => message)])).toEqual([
      ['C', []],
      ['B', []],
      ['A', []],
      ['X', ['the unit would lie below itself: X < Y < X']],
      ['Y', ['the unit would lie below itself: Y < X < Y']],
      ['Z', []],
      ['S', ['the unit would lie below itself: S < S']],
    ]);
  });

  it('become units below their parents, each after its parent', () => {
    const row = (code: string, parent: string) => [code, code, 'directorate', parent, '2009-01-01'];
    let count = 0;
    const newId = () => `new${(count += 1)}`;
    const lines = linesOf(sheet(header, row('C', 'B'), row('B', 'A'), row('A', 'DJPRL'), row('D', 'KKP')));
    const units = unitsOf(lines, standing.parents, newId, now);
    expect(units.map(({ code, parentId, path }) => [code, parentId, path])).toEqual([
      ['A', 'd', ['m', 'd', 'new1']],
      ['B', 'new1', ['m', 'd', 'new1', 'new2']],
      ['C', 'new2', ['m', 'd', 'new1', 'new2', 'new3']],
      ['D', 'm', ['m', 'new4']],
    ]);
    expect(units.every(({ version, activeUntil }) => version === 1 && activeUntil === null)).toBe(true);
  });

  it('keep a whole file out when one of them is faulty, and say where each problem is', () => {
    expect(() => requireFlawless(check(good))).not.toThrow();
    const refusal = refusalOf(() => requireFlawless(check(good, withCell(0, ''), [...withCell(0, 'OK')])));
    expect(refusal.message).toBe('Nothing was registered. Faulty rows: 1 of 3, problems: 1.');
    expect(pathsOf(refusal)).toEqual(['/rows/3/code']);
  });

  it('are listed up to a limit, with the number of all', () => {
    const many = Array.from({ length: importLimits.listedProblems + 1 }, (_, index) =>
      withCell(0, `a code ${index}`),
    );
    const refusal = refusalOf(() => requireFlawless(check(...many)));
    expect(pathsOf(refusal)).toHaveLength(importLimits.listedProblems);
    expect(refusal.message).toBe(
      'Nothing was registered. Faulty rows: 501 of 501, problems: 501, of which the first 500 are listed.',
    );
  });
});
