import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolesPage } from './roles-page';

/** `npm run roles`: prints docs/roles.md anew. */
async function print(): Promise<void> {
  writeFileSync(join(process.cwd(), 'docs/roles.md'), await rolesPage());
}

void print();
