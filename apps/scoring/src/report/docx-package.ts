import { buffer } from 'node:stream/consumers';
import PizZip from 'pizzip';
import { type PackageKind, type PackageLimits, openPackage } from '../workbook/package';
import { refuse } from '../workbook/refusal';
import { readXml } from '../workbook/xml';

/** What a template in DOCX may take. */
export const docxLimits: PackageLimits = {
  bytes: 512 * 1024,
  inflatedBytes: 8 * 1024 * 1024,
  ratio: 100,
  parts: 200,
};

const document: PackageKind = {
  ...{ noun: 'document', extension: '.docx', oldExtension: '.doc', mismatch: 'not_a_document' },
};

/** The parts of a file by name, inflated. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export const mainPart = 'word/document.xml';

/** Inflates a DOCX; refuses what is none, what is beyond the limits, and what would run or fetch something when opened. */
export async function readDocx(bytes: Uint8Array, limits: PackageLimits = docxLimits): Promise<Parts> {
  const file = await openPackage(bytes, limits, document);
  for (const part of ['[Content_Types].xml', mainPart]) {
    if (!file.has(part))
      throw refuse('not_a_document', `The file lacks ${part}: it is not a document (.docx).`);
  }
  const parts = new Map<string, Uint8Array>();
  for (const name of file.parts) {
    if (name.endsWith('/')) continue;
    const content = await buffer(await file.read(name)).catch((error: unknown) => {
      throw refuse('damaged', `The document is damaged at ${name}: ${(error as Error).message}.`);
    });
    if (/\.(?:xml|rels)$/.test(name)) await requireHarmlessXml(name, content);
    parts.set(name, content);
  }
  return parts;
}

const fetchingField = /\b(?:DDE|DDEAUTO|IMPORT|INCLUDE|INCLUDEPICTURE|INCLUDETEXT|LINK)\b/;

async function requireHarmlessXml(part: string, content: Buffer): Promise<void> {
  let instructions = '';
  let isInstruction = false;
  await readXml([content] as unknown as AsyncIterable<Buffer>, {
    open(name, attributes) {
      if (name === 'Relationship') requireWithin(part, attributes);
      if (/macroEnabled/i.test(attributes['ContentType'] ?? '')) {
        throw refuse('macros', 'The document is of a kind with macros (.docm). Save it as .docx.');
      }
      isInstruction = name === 'instrText';
      if (name === 'fldSimple') instructions += ` ${attributes['instr'] ?? ''} `;
    },
    text(text) {
      if (isInstruction) instructions += text;
    },
    close() {
      isInstruction = false;
    },
  });
  const [field] = fetchingField.exec(instructions) ?? [];
  if (field !== undefined) {
    throw refuse(
      'external_links',
      `The document holds a field ${field} in ${part}, which draws on other files.`,
    );
  }
}

function requireWithin(
  part: string,
  { TargetMode, Type = '', Target = '' }: Readonly<Record<string, string>>,
) {
  if (TargetMode !== 'External' || Type.endsWith('/hyperlink')) return;
  throw refuse('external_links', `The document draws on ${Target} (${part}). Put it into the document.`);
}

// One moment for every part of every archive: the same parts are the same bytes. PizZip takes it as local time.
const partDate = new Date(1980, 0, 1);

export function zipOf(parts: Parts): PizZip {
  const zip = new PizZip();
  for (const [name, content] of parts) {
    zip.file(name, content, { date: partDate, createFolders: false });
  }
  return zip;
}

export const zippedBytes = (parts: Parts): Uint8Array =>
  zipOf(parts).generate({ type: 'uint8array', compression: 'DEFLATE' });
