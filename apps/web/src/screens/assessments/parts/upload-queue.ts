import { isProblem } from '../../../api/problem';
import { type EvidenceFile } from '../../../api/evidence';
import { type KeptUpload, sha256Of, upload } from './upload-job';
import { uploadShelf } from './upload-shelf';

export type UploadState =
  'waiting' | 'checking' | 'sending' | 'verifying' | 'offline' | 'rejected' | 'failed';

export interface Upload extends KeptUpload {
  readonly state: UploadState;
  readonly percent: number;
  /** Questions for which the very same file was uploaded before. */
  readonly sameAs: readonly string[];
  readonly problem: unknown;
}

const mostAtOnce = 3;
const firstWaitMs = 2000;
const longestWaitMs = 60_000;
const running: readonly UploadState[] = ['checking', 'sending', 'verifying'];

/** The uploads of this page, at most three at a time; one that lost its line begins again. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly cancels = new Map<string, AbortController>();
  private waitMs = firstWaitMs;
  private timer: number | undefined;
  /** Told of what the services know now. */
  onDone: (file: EvidenceFile) => void = () => undefined;
  /** Files that the programme has. */
  known: readonly EvidenceFile[] = [];

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = () => this.uploads;

  /** Continues what another page began and left. */
  async restore(): Promise<void> {
    for (const job of await uploadShelf.all()) {
      if (!this.uploads.some(({ id }) => id === job.id)) this.put(added(job));
    }
    this.next();
  }

  async add(programmeId: string, code: string, files: readonly File[]): Promise<void> {
    for (const file of files) {
      const job = { id: crypto.randomUUID(), key: crypto.randomUUID(), programmeId, code, file };
      this.put(added(job));
      await uploadShelf.put(job).catch(() => undefined); // without room on the device it lives as long as the page
    }
    this.next();
  }

  cancel(id: string): void {
    this.cancels.get(id)?.abort();
    this.forget(id);
  }

  /** Begins again, with a new announcement: the old one may have been rejected or run out. */
  retry(id: string): void {
    this.change(id, { state: 'waiting', problem: null, key: crypto.randomUUID() });
    this.next();
  }

  /** The line is back. */
  readonly resume = (): void => {
    window.clearTimeout(this.timer);
    for (const { id, state } of this.uploads) if (state === 'offline') this.change(id, { state: 'waiting' });
    this.next();
  };

  private next(): void {
    const free = mostAtOnce - this.uploads.filter(({ state }) => running.includes(state)).length;
    const waiting = this.uploads.filter(({ state }) => state === 'waiting');
    for (const job of waiting.slice(0, Math.max(0, free))) void this.run(job);
  }

  /** A lock keeps two pages from sending the same upload. */
  private run(job: Upload): Promise<void> {
    this.change(job.id, { state: 'checking', percent: 0 });
    return navigator.locks.request(`zi.upload.${job.id}`, { ifAvailable: true }, (lock) =>
      lock ? this.deliver(job) : this.drop(job.id),
    );
  }

  private async deliver(job: Upload): Promise<void> {
    const cancel = new AbortController();
    this.cancels.set(job.id, cancel);
    try {
      const sha256 = await sha256Of(job.file);
      const sameAs = this.known
        .filter((file) => file.sha256 === sha256)
        .flatMap(({ questionCodes }) => questionCodes);
      this.change(job.id, { sameAs });
      const file = await upload(job, sha256, {
        signal: cancel.signal,
        onStep: (state, percent = 100) => this.change(job.id, { state, percent }),
      });
      this.waitMs = firstWaitMs;
      this.forget(job.id);
      this.onDone(file);
    } catch (problem) {
      this.fail(job.id, problem);
    } finally {
      this.cancels.delete(job.id);
      this.next();
    }
  }

  private fail(id: string, problem: unknown): void {
    if (problem instanceof DOMException) return;
    if (!isProblem(problem)) throw problem;
    if (problem.kind === 'stale_version') return this.retry(id);
    if (problem.passes || problem.kind === 'unauthenticated') {
      this.change(id, { state: 'offline', problem });
      this.timer = window.setTimeout(this.resume, this.waitMs);
      this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
      return;
    }
    const isRejected = problem.kind === 'conflict' && problem.details['announced'] !== undefined;
    this.change(id, { state: isRejected ? 'rejected' : 'failed', problem });
    void uploadShelf.remove(id);
  }

  private forget(id: string): void {
    void uploadShelf.remove(id);
    this.drop(id);
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

const added = (job: KeptUpload): Upload => ({
  ...job,
  state: 'waiting',
  percent: 0,
  sameAs: [],
  problem: null,
});
