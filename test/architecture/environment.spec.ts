import { serviceNames } from '@zi/contracts';
import { parseEnvironment } from '@zi/service-kit';
import { type z } from 'zod';
import { environmentOf, services } from './services';

/** Keys that a local start leaves out on purpose: what their absence means is what it wants. */
const leftOut = ['ZI_NATS_CA', 'ZI_S3_PUBLIC_ENDPOINT', 'ZI_S3_PATH_STYLE'];

describe.each(serviceNames)('what npm start gives %s', (name) => {
  const shape: Readonly<Record<string, z.ZodType>> = services[name].environment.shape;
  const given = environmentOf(name);

  it('is an environment that it starts with', () => {
    expect(() => parseEnvironment(services[name].environment, given)).not.toThrow();
  });

  it('holds every key that has no default', () => {
    const withoutDefault = Object.entries(shape).filter(
      ([, key]) => key.safeParse(undefined).data === undefined,
    );
    const missing = withoutDefault.map(([key]) => key).filter((key) => !(key in given));
    expect(missing).toEqual(leftOut.filter((key) => key in shape));
  });

  it('holds no key that it does not read', () => {
    expect(Object.keys(given).filter((key) => key.startsWith('ZI_') && !(key in shape))).toEqual([]);
  });

  it("holds its own secrets and nobody else's", () => {
    const owners = Object.values(given).flatMap((value) =>
      [...(value ?? '').matchAll(/secret(?:-id)?-of-([a-z]+)/g)].map(([, owner]) => owner),
    );
    expect([...new Set(owners)]).toEqual([name]);
  });

  it('is explained key by key', () => {
    expect(Object.keys(shape).filter((key) => !shape[key]?.description)).toEqual([]);
  });
});
