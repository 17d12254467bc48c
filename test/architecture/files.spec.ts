import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { dataServices, serviceNames } from '@zi/contracts';
import { root } from './planted-tree';

const files = ['apps', 'libs', 'infra', 'test', 'docs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
);
const part = '[a-z0-9]+(?:-[a-z0-9]+)*';
const kebab = new RegExp(`^${part}(?:\\.${part})*$`);

describe('files', () => {
  it('are named in small letters with hyphens, the role behind a dot', () => {
    const names = files.map((file) => file.split('/').at(-1) ?? '');
    expect(names.filter((name) => name !== 'README.md' && !kebab.test(name))).toEqual([]);
  });

  it.each(serviceNames)('of %s begin with its entries', (name) => {
    const entries = ['README.md', 'src/main.ts', `src/${name}.module.ts`, `src/${name}.env.ts`];
    const owning = (dataServices as readonly string[]).includes(name) ? ['migrations/index.ts'] : [];
    expect([...entries, ...owning].filter((entry) => !files.includes(`apps/${name}/${entry}`))).toEqual([]);
  });

  it('of migrations are named by when they were made and what they do', () => {
    const stamps = files.flatMap((file) => /\/migrations\/(\d{13})-/.exec(file)?.[1] ?? []);
    expect(stamps.length).toBeGreaterThan(4);
    expect(
      files.filter((file) => /\/migrations\/(?!\d{13}-[a-z]+-[a-z-]+\.ts$|index\.ts$)/.test(file)),
    ).toEqual([]);
  });

  it('of decisions are numbered one after the other and give what was rejected', () => {
    const decisions = files.filter((file) => file.startsWith('docs/adr/')).sort();
    const numbers = decisions.map((file) => Number(/\/(\d{4})-/.exec(file)?.[1]));
    expect(numbers).toEqual(decisions.map((_, i) => i + 1));
    for (const [i, file] of decisions.entries()) {
      const text = readFileSync(join(root, file), 'utf8');
      expect(text).toMatch(new RegExp(`^# ${i + 1}\\. `));
      expect([file, text.includes('## Rejected')]).toEqual([file, true]);
    }
  });
});
