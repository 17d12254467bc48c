import { createHash } from 'node:crypto';

/** A file to be sent as evidence. */
export interface SampleFile {
  readonly filename: string;
  readonly contentType: 'application/pdf';
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
  const bytes = Buffer.from(text, 'latin1');
  return {
    filename,
    contentType: 'application/pdf',
    bytes,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
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
