import { createHash, randomBytes } from 'node:crypto';
import { evidenceLimitBytes, evidenceTypes } from '@zi/contracts';
import { sampleFiles, zipOf } from '@zi/testing';
import { inspect } from './file.inspection';

async function* inPieces(bytes: Buffer, size: number, taken: { bytes: number } = { bytes: 0 }) {
  for (let at = 0; at < bytes.length; at += size) {
    taken.bytes = Math.min(at + size, bytes.length);
    yield bytes.subarray(at, at + size);
  }
}
const inspected = (bytes: Buffer, size = 65_536) =>
  inspect({ sizeBytes: bytes.length, bytes: inPieces(bytes, size) });
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const docm = 'application/vnd.ms-word.document.macroEnabled.main+xml';

describe('what stored bytes are', () => {
  it.each(evidenceTypes)('%s is recognised by its content, however the pieces fall', async (type) => {
    const bytes = sampleFiles[type];
    const expected = { sizeBytes: bytes.length, sha256: sha256(bytes), contentType: type };
    expect(await inspected(bytes)).toEqual(expected);
    expect(await inspected(bytes, 1)).toEqual(expected);
  });

  it('a program is no document, whatever its name', async () => {
    const program = Buffer.concat([Buffer.from('MZ'), randomBytes(4_000)]);
    expect((await inspected(program)).contentType).toBe('application/x-msdownload');
  });

  it('an archive that is no office file is only an archive', async () => {
    expect((await inspected(zipOf([['catatan.txt', 'x']]))).contentType).toBe('application/zip');
  });

  it('what tells the kind of an office file may come last, after megabytes of pictures', async () => {
    const bytes = zipOf([
      ['word/document.xml', '<document/>'],
      ['word/media/foto.png', randomBytes(20 * 1024 * 1024)],
      [
        '[Content_Types].xml',
        `<Types><Override PartName="/word/document.xml" ContentType="${docm}"/></Types>`,
      ],
    ]);
    expect(await inspected(bytes)).toEqual({
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
      contentType: 'application/vnd.ms-word.document.macroenabled.12',
    });
  });

  it.each([
    ['text', Buffer.from('SK tim kerja')],
    ['nothing', Buffer.alloc(0)],
    ['one byte', Buffer.from('%')],
    ['a broken archive', sampleFiles[evidenceTypes[3]].subarray(0, 40)],
    ['a broken picture', sampleFiles['image/png'].subarray(0, 12)],
  ])('%s is of no accepted type and is still measured', async (_what, bytes) => {
    const found = await inspected(bytes, 3);
    expect(found).toMatchObject({ sizeBytes: bytes.length, sha256: sha256(bytes) });
    expect(evidenceTypes).not.toContain(found.contentType);
  });

  it('exactly the limit is read whole; one byte more is not, and reading stops there', async () => {
    const full = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(evidenceLimitBytes - 9, 7)]);
    expect(await inspected(full)).toMatchObject({ sha256: sha256(full), contentType: 'application/pdf' });
    const taken = { bytes: 0 };
    const over = Buffer.concat([full, Buffer.alloc(10_000_000)]);
    const found = await inspect({ sizeBytes: over.length, bytes: inPieces(over, 65_536, taken) });
    expect(found).toEqual({ sizeBytes: over.length, sha256: null, contentType: 'application/pdf' });
    expect(taken.bytes).toBeLessThan(evidenceLimitBytes + 2 * 65_536);
  });

  it.each([0, 2, 70_000])(
    'a store that fails after %i bytes is told as such, never as another file',
    async (after) => {
      async function* failing() {
        yield Buffer.concat([sampleFiles['application/pdf'], Buffer.alloc(80_000)]).subarray(0, after);
        throw new Error('the store is away');
      }
      await expect(inspect({ sizeBytes: 90_000, bytes: failing() })).rejects.toThrow('the store is away');
    },
  );

  it('fewer bytes than the store said are no verdict on the file', async () => {
    const bytes = sampleFiles['application/pdf'];
    const short = inspect({ sizeBytes: bytes.length + 1, bytes: inPieces(bytes, 10) });
    await expect(short).rejects.toMatchObject({ code: 'unavailable' });
  });
});
