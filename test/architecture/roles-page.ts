import { actions, assessorRoles, grantable, rules, type When } from '@zi/access';
import { HeldRole } from '@zi/contracts';
import { format } from 'prettier';

const signs: Readonly<Record<When, string>> = { always: '✓', submitted: 'S', area: 'A', scopes: 'C' };
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}

/** `docs/roles.md`, printed from the table that the services decide by. */
export function rolesPage(): Promise<string> {
  const roles = HeldRole.options;
  const deeds = actions.map((action) => [
    `\`${action}\``,
    ...roles.map((role) => {
      const when = rules[role][action];
      return when ? signs[when] : '';
    }),
  ]);
  const gifts = roles
    .filter((role) => grantable[role])
    .map((role) => [`\`${role}\``, (grantable[role] ?? []).map((given) => `\`${given}\``).join(', ')]);
  return format(
    `# Roles

Printed from \`libs/access/src/rules.ts\` by \`npm run roles\`; a test holds the two together.

A role is held in the subtree below a unit, for one cycle or all, from a day to a day. It may do there:

${table(['', ...roles.map((role) => `\`${role}\``)], deeds)}

✓ always · S once the unit has submitted it · A in the area of the grant, if it names one · C as far as the client was
registered for it and its token names it

A declared tie to a unit (conflict of interest) keeps ${assessorRoles.map((role) => `\`${role}\``).join(', ')} out of it,
wherever the role is held.

## Who gives which role

In the own subtree, for the own cycle and time, never more:

${table(['Role', 'gives'], gifts)}

Nobody takes away the last unlimited \`ministry_admin\` of the ministry.
`,
    { parser: 'markdown', printWidth: 120, proseWrap: 'preserve' },
  );
}
