import { Day, type ImportRow, type Problem, Unit, importLimits, invalid, unitKinds } from '@zi/contracts';
import { closingDay, registerUnder } from './unit';

/** A row of the file by the names of its columns. */
export type UnitLine = Omit<ImportRow, 'problems'>;

const columns = ['code', 'name', 'kind', 'parent_code', 'active_from'] as const;
type Column = (typeof columns)[number];

const kinds = unitKinds.filter((kind) => kind !== 'ministry');

/** What of the ministry the rows are compared with. */
export interface Standing {
  /** Codes that units have already. */
  readonly taken: ReadonlySet<string>;
  /** The units that the rows name as parents, as far as the importer may know of them, by code. */
  readonly parents: ReadonlyMap<string, Unit>;
  /** True when the importer may register units below this one. */
  readonly mayRegister: (parent: Unit) => boolean;
}

/** A row of the file that holds anything, with its number there. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Reads the rows of a sheet, the first of them its header. Refuses another header, and more rows than the limit. */
export function linesOf(sheet: readonly SheetRow[]): UnitLine[] {
  const [header = { row: 1, cells: [] }, ...rows] = sheet;
  const headings = header.cells.map((heading) => heading.trim().toLowerCase());
  refuse('The header of the file is not as it must be.', headerProblems(header.row, headings, rows));
  if (rows.length > importLimits.rows) {
    refuse('The file is too long.', [
      { path: '/content', message: `has ${rows.length} rows`, accepted: `at most ${importLimits.rows} rows` },
    ]);
  }
  return rows.map(({ row, cells }) => {
    const cellOf = (name: Column) => (cells[headings.indexOf(name)] ?? '').trim();
    return {
      ...{ row, code: cellOf('code'), name: cellOf('name'), kind: cellOf('kind') },
      ...{ parentCode: cellOf('parent_code'), activeFrom: cellOf('active_from') },
    };
  });
}

function headerProblems(row: number, headings: readonly string[], rows: readonly SheetRow[]): Problem[] {
  const problem = (heading: string, message: string) => ({
    ...{ path: `/rows/${row}/${pointer(heading)}`, message, accepted: columns.join(', ') },
  });
  const missing = columns.filter((name) => !headings.includes(name));
  const widest = Math.max(headings.length, ...rows.map(({ cells }) => cells.length));
  const others = Array.from({ length: widest }, (_, index) => {
    const heading = headings[index] ?? '';
    if (heading === '') {
      const used = rows.some(({ cells }) => (cells[index] ?? '').trim() !== '');
      return used ? problem('', `column ${index + 1} holds values and has no heading`) : undefined;
    }
    if (!columns.some((name) => name === heading))
      return problem(clipped(heading), 'is not a column of the import');
    return headings.indexOf(heading) < index ? problem(heading, 'stands there twice') : undefined;
  });
  return [
    ...missing.map((name) => problem(name, 'is missing')),
    ...others.filter((one) => one !== undefined),
  ];
}

/** The rows with all that keeps each from being taken. */
export function checkLines(lines: readonly UnitLine[], standing: Standing, now: Date): ImportRow[] {
  const first = new Map<string, UnitLine>();
  for (const line of lines) if (!first.has(line.code)) first.set(line.code, line);
  return lines.map((line) => ({
    ...line,
    problems: [
      ...codeProblems(line, first, standing),
      ...nameProblems(line),
      ...kindProblems(line),
      ...parentProblems(line, first, standing, now),
      ...dayProblems(line),
    ],
  }));
}

const accepted: Readonly<Record<Column, string>> = {
  code: 'a code of its own: 1 to 40 letters, digits and . _ / -',
  name: '1 to 200 characters',
  kind: kinds.join(', '),
  parent_code: 'the code of an active unit, or of another row',
  active_from: 'a day as YYYY-MM-DD',
};
const at = (column: Column, message: string): Problem[] => [
  { path: `/${column}`, message, accepted: accepted[column] },
];

function codeProblems(
  { code, row }: UnitLine,
  first: ReadonlyMap<string, UnitLine>,
  { taken }: Standing,
): Problem[] {
  if (code === '') return at('code', 'is missing');
  if (!Unit.shape.code.safeParse(code).success) return at('code', `“${clipped(code)}” is not a code`);
  const twin = first.get(code)?.row;
  if (twin !== undefined && twin !== row) return at('code', `${code} is the code of row ${twin} already`);
  return taken.has(code) ? at('code', `${code} is the code of another unit already`) : [];
}

