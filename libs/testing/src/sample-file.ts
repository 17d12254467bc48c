import { crc32 } from 'node:zlib';

/** A ZIP archive of uncompressed entries in the given order. */
export function zipOf(
  entries: readonly (readonly [name: string, content: string | Uint8Array])[],
): Buffer<ArrayBuffer> {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of entries) {
    const bytes = Buffer.from(content as string);
    const label = Buffer.from(name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0); // version needed; flags, method, time stay 0
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(bytes.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, label, bytes]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, label]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

const office = (kind: string, part: string): Buffer<ArrayBuffer> => {
  const main = `application/vnd.openxmlformats-officedocument.${kind}.main+xml`;
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${main}"/></Types>`;
  return zipOf([
    ['_rels/.rels', '<Relationships/>'],
    [part, '<document/>'],
    ['[Content_Types].xml', types],
  ]);
};

/** The smallest files that are what each media type says. */
export const sampleFiles = {
  'application/pdf': Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'),
  'image/png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': office(
    'wordprocessingml.document',
    'word/document.xml',
  ),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': office(
    'spreadsheetml.sheet',
    'xl/workbook.xml',
  ),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': office(
    'presentationml.presentation',
    'ppt/presentation.xml',
  ),
  'video/mp4': Buffer.from('000000186674797069736f6d0000020069736f6d69736f320000000866726565', 'hex'),
} as const;
