import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DynamicModule, type Type } from '@nestjs/common';
import * as contracts from '@zi/contracts';
import { type Ask, type Event, type ServiceName, cards, events, serviceNames } from '@zi/contracts';
import { root } from './planted-tree';
import { services } from './services';

/** Where Nest keeps what `@Answers` and `@Hears` say. */
const extrasKey = 'microservices:pattern_extras';

describe.each(serviceNames)('the card of %s', (name) => {
  const card = cards[name];
  const readme = () => readFileSync(join(root, 'apps', name, 'README.md'), 'utf8');
  const handled = () => handledBy(services[name].module());

  it('lists what it answers: each ask has exactly one handler', () => {
    const answered = handled()
      .filter((contract) => contract.kind === 'ask')
      .map(({ subject }) => subject);
    expect(answered.sort()).toEqual(card.answers.map(({ subject }) => subject).sort());
    expect(listed(readme(), 'Answers')).toEqual([...answered].sort());
  });

  it('lists what it hears: each fact has exactly one handler', () => {
    const heard = handled()
      .filter((contract) => contract.kind === 'event')
      .map(({ type }) => type);
    expect(heard.sort()).toEqual(card.hears.map(({ type }) => type).sort());
    expect(listed(readme(), 'Hears')).toEqual([...heard].sort());
  });

  it('lists what it watches, if anything', () => {
    const watched = card.watches.map(({ type }) => type).sort();
    expect(/^## Watches$/m.test(readme())).toBe(watched.length > 0);
    if (watched.length > 0) expect(listed(readme(), 'Watches')).toEqual(watched);
  });

  it('lists what it says: each of its facts is said somewhere, and no other', () => {
    const said = saidIn(name);
    expect(said).toEqual(card.says.map(({ type }) => type).sort());
    expect(listed(readme(), 'Says')).toEqual(said);
  });

  it('lists the tables that it owns, besides those that every service has', () => {
    expect(listed(readme(), 'Owns')).toEqual(tablesOf(name));
  });

  it('lists every key that it reads from its environment', () => {
    expect(listed(readme(), 'Environment')).toEqual(Object.keys(services[name].environment.shape).sort());
  });
});

/** The names that a list under a heading begins with. */
function listed(readme: string, heading: string): string[] {
  const section = readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) throw new Error(`The card has no heading ${heading}`);
  return [...section.matchAll(/^- `([^`]+)` — \S/gm)].map(([, name = '']) => name).sort();
}

/** The contracts that the controllers of a module and of what it imports handle. */
function handledBy(module: DynamicModule): (Ask | Event)[] {
  const own = (module.controllers ?? []).flatMap((controller: Type) => {
    const prototype = controller.prototype as Record<string, object>;
    return Object.getOwnPropertyNames(prototype).flatMap((method) => {
      const extras = Reflect.getMetadata(extrasKey, prototype[method] as object) as
        { contract: Ask | Event } | undefined;
      return extras ? [extras.contract] : [];
    });
  });
  return [...own, ...(module.imports ?? []).flatMap((one) => handledBy(one as DynamicModule))];
}

function sourcesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !/\.spec\.ts$|fixtures\//.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}

/** Types of the facts that a service says: those whose contract it uses otherwise than to hear it. */
function saidIn(name: ServiceName): string[] {
  const sources = sourcesOf(join(root, 'apps', name, 'src')).map((text) =>
    text.replaceAll(/^import[^;]*;|\/\*[^]*?\*\/|\/\/.*$/gm, ''),
  );
  const said = Object.entries(contracts).filter(
    ([contract, value]) =>
      (events as readonly unknown[]).includes(value) &&
      sources.some((text) => new RegExp(`(?<!typeof |@Hears\\()\\b${contract}\\b`).test(text)),
  );
  return said.map(([, event]) => (event as Event).type).sort();
}

function tablesOf(name: ServiceName): string[] {
  if (cards[name].hears.length + cards[name].says.length === 0) return [];
  const own = sourcesOf(join(root, 'apps', name, 'migrations'));
  const shelf = own.some((text) => text.includes('@zi/rubric-shelf'))
    ? sourcesOf(join(root, 'libs/rubric-shelf/src'))
    : [];
  const created = [...own, ...shelf].flatMap((text) => [
    ...text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?([a-z_]+)/g),
  ]);
  return created.map(([, table = '']) => table).sort();
}
