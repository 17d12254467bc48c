import { type Role } from '@zi/contracts';

/** Somebody who can sign in to a demo suite; invented, and marked so in the name. */
export interface DemoPerson {
  /** Subject at the identity provider. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly about: string;
  readonly role: Role;
  /** Code of the unit in which the role is held. */
  readonly at: string;
}

/** The name of an invented person, marked so. */
export const invented = (name: string): string => `${name} (contoh)`;

export function person(id: string, name: string, role: Role, at: string, about: string): DemoPerson {
  return { id, name: invented(name), email: `${id}@contoh.example`, about, role, at };
}

/** Everybody of BPSPL Padang and of the ministry who is there in every chapter. The first one founds the ministry. */
export const firstPeople: readonly DemoPerson[] = [
  person('admin', 'Dewi L.', 'ministry_admin', 'KKP', 'ministry administrator: units, people, cycles'),
  person('operator', 'Agus P.', 'operator', 'KKP', 'operator of the suite: dead letters, replays'),
  person(
    'kepala',
    'Rudi H.',
    'unit_head',
    'BPSPL-PDG',
    'head of BPSPL Padang: declares, advances, submits the LKE',
  ),
  person(
    'koordinator',
    'Rina W.',
    'unit_coordinator',
    'BPSPL-PDG',
    'coordinator of the ZI team of BPSPL Padang',
  ),
  person('anggota', 'Yusuf M.', 'unit_member', 'BPSPL-PDG', 'member of the ZI team: answers and evidence'),
  person('direktorat', 'Sri H.', 'directorate_viewer', 'DJPRL', 'reads the units of the directorate general'),
  person('penilai', 'Budi S.', 'tpi_member', 'KKP', 'member of the internal assessors (TPI)'),
  person('ketua-tpi', 'Maria S.', 'tpi_lead', 'KKP', 'lead of the internal assessors (TPI)'),
  person(
    'pengendali',
    'Hendra W.',
    'tpi_controller',
    'KKP',
    'technical controller of the internal assessors',
  ),
  person('pimpinan', 'Siti R.', 'leader', 'KKP', 'leader of the ministry: sees every unit'),
  person('nasional', 'Anton N.', 'national_viewer', 'KKP', 'national assessors (TPN): read'),
];
