import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const web = join(__dirname, '..');
const mantine = join(__dirname, '../../../../node_modules/@mantine');
const core = join(mantine, 'core/esm');
const read = (path: string) => readFileSync(path, 'utf8');
const sheetOf = (name: string) => join(mantine, `core/styles/${name}.css`);

/** Name → file of what the library exports. */
const exported = new Map(
  [...read(join(core, 'index.mjs')).matchAll(/import \{([^}]*)\} from "(\.\/[^"]+)"/g)].flatMap(
    ([, names = '', file = '']) =>
      names.split(',').map((name): [string, string] => [name.trim(), join(core, file)]),
  ),
);

const namesFrom = (source: string, quote: string) =>
  [...source.matchAll(new RegExp(`import \\{([^}]*)\\} from ${quote}@mantine/core${quote}`, 'g'))]
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => exported.has(name));

const usedNames = () =>
  globSync(`${web}/**/*.{ts,tsx}`)
    .filter((path) => !path.endsWith('.spec.ts'))
    .flatMap((path) => namesFrom(read(path), "'"));

/** The style of a file of the library and of all files that it is made of. */
function sheets(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  if (path.endsWith('.module.mjs')) return [basename(path, '.module.mjs')];
  return [...read(path).matchAll(/from "(\.[^"]+)"/g)].flatMap(([, next = '']) =>
    sheets(join(dirname(path), next), seen),
  );
}

describe('the sheet of the components', () => {
  const present = [
    ...read(join(__dirname, 'mantine.css')).matchAll(/@mantine\/core\/styles\/([\w-]+)\.css/g),
  ].map(([, name]) => name!);

  it('styles every component that the workspace shows, and those within it', () => {
    const seen = new Set<string>();
    const needed = usedNames().flatMap((name) => sheets(exported.get(name)!, seen));
    expect(needed).toContain('Input');
    const missing = needed.filter((name) => existsSync(sheetOf(name)) && !present.includes(name));
    expect(missing).toEqual([]);
  });

  it('has them in the order of the whole sheet, on which the library relies', () => {
    const whole = read(join(mantine, 'core/styles.css'));
    const places = present.map((name) => whole.indexOf(read(sheetOf(name)).slice(0, 200)));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });
});
