import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './planted-tree';

const text = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
const rows = text.split('\n').filter((line) => /^\| (?!Word|-)/.test(line));
const sources = ['apps', 'libs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\/src\/.*\.(?:ts|json)$/.test(path) && !path.endsWith('.spec.ts'))
    .map((path) => readFileSync(join(root, folder, path), 'utf8')),
);

describe('the glossary', () => {
  it('names nothing that the code does not have', () => {
    const names = rows.flatMap((row) => [...(row.split('|').at(-2) ?? '').matchAll(/`([^`]+)`/g)]);
    const lost = names
      .map(([, name = '']) => name)
      .filter((name) => !name.includes('/'))
      .filter(
        (name) =>
          !sources.some((source) =>
            new RegExp(`(?<![\\w.])${name.replaceAll('.', '\\.')}(?!\\w)`).test(source),
          ),
      );
    expect(names.length).toBeGreaterThan(60);
    expect(lost).toEqual([]);
  });

  it('defines each word once', () => {
    const words = rows.map((row) => row.split('|')[1]?.trim());
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  });
});
