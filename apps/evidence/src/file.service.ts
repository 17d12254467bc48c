import { Injectable } from '@nestjs/common';
import { type Action, type Place, scopeOf } from '@zi/access';
import {
  type BeginUpload,
  type DownloadEvidence,
  type EvidenceFile,
  EvidenceRejected,
  EvidenceVerified,
  type InputOf,
  type ListEvidence,
  type OutputOf,
  actorTag,
  invalid,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { v7, validate } from 'uuid';
import { attachment } from './domain/attachment';
import {
  type FileState,
  type Found,
  announce,
  differences,
  incomingKey,
  notArrived,
  rejected,
  requireVerified,
  settled,
  shown,
  vaultKey,
} from './domain/file';
import { type ProgrammeState, requireCollecting, requireQuestions } from './domain/programme';
import { inspect } from './file.inspection';
import { FileRepository, type FoundFile } from './file.repository';
import { FileStore } from './file.store';
import { type Located, requireKnown, requireUpload } from './permission';
import { ProgrammeRepository } from './programme.repository';

/** As JSON, so that a repeated command gets it back from where its answer is kept. */
interface Outcome {
  readonly file: EvidenceFile;
  readonly found: Found | null;
}

type LocatedFile = Located & FoundFile;

interface FileChange {
  readonly before: FileState | null;
  readonly after: FileState;
  readonly place: Place;
}

@Injectable()
export class FileService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly files: FileRepository,
    private readonly store: FileStore,
    private readonly shelf: RubricShelf,
  ) {}

  begin(ask: InputOf<typeof BeginUpload>): Promise<OutputOf<typeof BeginUpload>> {
    return this.database.command(async (tx) => {
      const { programme, located } = await this.programme(tx.manager, ask.programmeId, 'evidence.upload');
      const rubric = await this.shelf.get(tx.manager, programme.rubric);
      requireQuestions(
        rubric,
        ask.questionCodes.map((code, index) => ({ path: `/questionCodes/${index}`, code })),
      );
      requireUpload(located, rubric, ask.questionCodes);
      requireCollecting(programme);
      const id = v7();
      const form = await this.store.form(incomingKey({ id, programmeId: programme.id }), ask);
      const file = announce(programme, ask, {
        ...{ id, by: actorTag(context().actor), now: new Date() },
        uploadExpiresAt: form.expiresAt,
      });
      await this.files.add(tx.manager, file);
      await this.record(tx, 'file.begin', { before: null, after: file, place: located.place });
      return { file: shown(file), upload: { ...form, expiresAt: form.expiresAt.toISOString() } };
    });
  }

  /**
   * The bytes are examined and kept before the transaction, the upload is cleared away after it: whoever dies in
   * between, a repetition finds what it needs and ends the same. A rejection is an outcome, committed like any other;
   * only then is it told as a refusal.
   */
  async complete({ id }: { id: string }): Promise<EvidenceFile> {
    const { file } = await this.database.read(async (manager) =>
      this.uploadable(manager, id, await this.files.find(manager, id)),
    );
    const found = file.status === 'awaiting_upload' ? await this.examine(file) : undefined;
    const outcome = await this.database.command((tx) => this.settle(tx, id, found));
    await this.store.remove(incomingKey(file));
    if (outcome.file.status === 'rejected') throw rejected(outcome.file, outcome.found);
    return outcome.file;
  }

  async get({ id }: { id: string }): Promise<EvidenceFile> {
    return shown((await this.read(id, 'evidence.read')).file);
  }

  async list(ask: InputOf<typeof ListEvidence>): Promise<OutputOf<typeof ListEvidence>> {
    const { programmeId, questionCode, after, limit } = ask;
    const rows = await this.database.read(async (manager) => {
      const { programme } = await this.programme(manager, programmeId, 'evidence.read');
      if (questionCode)
        requireQuestions(await this.shelf.get(manager, programme.rubric), [
          { path: '/questionCode', code: questionCode },
        ]);
      if (after !== undefined && !validate(after))
        throw invalid('The cursor is not valid.', [
          { path: '/after', message: 'is no cursor of this list', accepted: 'the `next` of the page before' },
        ]);
      const scope = scopeOf(context().actor, 'evidence.read');
      return this.files.page(manager, { scope, programmeId, questionCode, after, limit: limit + 1 });
    });
    const items = rows.slice(0, limit).map(shown);
    return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async download({ id }: { id: string }): Promise<OutputOf<typeof DownloadEvidence>> {
    const { file } = await this.read(id, 'evidence.read');
    requireVerified(file);
    const { url, expiresAt } = await this.store.link(vaultKey(file));
    return { url, expiresAt: expiresAt.toISOString() };
  }

  private async programme(
    manager: Transaction['manager'],
    id: string,
    action: Action,
  ): Promise<{ programme: ProgrammeState; located: Located }> {
    const found = await this.programmes.find(manager, id);
    if (!found) throw notFound('programme', id);
    const { programme, place } = found;
    const located = { noun: 'programme', id, place } as const;
    requireKnown(located, action);
    return { programme, located };
  }

  private read(id: string, action: Action): Promise<LocatedFile> {
    return this.database.read(async (manager) => known(await this.files.find(manager, id), id, action));
  }

  /** Refuses a file whose questions are not the actor's to upload for. */
  private async uploadable(
    manager: Transaction['manager'],
    id: string,
    found: FoundFile | undefined,
  ): Promise<LocatedFile> {
    const located = known(found, id, 'evidence.upload');
    const rubric = await this.shelf.get(manager, located.rubric);
    requireUpload(located, rubric, located.file.questionCodes);
    return located;
  }

  /** What the upload is; a good one is in the vault from here on. Undefined when there is none (any more). */
  private async examine(file: FileState): Promise<Found | undefined> {
    const upload = await this.store.open(incomingKey(file));
    if (!upload) return undefined;
    const found = await inspect(upload);
    if (differences(file, found).length > 0) return found;
    const { contentType, filename } = file;
    const kept = await this.store.copy(incomingKey(file), upload.etag, vaultKey(file), {
      contentType,
      disposition: attachment(filename, contentType),
    });
    return kept === 'copied' ? found : undefined;
  }

  private async settle(tx: Transaction, id: string, found: Found | undefined): Promise<Outcome> {
    const { file, place } = await this.uploadable(tx.manager, id, await this.files.lock(tx.manager, id));
    if (file.status !== 'awaiting_upload') return { file: shown(file), found: file.found };
    const now = new Date();
    if (!found) throw notArrived(file, now);
    const next = settled(file, found, now);
    await this.files.saveOutcome(tx.manager, next);
    await this.record(tx, 'file.complete', { before: file, after: next, place });
    await this.say(tx, next);
    return { file: shown(next), found };
  }

  private async say(tx: Transaction, file: FileState): Promise<void> {
    const { id, programmeId, unitId, version } = file;
    const head = { evidenceId: id, programmeId, unitId, version };
    if (file.status === 'rejected')
      return tx.say(EvidenceRejected, id, { ...head, reason: file.rejection ?? '' });
    const { questionCodes, filename, contentType, sizeBytes, sha256 } = file;
    return tx.say(EvidenceVerified, id, {
      ...head,
      ...{ questionCodes: [...questionCodes], filename, contentType, sizeBytes, sha256 },
    });
  }

  private record(tx: Transaction, action: string, { before, after, place }: FileChange): Promise<void> {
    return tx.audit({
      ...{ action, objectType: 'file', objectId: after.id },
      unit: { id: after.unitId, path: place.path },
      before: before && shown(before),
      after: { ...shown(after), found: after.found },
      why: after.rejection,
    });
  }
}

function known(found: FoundFile | undefined, id: string, action: Action): LocatedFile {
  if (!found) throw notFound('evidence', id);
  const located = { noun: 'evidence', id, ...found } as const;
  requireKnown(located, action);
  return located;
}
