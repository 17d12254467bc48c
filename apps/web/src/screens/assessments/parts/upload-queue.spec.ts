import { type EvidenceFile } from '../../../api/evidence';
import { ApiProblem } from '../../../api/problem';
import { later } from './later';
import { type KeptUpload } from './upload-job';
import { UploadQueue, type UploadQueueParts, firstWaitMs, mostAtOnce, renewalPausesMs } from './upload-queue';
import { type StoredUpload, type UploadStore, leftoverMs, openShelf } from './upload-shelf';

const [programme, code] = ['programme', 'P.1.i.a'];
const pdf = (name: string) => new File([name], name, { type: 'application/pdf' });
const verified = { id: 'file', status: 'verified' } as EvidenceFile;

/** A device that several people use one after the other, on pages that share its locks. */
function device() {
  const rows = new Map<string, StoredUpload>();
  const store: UploadStore = {
    put: async (row) => rows.set([row.personId, row.id].join('/'), row),
    remove: async (key) => rows.delete(key.join('/')),
    ofPerson: async (personId) => [...rows.values()].filter((row) => row.personId === personId),
    keysUntil: async (instant) =>
      [...rows.values()]
        .filter(({ keptAt }) => keptAt <= instant)
        .map((row): [string, string] => [row.personId, row.id]),
  };
  const locks = new Set<string>();
  const lock: UploadQueueParts['lock'] = async (name, work) => {
    if (locks.has(name)) return false;
    locks.add(name);
    await work().finally(() => locks.delete(name));
    return true;
  };
  return { store, locks, lock, names: () => [...rows.values()].map(({ file }) => file.name) };
}

interface Sending {
  readonly job: KeptUpload;
  readonly signal: AbortSignal;
  readonly resolve: (file: EvidenceFile) => void;
  readonly reject: (problem: unknown) => void;
}

let keys = 0;

/** The page of a person on a device, and what it is sending. */
function page({ store, lock } = device(), personId = 'sari') {
  const sends: Sending[] = [];
  const done: EvidenceFile[] = [];
  const unreadable = new Set<string>();
  const queue = new UploadQueue({
    ...{ lock, later },
    shelf: openShelf(personId, store, Date.now),
    newKey: () => `key ${++keys}`,
    async digest({ name }) {
      if (unreadable.has(name)) throw new DOMException('The file is gone', 'NotFoundError');
      return `digest of ${name}`;
    },
    send: (job, _, { signal }) =>
      new Promise((resolve, reject) => sends.push({ job, signal, resolve, reject })),
    onDone: (file) => void done.push(file),
  });
  const states = () => queue.read().map(({ state }) => state);
  const sent = () => sends.map(({ job }) => job.file.name);
  return { queue, sends, done, unreadable, states, sent };
}

const settledTasks = () => jest.advanceTimersByTimeAsync(0);

async function added({ queue }: ReturnType<typeof page>, ...names: string[]): Promise<void> {
  await queue.add(programme, code, names.map(pdf));
  await settledTasks();
}

const refusal = () => new ApiProblem('stale_version');

/** Refuses what was sent last, and lets the pause after it pass. */
async function refuseAndWait({ sends }: ReturnType<typeof page>, pauseMs: number): Promise<void> {
  sends.at(-1)!.reject(refusal());
  await jest.advanceTimersByTimeAsync(pauseMs);
}

