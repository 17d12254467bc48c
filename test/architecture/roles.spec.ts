import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './planted-tree';
import { rolesPage } from './roles-page';

it('docs/roles.md says what the table of roles says: `npm run roles` prints it', async () => {
  expect(readFileSync(join(root, 'docs/roles.md'), 'utf8')).toBe(await rolesPage());
});
