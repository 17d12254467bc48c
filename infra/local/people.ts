import type { DemoPerson } from '@zi/embedded';

/** Who can sign in to a local suite. `id` is the subject that the seed registers the person with. */
export const demoPeople: readonly DemoPerson[] = [
  person('admin', 'Dewi Lestari', 'ministry administrator (secretariat general): units, people, cycles'),
  person('operator', 'Agus Pratama', 'operator of the suite: dead letters, replays'),
  person('kepala', 'Rudi Hartono', 'head of BPSPL Padang: signs pacts, approves the LKE'),
  person('koordinator', 'Rina Wahyuni', 'coordinator of the ZI team of BPSPL Padang'),
  person('anggota', 'Yusuf Maulana', 'member of the ZI team of BPSPL Padang: answers and evidence'),
  person('direktorat', 'Sri Handayani', 'reads the units of the directorate general'),
  person('penilai', 'Budi Santoso', 'member of the internal assessors (TPI)'),
  person('ketua-tpi', 'Maria Simanjuntak', 'lead of the internal assessors (TPI)'),
  person('pengendali', 'Hendra Wijaya', 'technical controller of the internal assessors (TPI)'),
  person('pimpinan', 'Siti Rahmawati', 'leader of the ministry: sees every unit'),
  person('nasional', 'Anton Nugroho', 'national assessors (TPN): read what is submitted'),
];

function person(id: string, name: string, about: string): DemoPerson {
  return { id, name, email: `${id}@kkp.example`, about };
}
