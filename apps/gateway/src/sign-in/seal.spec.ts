import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { Seal } from './seal';

const [first, second] = [randomBytes(32), randomBytes(32)];
const schema = z.object({ name: z.string() });
const seal = (keys: Uint8Array[], purpose = 'session') => new Seal(purpose, schema, keys);
const content = { name: 'Rina' };
const soon = () => new Date(Date.now() + 60_000);

describe('a seal', () => {
  it('opens what it has closed, and shows none of it', async () => {
    const sealed = await seal([first]).close(content, soon());
    expect(await seal([first]).open(sealed)).toEqual(content);
    expect(Buffer.from(sealed, 'base64url').toString()).not.toContain('Rina');
  });

  it('opens nothing whose time is over', async () => {
    const sealed = await seal([first]).close(content, new Date(Date.now() - 1_000));
    expect(await seal([first]).open(sealed)).toBeUndefined();
  });

  it('opens nothing that was closed for another purpose', async () => {
    const sealed = await seal([first], 'sign-in').close(content, soon());
    expect(await seal([first]).open(sealed)).toBeUndefined();
  });

  it('opens with every key and closes with the first', async () => {
    const old = await seal([first]).close(content, soon());
    expect(await seal([second, first]).open(old)).toEqual(content);
    const fresh = await seal([second, first]).close(content, soon());
    expect(await seal([second]).open(fresh)).toEqual(content);
    expect(await seal([second]).open(old)).toBeUndefined();
  });

  it('opens nothing in which a single character was changed', async () => {
    const bytesOf = (text: string) =>
      text.split('.').map((part) => Buffer.from(part, 'base64url').toString('hex'));
    const sealed = await seal([first]).close(content, soon());
    const edits = Array.from(sealed)
      .map((one, at) => sealed.slice(0, at) + (one === 'A' ? 'B' : 'A') + sealed.slice(at + 1))
      .filter((edit) => bytesOf(edit).join('.') !== bytesOf(sealed).join('.')); // some last bits mean nothing
    expect(edits.length).toBeGreaterThan(150);
    const opened = await Promise.all(edits.map((edit) => seal([first]).open(edit)));
    expect(opened.filter((found) => found !== undefined)).toEqual([]);
  });
});
