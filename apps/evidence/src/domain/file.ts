import { DomainError, type EvidenceFile, evidenceLimitBytes } from '@zi/contracts';
import { type ProgrammeState } from './programme';

/** What the bytes are said to be before they arrive. */
export interface Announced {
  readonly sizeBytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly contentType: EvidenceFile['contentType'];
}

/** What the stored bytes are. */
export interface Found {
  readonly sizeBytes: number;
  /** Null when there were more bytes than are ever accepted: they were not all read. */
  readonly sha256: string | null;
  /** Media type by content; null when it is no known one. */
  readonly contentType: string | null;
}

export interface FileState extends Announced {
  readonly id: string;
  readonly programmeId: string;
  readonly unitId: string;
  readonly filename: string;
  readonly questionCodes: readonly string[];
  readonly status: EvidenceFile['status'];
  readonly rejection: string | null;
  readonly found: Found | null;
  readonly uploadedBy: string;
  readonly createdAt: Date;
  readonly uploadExpiresAt: Date;
  readonly verifiedAt: Date | null;
  readonly version: number;
}

type Trait = keyof Announced;

/** Where the browser sends the bytes. */
export const incomingKey = ({ programmeId, id }: Pick<FileState, 'programmeId' | 'id'>): string =>
  `incoming/${programmeId}/${id}`;
/** Where verified bytes stay. */
export const vaultKey = ({ unitId, sha256, id }: Pick<FileState, 'unitId' | 'sha256' | 'id'>): string =>
  `vault/${unitId}/${sha256}/${id}`;

/** A file that was announced and is not there yet. */
export function announce(
  { id: programmeId, unitId }: Pick<ProgrammeState, 'id' | 'unitId'>,
  what: Announced & Pick<FileState, 'filename' | 'questionCodes'>,
  { id, by, now, uploadExpiresAt }: { id: string; by: string; now: Date; uploadExpiresAt: Date },
): FileState {
  const { filename, contentType, sizeBytes, sha256 } = what;
  return {
    ...{ id, programmeId, unitId, filename, contentType, sizeBytes, sha256 },
    questionCodes: [...new Set(what.questionCodes)],
    ...{ status: 'awaiting_upload', rejection: null, found: null, verifiedAt: null },
    ...{ uploadedBy: by, createdAt: now, uploadExpiresAt, version: 1 },
  };
}

/** What others see of a file. */
export function shown(file: FileState): EvidenceFile {
  const { id, programmeId, filename, contentType, sizeBytes, sha256, questionCodes } = file;
  const { unitId, status, rejection, uploadedBy, createdAt, verifiedAt, version } = file;
  return {
    ...{ id, programmeId, unitId, filename, contentType, sizeBytes, sha256 },
    ...{ questionCodes: [...questionCodes], status, rejection, uploadedBy, version },
    createdAt: createdAt.toISOString(),
    verifiedAt: verifiedAt?.toISOString() ?? null,
  };
}

/** In what the stored bytes are not what was announced; empty when they are. */
export function differences(announced: Announced, found: Found): Trait[] {
  const traits: Trait[] = ['sizeBytes', 'sha256', 'contentType'];
  return traits.filter((trait) => announced[trait] !== found[trait]);
}

/** The file after its bytes were examined: verified when they are what was announced, rejected for good when not. */
export function settled(file: FileState, found: Found, now: Date): FileState {
  const differing = differences(file, found);
  const next = { ...file, found, version: file.version + 1 };
  if (differing.length === 0) return { ...next, status: 'verified', verifiedAt: now };
  return { ...next, status: 'rejected', rejection: describe(file, found, differing) };
}

function describe(announced: Announced, found: Found, differing: readonly Trait[]): string {
  const sentences: Record<Trait, string> = {
    sizeBytes: `size differs: ${announced.sizeBytes} bytes announced, ${found.sizeBytes} found`,
    sha256: `SHA-256 differs: ${announced.sha256} announced, ${found.sha256 ?? `not computed beyond ${evidenceLimitBytes} bytes`} found`,
    contentType: `content differs: ${announced.contentType} announced, ${found.contentType ?? 'no known type'} found`,
  };
  return differing.map((trait) => sentences[trait]).join('; ');
}

/** The refusal of a file that was not what had been announced. */
export function rejected(file: EvidenceFile, found: Found | null): DomainError {
  const { id, rejection, sizeBytes, sha256, contentType } = file;
  return new DomainError(
    'conflict',
    `The file was rejected and its bytes are deleted: ${rejection ?? ''}. Announce it again.`,
    {
      ...{ noun: 'evidence', id, announced: { sizeBytes, sha256, contentType }, found },
      differing: found && differences(file, found),
    },
  );
}

/** The refusal while no bytes are there. */
export function notArrived({ id, uploadExpiresAt }: FileState, now: Date): DomainError {
  const expiresAt = uploadExpiresAt.toISOString();
  const advice =
    now < uploadExpiresAt
      ? `Send it with its upload form, valid until ${expiresAt}, and complete it then.`
      : `Its upload form expired at ${expiresAt}: announce the file again.`;
  return new DomainError('conflict', `The file has not arrived in the object store. ${advice}`, {
    noun: 'evidence',
    id,
    expiresAt,
  });
}

/** Refuses to hand out bytes that nobody has verified. */
export function requireVerified({ id, status }: FileState): void {
  if (status === 'verified') return;
  throw new DomainError('conflict', `Only verified files can be read; this one is ${status}.`, {
    noun: 'evidence',
    id,
    status,
  });
}
