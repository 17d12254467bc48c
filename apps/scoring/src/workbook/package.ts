import { type Readable } from 'node:stream';
import { DomainError } from '@zi/contracts';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { refuse } from './refusal';

/** What a workbook may take; beyond it, it is refused before its parts are inflated. */
export interface WorkbookLimits {
  /** Size of the file. */
  readonly bytes: number;
  /** Size of all parts together when inflated. */
  readonly inflatedBytes: number;
  /** How many times larger a part may be when inflated. */
  readonly ratio: number;
  readonly parts: number;
  readonly sheets: number;
  /** Last row of a sheet that may hold a value. */
  readonly rows: number;
}

const mebibyte = 1024 * 1024;

export const workbookLimits: WorkbookLimits = {
  bytes: 2 * mebibyte,
  inflatedBytes: 20 * mebibyte,
  ratio: 100,
  parts: 1_000,
  sheets: 50,
  rows: 5_000,
};

/** The parts of an Office Open XML file, none of them inflated yet. */
export class Package {
  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** The bytes of a part. A part that holds more than its entry says ends with an error. */
  async read(part: string): Promise<Readable> {
    const entry = this.entries.get(part);
    if (!entry) throw refuse('damaged', `The workbook lacks its part ${part}.`);
    return this.zip.openReadStreamPromise(entry);
  }
}

/** Opens a workbook as far as its list of parts, and refuses what is not to be inflated. */
export async function openPackage(bytes: Uint8Array, limits: WorkbookLimits): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  requireZip(buffer, limits);
  try {
    const zip = await fromBufferPromise(buffer);
    if (zip.entryCount > limits.parts) throw tooLarge(`holds ${zip.entryCount} parts`, `${limits.parts}`);
    const entries = new Map<string, Entry>();
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      requireHarmless(entry, limits);
      inflated += entry.uncompressedSize;
      if (inflated > limits.inflatedBytes) {
        throw tooLarge('holds more than is read', `${limits.inflatedBytes} bytes in all its parts`);
      }
      entries.set(entry.fileName, entry);
    }
    return new Package(zip, entries);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse('damaged', `The workbook is damaged: ${(error as Error).message}.`);
  }
}

const tooLarge = (what: string, limit: string) =>
  refuse('too_large_inside', `The workbook ${what}; the limit is ${limit}.`);

const zipMagic = Buffer.from('PK\x03\x04', 'latin1');
const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream of a compound file that holds a workbook with a password (MS-OFFCRYPTO 2.3.4.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

function requireZip(buffer: Buffer, limits: WorkbookLimits): void {
  if (buffer.length > limits.bytes) {
    throw refuse('too_large', `The file has ${buffer.length} bytes; the limit is ${limits.bytes}.`);
  }
  if (startsWith(buffer, compoundMagic)) {
    if (buffer.includes(encryptedPackage)) {
      throw refuse('encrypted', 'The workbook has a password. Remove it and send the workbook again.');
    }
    throw refuse('not_a_workbook', 'This is a file of the old format .xls. Save it as .xlsx.');
  }
  if (!startsWith(buffer, zipMagic)) throw refuse('not_a_workbook', 'The file is not an .xlsx workbook.');
}

const startsWith = (buffer: Buffer, magic: Buffer) => buffer.subarray(0, magic.length).equals(magic);

const macroPart = /vbaProject|\/(?:macrosheets|dialogsheets|activeX)\//i;
const externalPart = /\/(?:externalLinks|queryTables|embeddings)\/|\/connections\.xml$/i;

function requireHarmless(entry: Entry, limits: WorkbookLimits): void {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) throw refuse('encrypted', `The part ${fileName} of the workbook has a password.`);
  if (macroPart.test(fileName)) {
    throw refuse('macros', `The workbook holds macros (${fileName}). Save it as .xlsx without macros.`);
  }
  if (externalPart.test(fileName)) {
    throw refuse(
      'external_links',
      `The workbook draws on other files (${fileName}). Break its links, then send it again.`,
    );
  }
  if (uncompressedSize > limits.ratio * compressedSize) {
    throw tooLarge(`swells at ${fileName}`, `${limits.ratio} times its compressed size`);
  }
}
