import { type EvidenceFile } from '../../../api/evidence';
import { ApiProblem, isProblem } from '../../../api/problem';
import { type KeptUpload, type UploadSteps } from './upload-job';
import { type UploadShelf } from './upload-shelf';

export type UploadState =
  | 'waiting'
  | 'checking'
  | 'sending'
  | 'verifying'
  | 'offline'
  | 'renewing'
  | 'unreadable'
  | 'refused'
  | 'rejected'
  | 'failed';

export interface Upload extends KeptUpload {
  readonly state: UploadState;
  readonly percent: number;
  /** Questions for which the very same file was uploaded before. */
  readonly sameAs: readonly string[];
  /** How often the object store refused its form and a new one was asked for. */
  readonly renewals: number;
  readonly problem: unknown;
}

export interface UploadQueueParts {
  readonly shelf: UploadShelf;
  /** Does the work while no other page holds the lock of that name; false when one does. */
  readonly lock: (name: string, work: () => Promise<void>) => Promise<boolean>;
  /** The SHA-256 of a file, in hexadecimal. Throws `DOMException` when the file cannot be read. */
  readonly digest: (file: File) => Promise<string>;
  /** Throws `ApiProblem`: `stale_version` when the object store refuses the form of the upload. */
  readonly send: (upload: KeptUpload, sha256: string, steps: UploadSteps) => Promise<EvidenceFile>;
  /** Gives what calls it off. */
  readonly later: (work: () => void, ms: number) => () => void;
  readonly newKey: () => string;
  /** Told of what the services know now. */
  readonly onDone: (file: EvidenceFile) => void;
}

export const mostAtOnce = 3;
export const firstWaitMs = 2000;
const longestWaitMs = 60_000;
/** How long each new form is waited for; refused once more, the upload is left to the person. */
export const renewalPausesMs: readonly number[] = [2000, 10_000, 60_000];
const running: readonly UploadState[] = ['checking', 'sending', 'verifying'];

type OverState = 'unreadable' | 'refused' | 'rejected' | 'failed';
const over: readonly UploadState[] = ['unreadable', 'refused', 'rejected', 'failed'] satisfies OverState[];

/** Whether nothing more happens to it unless the person wants it. */
export const isOver = ({ state }: Upload): boolean => over.includes(state);

