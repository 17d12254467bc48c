import { type ImportRow, type Unit } from '../../../api/units';
import { changesIn, csvOfNew, judge, tally, wayOf } from './rows';

const unit = (code: string, parentId: string | null, part: Partial<Unit> = {}): Unit => ({
  ...{ id: `id-${code}`, code, name: `Unit ${code}`, kind: 'technical_unit', parentId, path: [] },
  ...{ activeFrom: '2010-01-01', activeUntil: null, version: 1 },
  ...part,
});
const row = (number: number, code: string, part: Partial<ImportRow> = {}): ImportRow => ({
  ...{ row: number, code, name: `Unit ${code}`, kind: 'technical_unit', parentCode: 'DJ' },
  ...{ activeFrom: '2010-01-01', problems: [] },
  ...part,
});
const problem = (column: string, message = 'words') => ({ path: `/${column}`, message });
const taken = [problem('code', 'is the code of another unit already')];
const units = [unit('DJ', null, { kind: 'directorate_general' }), unit('A', 'id-DJ'), unit('Z', null)];
const verdictOf = (of: ImportRow) => judge([of], units)[0]?.verdict;

describe('a row of a file of units', () => {
  it('is new when no unit has its code', () => {
    expect(verdictOf(row(2, 'B'))).toEqual({ kind: 'new' });
  });

  it('stays the same when the unit is registered so already', () => {
    expect(verdictOf(row(2, 'A', { problems: taken }))).toEqual({ kind: 'same' });
  });

  it('changes what differs from the unit that is registered', () => {
    const verdict = verdictOf(row(2, 'A', { name: 'New', parentCode: 'Z', problems: taken }));
    expect(verdict).toEqual({ kind: 'changed', unit: units[1], fields: ['name', 'parent_code'] });
  });

  it('does not change since when a unit is active', () => {
    expect(verdictOf(row(2, 'A', { activeFrom: '2011-01-01', problems: taken }))).toEqual({
      kind: 'faulty',
      flaws: [{ column: 'active_from', reason: 'fixed' }],
    });
  });

  it('of a registered unit keeps what is wrong with what it would change', () => {
    const problems = [...taken, problem('kind')];
    expect(verdictOf(row(2, 'A', { kind: 'ship', problems }))).toEqual({
      kind: 'faulty',
      flaws: [{ column: 'kind', reason: 'refused', words: 'words' }],
    });
  });

  it.each([
    [
      { name: '', problems: [problem('name')] },
      { column: 'name', reason: 'missing' },
    ],
    [{ problems: taken }, { column: 'code', reason: 'taken' }],
    [
      { code: 'a b', problems: [problem('code')] },
      { column: 'code', reason: 'refused', words: 'words' },
    ],
    [{ problems: [problem('parent_code')] }, { column: 'parent_code', reason: 'refused', words: 'words' }],
  ])('tells the column that is wrong: %j', (part, flaw) => {
    expect(verdictOf(row(2, 'HIDDEN', part))).toEqual({ kind: 'faulty', flaws: [flaw] });
  });

  it('whose code stands above already is faulty, though the first of them is registered', () => {
    const judged = judge([row(3, 'A', { problems: taken }), row(2, 'A', { problems: taken })], units);
    expect(judged.map(({ verdict }) => verdict)).toEqual([
      { kind: 'faulty', flaws: [{ column: 'code', reason: 'twin' }] },
      { kind: 'same' },
    ]);
  });
});

describe('a file of units', () => {
  const mixed = judge(
    [row(2, 'B', { name: 'Balai "B", Tual' }), row(3, 'A', { name: 'New', problems: taken })],
    units,
  );

  it('counts its rows by what becomes of them', () => {
    expect(tally(mixed)).toEqual({ new: 1, same: 0, changed: 1, faulty: 0 });
  });

  it('gives the new units as a file of their own', () => {
    expect(csvOfNew(mixed)).toBe(
      'code,name,kind,parent_code,active_from\r\n"B","Balai ""B"", Tual","technical_unit","DJ","2010-01-01"',
    );
  });

  it('gives the changes of registered units', () => {
    expect(changesIn(mixed)).toEqual([
      { unit: units[1], kind: 'technical_unit', fields: ['name'], name: 'New', parentCode: 'DJ' },
    ]);
  });

  it.each([
    ['whole', [row(2, 'B')], 0, 2_000],
    ['parts', [row(2, 'B'), row(3, 'A', { name: 'New', problems: taken })], 1, 2],
    ['nothing', [row(2, 'A', { problems: taken })], 1, 1],
    ['nothing', [], 0, 0],
    ['faulty', [row(2, 'B', { problems: [problem('kind')] })], 1, 900],
    ['split', [row(2, 'A', { problems: taken })], 1, 501],
  ])('is applied by the way %s', (way, items, faulty, rows) => {
    expect(wayOf({ rows, faulty, items }, judge(items, units))).toBe(way);
  });
});
