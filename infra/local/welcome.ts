import { type DemoPerson, demoPeople, furtherPeople } from '@zi/demo';
import { loopback, type Addresses, type LocalPlan } from './servers';

/** Sign-ins by what somebody wants to see. Who is in none of these groups is named by its id only. */
const groups: readonly { readonly title: string; readonly ids: readonly string[] }[] = [
  { title: 'Unit BPSPL Padang, scored by TPI', ids: ['kepala', 'koordinator', 'anggota'] },
  {
    title: 'Unit BPBAP Banyuwangi, in the middle of its LKE',
    ids: ['kepala-banyuwangi', 'anggota-banyuwangi'],
  },
  { title: 'Assessors', ids: ['penilai', 'penilai-2', 'ketua-tpi', 'pengendali', 'penelaah', 'nasional'] },
  { title: 'Ministry', ids: ['admin', 'direktorat'] },
  { title: 'Leader', ids: ['pimpinan'] },
  { title: 'Operator', ids: ['operator'] },
];

/** What a newcomer reads when everything runs. */
export function welcome({ settings, ports }: LocalPlan, addresses: Addresses): string {
  const gateway = loopback(ports.gateway);
  const embeddedIdentity = settings.ZI_OIDC_ISSUER === undefined;
  const people =
    settings.ZI_LOCAL_SEED === 'whole'
      ? demoPeople
      : demoPeople.filter((person) => !furtherPeople.includes(person));
  return [
    '',
    `  Open in a browser      ${gateway}`,
    `  API documents          ${gateway}/api/docs   events: ${gateway}/api/events`,
    `  Health                 ${gateway}/health/ready`,
    addresses.mailPageUrl ? `  Mail it has sent       ${addresses.mailPageUrl}` : '',
    `  Data and logs          ${settings.ZI_LOCAL_DIR}`,
    '',
    ...(embeddedIdentity ? signIns(addresses.oidcIssuer, gateway, people) : []),
    '  Ctrl-C stops everything and keeps the data; `npm run reset` clears it.',
    '',
    '',
  ].join('\n');
}

const signIns = (issuer: string, gateway: string, people: readonly DemoPerson[]) => [
  `  Sign in without a password, as:`,
  ...groups.flatMap(({ title, ids }) =>
    group(
      title,
      people.filter(({ id }) => ids.includes(id)),
    ),
  ),
  ...others(people),
  '',
  '  Without a browser:',
  `    TOKEN=$(curl -s -d person=koordinator ${issuer}/demo/token | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
  `    curl -s -H "authorization: Bearer $TOKEN" ${gateway}/api/v1/programmes`,
  '    npm run zi -- status',
  '',
];

function group(title: string, people: readonly DemoPerson[]): string[] {
  if (people.length === 0) return [];
  const lines = people.map(({ id, name, about }) => `      ${id.padEnd(19)} ${name.padEnd(19)} ${about}`);
  return [`    ${title}`, ...lines];
}

function others(people: readonly DemoPerson[]): string[] {
  const named = groups.flatMap(({ ids }) => ids);
  const ids = people.map(({ id }) => id).filter((id) => !named.includes(id));
  const heads = ids.filter((id) => id.startsWith('kepala-'));
  if (heads.length === 0) return [];
  const keys = heads.map((id) => id.slice('kepala-'.length)).join(', ');
  return [
    `    Other units: kepala-UNIT heads it, anggota-UNIT answers for it, with UNIT one of`,
    `      ${keys}`,
  ];
}