/** The uploads of this page, at most three at a time; one that lost its line begins again. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly cancels = new Map<string, AbortController>();
  private waitMs = firstWaitMs;
  private stopWaiting = (): void => undefined;
  private known: readonly EvidenceFile[] = [];

  constructor(private readonly parts: UploadQueueParts) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = () => this.uploads;

  /** Files that the programme has. */
  hear(files: readonly EvidenceFile[]): void {
    this.known = files;
  }

  /** Continues what another page of the person began and left. */
  async restore(): Promise<void> {
    for (const job of await this.parts.shelf.all()) {
      if (!this.uploads.some(({ id }) => id === job.id)) this.put(added(job));
    }
    this.next();
  }

  async add(programmeId: string, code: string, files: readonly File[]): Promise<void> {
    for (const file of files) {
      const id = this.parts.newKey();
      this.put(added({ id, key: this.parts.newKey(), programmeId, code, file }));
      await this.keep(id);
    }
    this.next();
  }

  cancel(id: string): void {
    this.cancels.get(id)?.abort();
    this.forget(id);
  }

  /** Begins again, with a new announcement: the old one may have been rejected or run out. */
  async retry(id: string): Promise<void> {
    this.change(id, { state: 'waiting', problem: null, renewals: 0, key: this.parts.newKey() });
    await this.keep(id);
    this.next();
  }

  /** The line is back. */
  readonly resume = (): void => {
    this.stopWaiting();
    for (const { id, state } of this.uploads) if (state === 'offline') this.change(id, { state: 'waiting' });
    this.next();
  };

  private next(): void {
    const free = mostAtOnce - this.uploads.filter(({ state }) => running.includes(state)).length;
    const waiting = this.uploads.filter(({ state }) => state === 'waiting');
    for (const job of waiting.slice(0, Math.max(0, free))) void this.run(job);
  }

  /** A lock keeps two pages from sending the same upload: what another page holds is left to it. */
  private async run(job: Upload): Promise<void> {
    const cancel = new AbortController();
    this.cancels.set(job.id, cancel);
    this.change(job.id, { state: 'checking', percent: 0 });
    try {
      const work = () => this.deliver(job, cancel.signal);
      if (!(await this.parts.lock(`zi.upload.${job.id}`, work))) this.drop(job.id);
    } finally {
      this.cancels.delete(job.id);
      this.next();
    }
  }

  private async deliver(job: Upload, signal: AbortSignal): Promise<void> {
    try {
      const sha256 = await this.parts.digest(job.file);
      signal.throwIfAborted();
      const sameAs = this.known
        .filter((file) => file.sha256 === sha256)
        .flatMap(({ questionCodes }) => questionCodes);
      this.change(job.id, { sameAs });
      const onStep: UploadSteps['onStep'] = (state, percent = 100) => this.change(job.id, { state, percent });
      const file = await this.parts.send(job, sha256, { signal, onStep });
      this.waitMs = firstWaitMs;
      this.forget(job.id);
      this.parts.onDone(file);
    } catch (problem) {
      if (!signal.aborted) this.fail(job, problem);
    }
  }

  private fail(job: Upload, problem: unknown): void {
    if (problem instanceof DOMException) return this.end(job.id, 'unreadable', null);
    if (!isProblem(problem)) {
      this.end(job.id, 'failed', new ApiProblem('failed'));
      throw problem;
    }
    if (problem.kind === 'stale_version') return this.renew(job);
    if (problem.passes || problem.kind === 'unauthenticated') return this.wait(job.id, problem);
    const isRejected = problem.kind === 'conflict' && problem.details['announced'] !== undefined;
    this.end(job.id, isRejected ? 'rejected' : 'failed', problem);
  }

  private wait(id: string, problem: ApiProblem): void {
    this.change(id, { state: 'offline', problem });
    this.stopWaiting();
    this.stopWaiting = this.parts.later(this.resume, this.waitMs);
    this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
  }

  /** Asks for a new form, under a new announcement, after a pause. */
  private renew({ id, renewals }: Upload): void {
    const pauseMs = renewalPausesMs[renewals];
    if (pauseMs === undefined) return this.end(id, 'refused', new ApiProblem('unavailable'));
    this.change(id, { state: 'renewing', renewals: renewals + 1, key: this.parts.newKey() });
    void this.keep(id);
    this.parts.later(() => {
      this.change(id, { state: 'waiting' });
      this.next();
    }, pauseMs);
  }

  private end(id: string, state: OverState, problem: ApiProblem | null): void {
    this.change(id, { state, problem });
    this.takeOff(id);
  }

  private forget(id: string): void {
    this.takeOff(id);
    this.drop(id);
  }

  /** Without room on the device it lives as long as the page. */
  private async keep(id: string): Promise<void> {
    const upload = this.uploads.find((one) => one.id === id);
    if (upload) await this.parts.shelf.put(keptOf(upload)).catch(() => undefined);
  }

  private takeOff(id: string): void {
    void this.parts.shelf.remove(id).catch(() => undefined);
  }

  private drop(id: string): void {
    this.tell(this.uploads.filter((one) => one.id !== id));
  }

  private put(one: Upload): void {
    this.tell([...this.uploads, one]);
  }

  private change(id: string, change: Partial<Upload>): void {
    this.tell(this.uploads.map((one) => (one.id === id ? { ...one, ...change } : one)));
  }

  private tell(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const tell of this.listeners) tell();
  }
}

const keptOf = ({ id, programmeId, code, file, key }: KeptUpload): KeptUpload => ({
  id,
  programmeId,
  code,
  file,
  key,
});

const added = (job: KeptUpload): Upload => ({
  ...keptOf(job),
  state: 'waiting',
  percent: 0,
  sameAs: [],
  renewals: 0,
  problem: null,
});
