import { type DemoPerson, firstPeople, invented, person } from '../people';
import { type TechnicalUnit, otherUnits, staffNames } from './units';

/** Somebody who is registered and cannot sign in; `key` is unique. */
export interface Employee {
  readonly key: string;
  readonly name: string;
  /** Code of the unit in which they work. */
  readonly at: string;
  /** Holds the role `unit_member` there. */
  readonly inTeam: boolean;
}

const assessors: readonly DemoPerson[] = [
  person(
    'penilai-2',
    'Ratih K.',
    'tpi_member',
    'KKP',
    'second member of TPI; has a declared tie to BPBAT Toba',
  ),
  person('penelaah', 'Doni A.', 'reviewer', 'DJPT', 'first check by the directorate general, before TPI'),
];

const headOf = ({ key, name, head, code }: TechnicalUnit) =>
  person(`kepala-${key}`, head, 'unit_head', code, `head of ${name}`);

const memberOf = ({ key, name, members, code }: TechnicalUnit) =>
  person(`anggota-${key}`, members[0], 'unit_member', code, `member of the ZI team of ${name}`);

/** Those who can sign in besides the first people: two assessors, head and one member of every other unit. */
export const furtherPeople: readonly DemoPerson[] = [
  ...assessors,
  ...otherUnits.map(headOf),
  ...otherUnits.map(memberOf),
];

/** The second member of each other unit, and further employees of some. */
export const employees: readonly Employee[] = [
  ...otherUnits.map(({ key, members, code }) => employee(`${key}-2`, members[1], code, true)),
  ...staffNames.flatMap(({ unit: { key, code }, names }) =>
    names.map((name, index) => employee(`${key}-${index + 3}`, name, code, false)),
  ),
];

function employee(key: string, name: string, at: string, inTeam: boolean): Employee {
  return { key, name: invented(name), at, inTeam };
}

/** A member of TPI once worked there: the declared tie keeps her out of it. */
export const tie = {
  person: 'penilai-2',
  unit: 'BPBAT-TBA',
  kind: 'worked_there',
  reason: 'Kepala subbagian tata usaha sampai tahun 2024 (contoh)',
} as const;

/** Everybody who can sign in, in any chapter; the identity provider knows them. The first one founds the ministry. */
export const demoPeople: readonly DemoPerson[] = [...firstPeople, ...furtherPeople];

/** Who heads a unit and who works for it in its team, by their ids at the identity provider. */
export function teamOf({ key }: Pick<TechnicalUnit, 'key'>): { head: string; member: string } {
  if (key === 'padang') return { head: 'kepala', member: 'anggota' };
  return { head: `kepala-${key}`, member: `anggota-${key}` };
}