describe('the uploads of a page', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('are sent three at a time; one that is done leaves the device, is told, and makes room for the next', async () => {
    const shared = device();
    const own = page(shared);
    await added(own, '1.pdf', '2.pdf', '3.pdf', '4.pdf');
    expect(own.sent()).toHaveLength(mostAtOnce);
    expect(shared.names()).toHaveLength(4);
    own.sends[0]!.resolve(verified);
    await settledTasks();
    expect(own.sent()).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf']);
    expect(own.done).toEqual([verified]);
    expect(shared.names()).toEqual(['2.pdf', '3.pdf', '4.pdf']);
  });

  it('tell for which questions the very same file was uploaded before', async () => {
    const own = page();
    own.queue.hear([{ sha256: 'digest of sk.pdf', questionCodes: ['P.2.i.a'] } as EvidenceFile]);
    await added(own, 'sk.pdf', 'other.pdf');
    expect(own.queue.read().map(({ sameAs }) => sameAs)).toEqual([['P.2.i.a'], []]);
  });

  it('that lost the line wait, longer each time, and begin again under the same key', async () => {
    const own = page();
    await added(own, 'sk.pdf');
    own.sends[0]!.reject(new ApiProblem('offline'));
    await settledTasks();
    expect(own.states()).toEqual(['offline']);
    await jest.advanceTimersByTimeAsync(firstWaitMs);
    own.sends[1]!.reject(new ApiProblem('offline'));
    await jest.advanceTimersByTimeAsync(firstWaitMs * 2 - 1);
    expect(own.sends).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(new Set(own.sends.map(({ job }) => job.key)).size).toBe(1);
    expect(own.sends).toHaveLength(3);
  });

  it('begin again at once when the line is back', async () => {
    const own = page();
    await added(own, 'sk.pdf');
    own.sends[0]!.reject(new ApiProblem('offline'));
    await settledTasks();
    own.queue.resume();
    await settledTasks();
    expect(own.sends).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(firstWaitMs);
    expect(own.sends).toHaveLength(2);
  });

  it('that the person cancels are gone, from the device too, and the next one begins', async () => {
    const shared = device();
    const own = page(shared);
    await added(own, '1.pdf', '2.pdf', '3.pdf', '4.pdf');
    own.queue.cancel(own.queue.read()[0]!.id);
    expect(own.sends[0]!.signal.aborted).toBe(true);
    own.sends[0]!.reject(new DOMException('Cancelled', 'AbortError'));
    await settledTasks();
    expect(own.states()).toEqual(['checking', 'checking', 'checking']);
    expect(own.sent()).toContain('4.pdf');
    expect(shared.names()).not.toContain('1.pdf');
  });

  it('whose file cannot be read are told, hold up no other, and begin when the file is there again', async () => {
    const shared = device();
    const own = page(shared);
    own.unreadable.add('gone.pdf');
    await added(own, 'gone.pdf', '2.pdf', '3.pdf', '4.pdf');
    expect(own.states()[0]).toBe('unreadable');
    expect(own.sent()).toEqual(['2.pdf', '3.pdf', '4.pdf']);
    expect(shared.names()).not.toContain('gone.pdf');
    own.sends[0]!.resolve(verified);
    own.unreadable.clear();
    await added(own, 'gone.pdf');
    expect(own.sent()).toContain('gone.pdf');
  });

  it('that were rejected are kept on the device again, under a new key, when the person retries them', async () => {
    const shared = device();
    const own = page(shared);
    await added(own, 'sk.pdf');
    own.sends[0]!.reject(new ApiProblem('conflict', { details: { announced: { sizeBytes: 6 } } as never }));
    await settledTasks();
    expect([own.states(), shared.names()]).toEqual([['rejected'], []]);
    await own.queue.retry(own.queue.read()[0]!.id);
    await settledTasks();
    expect(shared.names()).toEqual(['sk.pdf']);
    const [kept] = await shared.store.ofPerson('sari');
    expect(kept!.key).toBe(own.sends[1]!.job.key);
    expect(kept!.key).not.toBe(own.sends[0]!.job.key);
  });
});

