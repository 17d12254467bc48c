import { type Problem } from '@zi/rubric';
import { type Assembled } from './rubric-assembly';
import { type Table, tables } from './rubric-table';
import { type Place, type Row, problemAt } from './rubric-table-reader';

/** Cells by the paths of a rubric document, e.g. `components.0.weight`. */
export type Places = ReadonlyMap<string, Place>;

/** Where problems stand that are about all rows of a sheet, or about one that is not there. */
const sheetsByPath: Readonly<Record<string, Table>> = {
  components: tables.parts,
  regulation: tables.regulation,
  sources: tables.sourceList,
  provenance_profiles: tables.facts,
  scales: tables.scales,
  aggregation: tables.aggregation,
  settings: tables.settings,
  thresholds: tables.thresholds,
  gates_outside_score: tables.gates,
  not_known: tables.notKnown,
};

/** The cell of every value of an assembled document. */
export function placesOf({ document, rows, values }: Assembled): Places {
  const places = new Map<string, Place>();
  for (const [path, { name, columns }] of Object.entries(sheetsByPath)) {
    const heading = columns[0]!.heading;
    places.set(path, { address: `${name}!A1`, shown: heading, accepted: 'a row below with what is needed' });
  }
  for (const [path, row] of values) places.set(path, row.place('value'));
  addPlaces(document, '', rows, places);
  const total = rows.get(document);
  if (total) places.set('total', total.place('total.code'));
  return places;
}

function addPlaces(
  value: unknown,
  path: string,
  rows: ReadonlyMap<object, Row>,
  places: Map<string, Place>,
): void {
  if (typeof value !== 'object' || value === null) return;
  const row = rows.get(value);
  if (row) addRow(row, path, places);
  for (const [key, child] of Object.entries(value)) addPlaces(child, below(path, key), rows, places);
}

function addRow(row: Row, path: string, places: Map<string, Place>): void {
  places.set(path, row.place(row.table.main));
  for (const column of row.table.columns) {
    if (!column.path.startsWith('@')) places.set(below(path, column.path), row.place(column.path));
  }
}

const below = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** A problem of a document as one of the cell that says it. */
export function translated({ path, message }: Problem, places: Places): Problem {
  const why = message.slice(`${path || 'document'}: `.length);
  const about = narrowed(path, why, places);
  const found = nearest(about, places);
  const place = places.get(found)!;
  if (found !== about) return problemAt(place, `is refused: ${missingPart(about, found)}: ${why}`);
  if (place.shown === '' && why.startsWith('Invalid')) return problemAt(place, 'must not be blank');
  const told = why.replace(/(?<= at )\S+$/, (other) => places.get(other)?.address ?? other);
  return problemAt(place, `is refused: ${told}`);
}

const missingPart = (about: string, found: string): string =>
  found === '' ? about : about.slice(found.length + 1);

/** The cell that a problem of a whole row is about, where its message tells. */
function narrowed(path: string, why: string, places: Places): string {
  const [, key] = /^Unrecognized key: "(.+)"$/.exec(why) ?? [];
  const candidates = why.startsWith('source ')
    ? [`${path}.provenance.from`, `${path}.from`]
    : [key === undefined ? path : below(path, key)];
  return candidates.find((candidate) => places.has(candidate)) ?? path;
}

function nearest(path: string, places: Places): string {
  if (path === '' || places.has(path)) return path;
  return nearest(path.slice(0, Math.max(0, path.lastIndexOf('.'))), places);
}
