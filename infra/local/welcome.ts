import { demoPeople } from '@zi/demo';
import { loopback, type Addresses, type LocalPlan } from './servers';

/** What a newcomer reads when everything runs. */
export function welcome({ settings, ports }: LocalPlan, addresses: Addresses): string {
  const gateway = loopback(ports.gateway);
  const people = demoPeople.map(({ id, name, about }) => `    ${id.padEnd(12)} ${name.padEnd(18)} ${about}`);
  const embeddedIdentity = settings.ZI_OIDC_ISSUER === undefined;
  return [
    '',
    `  The suite runs at      ${gateway}`,
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

const signIns = (issuer: string, gateway: string, people: readonly string[]) => [
  `  Sign in with a browser ${gateway}/auth/sign-in?return=/api/docs`,
  '',
  '  Demo sign-ins (no passwords):',
  ...people,
  '',
  '  Try it:',
  `    TOKEN=$(curl -s -d person=koordinator ${issuer}/demo/token | sed 's/.*"access_token":"\\([^"]*\\).*/\\1/')`,
  `    curl -s -H "authorization: Bearer $TOKEN" ${gateway}/api/v1/programmes`,
  '    npm run zi -- status',
  '',
];
