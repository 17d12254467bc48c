import { type Readable } from 'node:stream';
import { DomainError } from '@zi/contracts';
import { type Entry, type ZipFile, fromBufferPromise } from 'yauzl';
import { refuse } from './refusal';

/** What a file may take; beyond it, it is refused before its parts are inflated. */
export interface PackageLimits {
  /** Size of the file. */
  readonly bytes: number;
  /** Size of all parts together when inflated. */
  readonly inflatedBytes: number;
  /** How many times larger a part may be when inflated. */
  readonly ratio: number;
  readonly parts: number;
}

export interface WorkbookLimits extends PackageLimits {
  readonly sheets: number;
  /** Last row of a sheet that may hold a value. */
  readonly rows: number;
  /** Cells with a value in all sheets that are read. */
  readonly cells: number;
}

const mebibyte = 1024 * 1024;

export const workbookLimits: WorkbookLimits = {
  bytes: 2 * mebibyte,
  inflatedBytes: 20 * mebibyte,
  ratio: 100,
  parts: 1_000,
  sheets: 50,
  rows: 5_000,
  cells: 50_000,
};

/** What kind of Office Open XML file is expected, for what is said of one that is none. */
export interface PackageKind {
  readonly noun: 'workbook' | 'document';
  readonly extension: '.xlsx' | '.docx';
  readonly oldExtension: '.xls' | '.doc';
  readonly mismatch: 'not_a_workbook' | 'not_a_document';
}

const workbook: PackageKind = {
  ...{ noun: 'workbook', extension: '.xlsx', oldExtension: '.xls', mismatch: 'not_a_workbook' },
};

/** The parts of an Office Open XML file, none of them inflated yet. */
export class Package {
  constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly noun: PackageKind['noun'],
  ) {}

  get parts(): string[] {
    return [...this.entries.keys()];
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  /** The bytes of a part. A part that holds more than its entry says ends with an error. */
  async read(part: string): Promise<Readable> {
    const entry = this.entries.get(part);
    if (!entry) throw refuse('damaged', `The ${this.noun} lacks its part ${part}.`);
    return this.zip.openReadStreamPromise(entry);
  }
}

/** Opens a file as far as its list of parts, and refuses what is not to be inflated. */
export async function openPackage(
  bytes: Uint8Array,
  limits: PackageLimits,
  kind: PackageKind = workbook,
): Promise<Package> {
  const tooLarge = (what: string, limit: string) =>
    refuse('too_large_inside', `The ${kind.noun} ${what}; the limit is ${limit}.`);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  requireZip(buffer, limits, kind);
  try {
    const zip = await fromBufferPromise(buffer);
    if (zip.entryCount > limits.parts) throw tooLarge(`holds ${zip.entryCount} parts`, `${limits.parts}`);
    const entries = new Map<string, Entry>();
    let inflated = 0;
    for await (const entry of zip.eachEntry()) {
      requireHarmless(entry, kind);
      if (entry.uncompressedSize > limits.ratio * entry.compressedSize) {
        throw tooLarge(`swells at ${entry.fileName}`, `${limits.ratio} times its compressed size`);
      }
      inflated += entry.uncompressedSize;
      if (inflated > limits.inflatedBytes) {
        throw tooLarge('holds more than is read', `${limits.inflatedBytes} bytes in all its parts`);
      }
      entries.set(entry.fileName, entry);
    }
    return new Package(zip, entries, kind.noun);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw refuse('damaged', `The ${kind.noun} is damaged: ${(error as Error).message}.`);
  }
}

const zipMagic = Buffer.from('PK\x03\x04', 'latin1');
const compoundMagic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream of a compound file that holds a file with a password (MS-OFFCRYPTO 2.3.4.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

function requireZip(buffer: Buffer, limits: PackageLimits, kind: PackageKind): void {
  const { noun, extension, oldExtension, mismatch } = kind;
  if (buffer.length > limits.bytes) {
    throw refuse('too_large', `The file has ${buffer.length} bytes; the limit is ${limits.bytes}.`);
  }
  if (startsWith(buffer, compoundMagic)) {
    if (buffer.includes(encryptedPackage)) {
      throw refuse('encrypted', `The ${noun} has a password. Remove it and send the ${noun} again.`);
    }
    throw refuse(mismatch, `This is a file of the old format ${oldExtension}. Save it as ${extension}.`);
  }
  if (!startsWith(buffer, zipMagic)) throw refuse(mismatch, `The file is not a ${noun} (${extension}).`);
}

const startsWith = (buffer: Buffer, magic: Buffer) => buffer.subarray(0, magic.length).equals(magic);

const macroPart = /vbaProject|\/(?:macrosheets|dialogsheets|activeX)\//i;
const externalPart = /\/(?:externalLinks|queryTables|embeddings)\/|\/connections\.xml$/i;

function requireHarmless(entry: Entry, { noun, extension }: PackageKind): void {
  const { fileName } = entry;
  if (entry.isEncrypted()) throw refuse('encrypted', `The part ${fileName} of the ${noun} has a password.`);
  if (macroPart.test(fileName)) {
    throw refuse('macros', `The ${noun} holds macros (${fileName}). Save it as ${extension} without macros.`);
  }
  if (externalPart.test(fileName)) {
    throw refuse(
      'external_links',
      `The ${noun} draws on other files (${fileName}). Break its links, then send it again.`,
    );
  }
}
