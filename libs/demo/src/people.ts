import { type Role } from '@zi/contracts';

/** Where in the demo ministry a role is held. */
export type Post = 'ministry' | 'directorate' | 'unit';

/** Somebody who can sign in to a demo suite; invented, and marked so in the name. */
export interface DemoPerson {
  /** Subject at the identity provider. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly about: string;
  readonly role: Role;
  readonly post: Post;
}

/** Everybody of the demo ministry. The first one founds it. */
export const demoPeople: readonly DemoPerson[] = [
  person('admin', 'Dewi L.', 'ministry_admin', 'ministry', 'ministry administrator: units, people, cycles'),
  person('operator', 'Agus P.', 'operator', 'ministry', 'operator of the suite: dead letters, replays'),
  person(
    'kepala',
    'Rudi H.',
    'unit_head',
    'unit',
    'head of BPSPL Padang: declares, advances, submits the LKE',
  ),
  person('koordinator', 'Rina W.', 'unit_coordinator', 'unit', 'coordinator of the ZI team of BPSPL Padang'),
  person('anggota', 'Yusuf M.', 'unit_member', 'unit', 'member of the ZI team: answers and evidence'),
  person(
    'direktorat',
    'Sri H.',
    'directorate_viewer',
    'directorate',
    'reads the units of the directorate general',
  ),
  person('penilai', 'Budi S.', 'tpi_member', 'ministry', 'member of the internal assessors (TPI)'),
  person('ketua-tpi', 'Maria S.', 'tpi_lead', 'ministry', 'lead of the internal assessors (TPI)'),
  person(
    'pengendali',
    'Hendra W.',
    'tpi_controller',
    'ministry',
    'technical controller of the internal assessors',
  ),
  person('pimpinan', 'Siti R.', 'leader', 'ministry', 'leader of the ministry: sees every unit'),
  person('nasional', 'Anton N.', 'national_viewer', 'ministry', 'national assessors (TPN): read'),
];

function person(id: string, name: string, role: Role, post: Post, about: string): DemoPerson {
  return { id, name: `${name} (contoh)`, email: `${id}@contoh.example`, about, role, post };
}
