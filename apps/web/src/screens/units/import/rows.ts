import { type ImportRow, type Unit, type UnitPreview, unitKinds } from '../../../api/units';

export const columns = ['code', 'name', 'kind', 'parent_code', 'active_from'] as const;
export type ColumnName = (typeof columns)[number];

const cellOf = (row: ImportRow, column: ColumnName): string =>
  ({
    ...{ code: row.code, name: row.name, kind: row.kind },
    ...{ parent_code: row.parentCode, active_from: row.activeFrom },
  })[column];

/** What keeps a row from being taken. `fixed`: of a unit that is registered this cannot be changed. */
export interface RowFlaw {
  readonly column: ColumnName;
  readonly reason: 'missing' | 'twin' | 'taken' | 'fixed' | 'refused';
  /** The words of the service. */
  readonly words?: string;
}

export type Verdict =
  | { readonly kind: 'new' | 'same' }
  | { readonly kind: 'changed'; readonly unit: Unit; readonly fields: readonly ColumnName[] }
  | { readonly kind: 'faulty'; readonly flaws: readonly RowFlaw[] };

export interface Judged {
  readonly row: ImportRow;
  readonly verdict: Verdict;
}

/** What would become of each row of a file, beside the units that are registered. */
export function judge(rows: readonly ImportRow[], units: readonly Unit[]): Judged[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const codeOf = new Map(units.map(({ id, code }) => [id, code]));
  const first = new Map<string, number>();
  for (const { code, row } of rows) first.set(code, Math.min(row, first.get(code) ?? row));
  return rows.map((row) => {
    const isTwin = first.get(row.code) !== row.row;
    const unit = isTwin ? undefined : byCode.get(row.code);
    if (unit) return { row, verdict: beside(row, unit, codeOf) };
    const flaws = row.problems.flatMap((problem) => flawOf(row, problem, isTwin) ?? []);
    return { row, verdict: flaws.length > 0 ? { kind: 'faulty', flaws } : { kind: 'new' } };
  });
}

/** A row about a unit that is registered: its code is taken, and that is as it should be. */
function beside(row: ImportRow, unit: Unit, codeOf: ReadonlyMap<string, string>): Verdict {
  const present = {
    ...{ code: unit.code, name: unit.name, kind: unit.kind, active_from: unit.activeFrom },
    parent_code: unit.parentId === null ? '' : codeOf.get(unit.parentId),
  };
  const fields = columns.filter((column) => cellOf(row, column) !== present[column]);
  if (fields.length === 0) return { kind: 'same' };
  const flaws = row.problems.flatMap((problem) => flawOf(row, problem, false) ?? []);
  const kept = flaws.filter(({ column }) => column !== 'code' && fields.includes(column));
  const fixed = fields.includes('active_from')
    ? [{ column: 'active_from' as const, reason: 'fixed' as const }]
    : [];
  const all = [...kept.filter(({ column }) => column !== 'active_from'), ...fixed];
  return all.length > 0 ? { kind: 'faulty', flaws: all } : { kind: 'changed', unit, fields };
}

function flawOf(
  row: ImportRow,
  { path, message }: ImportRow['problems'][number],
  isTwin: boolean,
): RowFlaw | undefined {
  const column = columns.find((name) => path === `/${name}`);
  if (!column) return undefined;
  if (cellOf(row, column) === '') return { column, reason: 'missing' };
  if (column !== 'code') return { column, reason: 'refused', words: message };
  if (isTwin) return { column, reason: 'twin' };
  return isCode(row.code) ? { column, reason: 'taken' } : { column, reason: 'refused', words: message };
}

const isCode = (text: string) => /^[A-Za-z0-9._/-]{1,40}$/.test(text);

/** How many rows there are of each sort. */
export function tally(judged: readonly Judged[]): Record<Verdict['kind'], number> {
  const count = { new: 0, same: 0, changed: 0, faulty: 0 };
  for (const { verdict } of judged) count[verdict.kind] += 1;
  return count;
}

/** A change of a unit that is registered, as a file asks for it. */
export interface Change extends Pick<ImportRow, 'name' | 'parentCode'> {
  readonly unit: Unit;
  readonly kind: Unit['kind'];
  readonly fields: readonly ColumnName[];
}

export const changesIn = (judged: readonly Judged[]): Change[] =>
  judged.flatMap(({ row, verdict }) => {
    const kind = unitKinds.find((one) => one === row.kind);
    if (verdict.kind !== 'changed' || !kind) return [];
    const { unit, fields } = verdict;
    return [{ unit, kind, fields, name: row.name, parentCode: row.parentCode }];
  });

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The rows of new units as a file of their own: the service takes none in which a unit stands that it has. */
export const csvOfNew = (judged: readonly Judged[]): string =>
  [
    columns.join(','),
    ...judged
      .filter(({ verdict }) => verdict.kind === 'new')
      .map(({ row }) => columns.map((column) => quoted(cellOf(row, column))).join(',')),
  ].join('\r\n');

/**
 * How a preview can be applied. `whole`: every row is new, the file is sent as it is; `parts`: every row is known;
 * `split`: more rows than a preview lists, and not all of them are new.
 */
export function wayOf(
  { rows, items, faulty }: UnitPreview,
  judged: readonly Judged[],
): 'nothing' | 'whole' | 'parts' | 'split' | 'faulty' {
  const count = tally(judged);
  if (rows > 0 && faulty === 0) return 'whole';
  if (count.faulty > 0) return 'faulty';
  if (rows > items.length) return 'split';
  return count.new + count.changed > 0 ? 'parts' : 'nothing';
}
