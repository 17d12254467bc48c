import { createHash } from 'node:crypto';
import { crc32, deflateSync } from 'node:zlib';

/** A file to be sent as evidence. */
export interface SampleFile {
  readonly filename: string;
  readonly contentType: 'application/pdf' | 'image/png';
  readonly bytes: Buffer;
  readonly sha256: string;
}

/** A real one-page PDF that shows a line of text (ASCII, no parentheses). */
export function samplePdf(filename: string, line: string): SampleFile {
  const content = `BT /F1 18 Tf 72 720 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return fileOf(filename, 'application/pdf', Buffer.from(text, 'latin1'));
}

const picture = { width: 480, height: 320 };

/** A real PNG: a shore under a sky, whose colours and waves follow from a number. */
export function samplePng(filename: string, seed: number): SampleFile {
  const { width, height } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // 8 bits each of red, green and blue
  const rows = Array.from({ length: height }, (_, y) => rowOf(y, seed));
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return fileOf(filename, 'image/png', bytes);
}

/** One row of pixels after its filter byte. */
function rowOf(y: number, seed: number): Buffer {
  const row = Buffer.alloc(1 + picture.width * 3);
  for (let x = 0; x < picture.width; x += 1) {
    const shore = picture.height * 0.55 + 12 * Math.sin((x + seed * 31) / (18 + (seed % 7)));
    const light = Math.round((90 * y) / picture.height);
    const sky = [120 + light, 150 + light, 190 + ((seed * 13) % 50)];
    const sea = [20 + ((seed * 29) % 60), 90 + ((seed * 17) % 60), 130 + light];
    row.set(y < shore ? sky : sea, 1 + x * 3);
  }
  return row;
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(content), 4);
  return Buffer.concat([ends.subarray(0, 4), content, ends.subarray(4)]);
}

function fileOf(filename: string, contentType: SampleFile['contentType'], bytes: Buffer): SampleFile {
  return { filename, contentType, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Sends a file with the signed form of an announced upload, as a browser does. Returns the store's HTTP status. */
export async function sendToStore(
  upload: { url: string; fields: Record<string, string> },
  file: SampleFile,
): Promise<number> {
  const form = new FormData();
  for (const [name, value] of Object.entries(upload.fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file.bytes)], { type: file.contentType }), file.filename);
  return (await fetch(upload.url, { method: 'POST', body: form })).status;
}