describe('an upload whose form the object store refuses', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks for a new form after a pause, under a new key that the device keeps', async () => {
    const shared = device();
    const own = page(shared);
    await added(own, 'sk.pdf');
    await refuseAndWait(own, renewalPausesMs[0]! - 1);
    expect([own.states(), own.sends.length]).toEqual([['renewing'], 1]);
    await jest.advanceTimersByTimeAsync(1);
    expect(own.sends).toHaveLength(2);
    expect(own.sends[1]!.job.key).not.toBe(own.sends[0]!.job.key);
    expect((await shared.store.ofPerson('sari'))[0]!.key).toBe(own.sends[1]!.job.key);
  });

  it('waits longer each time, and is left to the person after the last pause', async () => {
    const own = page();
    await added(own, 'sk.pdf');
    expect([...renewalPausesMs].sort((one, other) => one - other)).toEqual(renewalPausesMs);
    for (const pauseMs of renewalPausesMs) await refuseAndWait(own, pauseMs);
    await refuseAndWait(own, leftoverMs);
    expect(own.states()).toEqual(['refused']);
    expect(own.sends).toHaveLength(renewalPausesMs.length + 1);
  });

  it('has all its pauses again when the person retries it', async () => {
    const own = page();
    await added(own, 'sk.pdf');
    for (const pauseMs of [...renewalPausesMs, 0]) await refuseAndWait(own, pauseMs);
    await own.queue.retry(own.queue.read()[0]!.id);
    await settledTasks();
    await refuseAndWait(own, 0);
    expect(own.states()).toEqual(['renewing']);
  });

  it('that is cancelled during a pause stays gone', async () => {
    const own = page();
    await added(own, 'sk.pdf');
    await refuseAndWait(own, 0);
    own.queue.cancel(own.queue.read()[0]!.id);
    await jest.advanceTimersByTimeAsync(renewalPausesMs[0]!);
    expect([own.states(), own.sends.length]).toEqual([[], 1]);
  });
});

describe('what a closed page left on the device', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  async function left(name: string) {
    const shared = device();
    await added(page({ ...shared, lock: device().lock }, 'sari'), name);
    return shared;
  }

  it('is continued by the next page of the same person, under the same key', async () => {
    const shared = await left('sk.pdf');
    const next = page(shared, 'sari');
    await next.queue.restore();
    await settledTasks();
    expect(next.sent()).toEqual(['sk.pdf']);
    expect(next.sends[0]!.job.key).toBe((await shared.store.ofPerson('sari'))[0]!.key);
  });

  it('is neither shown to another person nor sent as theirs, and stays for who left it', async () => {
    const shared = await left('sk.pdf');
    const other = page(shared, 'budi');
    await other.queue.restore();
    await settledTasks();
    expect([other.states(), other.sent()]).toEqual([[], []]);
    expect(shared.names()).toEqual(['sk.pdf']);
  });

  it('is removed by the page of another person after seven days, not before', async () => {
    const shared = await left('sk.pdf');
    await jest.advanceTimersByTimeAsync(leftoverMs - 1);
    await page(shared, 'budi').queue.restore();
    expect(shared.names()).toEqual(['sk.pdf']);
    await jest.advanceTimersByTimeAsync(1);
    await page(shared, 'budi').queue.restore();
    expect(shared.names()).toEqual([]);
  });

  it('is continued by who left it even after seven days', async () => {
    const shared = await left('sk.pdf');
    await jest.advanceTimersByTimeAsync(leftoverMs);
    const own = page(shared, 'sari');
    await own.queue.restore();
    await settledTasks();
    expect(own.sent()).toEqual(['sk.pdf']);
  });

  it('is left to another page that is sending it, and holds up nothing that waits here', async () => {
    const shared = device();
    const one = page(shared);
    await added(one, '1.pdf', '2.pdf', '3.pdf', '4.pdf');
    const two = page(shared);
    await two.queue.restore();
    await settledTasks();
    expect(two.sent()).toEqual(['4.pdf']);
    expect(two.queue.read().map(({ file }) => file.name)).toEqual(['4.pdf']);
    expect(shared.names()).toEqual(['1.pdf', '2.pdf', '3.pdf', '4.pdf']);
  });
});