function nameProblems({ name }: UnitLine): Problem[] {
  if (name === '') return at('name', 'is missing');
  return Unit.shape.name.safeParse(name).success ? [] : at('name', `is ${name.length} characters long`);
}

function kindProblems({ kind }: UnitLine): Problem[] {
  if (kind === '') return at('kind', 'is missing');
  if (kind === 'ministry') return at('kind', 'there is one ministry, the root of the tree');
  return kinds.some((one) => one === kind) ? [] : at('kind', `“${clipped(kind)}” is not a kind of unit`);
}

function dayProblems({ activeFrom }: UnitLine): Problem[] {
  if (activeFrom === '') return at('active_from', 'is missing');
  return Day.safeParse(activeFrom).success ? [] : at('active_from', `“${clipped(activeFrom)}” is not a day`);
}

function parentProblems(
  line: UnitLine,
  first: ReadonlyMap<string, UnitLine>,
  { parents, mayRegister }: Standing,
  now: Date,
): Problem[] {
  const { parentCode } = line;
  if (parentCode === '') return at('parent_code', 'is missing');
  if (first.has(parentCode)) {
    const loop = loopOf(line, first);
    return loop
      ? at('parent_code', `the unit would lie below itself: ${clipped(loop.join(' < '), 200)}`)
      : [];
  }
  const parent = parents.get(parentCode);
  if (!parent) return at('parent_code', `there is no unit ${clipped(parentCode)}`);
  if (!mayRegister(parent)) return at('parent_code', `you may not register units below ${parentCode}`);
  const closed = closingDay(parent, now);
  return closed === null ? [] : at('parent_code', `${parentCode} was closed on ${closed}`);
}

/** The codes from a row upward until it comes back to itself; undefined when it does not. */
function loopOf({ code, parentCode }: UnitLine, first: ReadonlyMap<string, UnitLine>): string[] | undefined {
  const seen = new Set([code]);
  for (
    let above: string | undefined = parentCode;
    above !== undefined;
    above = first.get(above)?.parentCode
  ) {
    if (above === code) return [...seen, code];
    if (seen.has(above)) return undefined;
    seen.add(above);
  }
  return undefined;
}

/** The units that rows without problems become, each after its parent. `newId` gives an id at each call. */
export function unitsOf(
  lines: readonly UnitLine[],
  parents: ReadonlyMap<string, Unit>,
  newId: () => string,
  now: Date,
): Unit[] {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const placed = new Map<string, Unit>();
  const place = (code: string): Unit => {
    const line = byCode.get(code);
    const known = placed.get(code) ?? (line ? undefined : parents.get(code));
    if (known) return known;
    const { name, kind, parentCode, activeFrom } = line as UnitLine;
    const form = { code, name, kind: kind as Unit['kind'], activeFrom };
    const unit = registerUnder(place(parentCode), newId(), form, now);
    placed.set(code, unit);
    return unit;
  };
  for (const { code } of lines) place(code);
  return [...placed.values()];
}

/** Refuses an import of which any row has a problem, with where each is. */
export function requireFlawless(rows: readonly ImportRow[]): void {
  const faulty = rows.filter(({ problems }) => problems.length > 0);
  const all = faulty.flatMap(({ row, problems }) =>
    problems.map((problem) => ({ ...problem, path: `/rows/${row}${problem.path}` })),
  );
  const listed = all.slice(0, importLimits.listedProblems);
  const shown = listed.length < all.length ? `, of which the first ${listed.length} are listed` : '';
  const counts = `Faulty rows: ${faulty.length} of ${rows.length}, problems: ${all.length}`;
  refuse(`Nothing was registered. ${counts}${shown}.`, listed);
}

function refuse(message: string, problems: Problem[]): void {
  if (problems.length > 0) throw invalid(message, problems);
}

/** As a part of a JSON pointer. */
const pointer = (part: string) => part.replaceAll('~', '~0').replaceAll('/', '~1');

/** Text of a cell as a message may quote it. */
export const clipped = (value: string, most = 40): string =>
  value.length > most ? `${value.slice(0, most)}…` : value;
