import { ApiProblem } from '../../../api/problem';
import { Autosave, type AutosaveParts, pauseMs } from './autosave';
import { type Batch, type DraftState, type ServedAnswer, editsOf, noDrafts } from './drafts';

const code = 'P.1.i.a';
const answer = (part: Partial<ServedAnswer> = {}): ServedAnswer => ({
  ...{ code, value: 'Ya', note: null, version: 1, author: 'person:sari', origin: 'person' },
  answeredAt: '2026-02-20T03:00:00.000Z',
  ...part,
});

/** An autosave, what it sent, and the replies that it still waits for. */
function started() {
  const sent: Batch[] = [];
  const replies: { resolve: (answers: ServedAnswer[]) => void; reject: (problem: unknown) => void }[] = [];
  let kept: DraftState = noDrafts;
  const parts: AutosaveParts = {
    newKey: () => `key ${sent.length + 1}`,
    keep: (state) => void (kept = state),
    send(batch) {
      sent.push(batch);
      return new Promise((resolve, reject) => replies.push({ resolve, reject }));
    },
  };
  return { autosave: new Autosave(parts), sent, replies, kept: () => kept };
}

const settledTasks = () => jest.advanceTimersByTimeAsync(0);

describe('autosave', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('sends a choice at once, and a note when nothing was typed for a while', () => {
    const { autosave, sent } = started();
    autosave.setNote({ code: 'P.1.i.b', change: { note: 'SK' } });
    jest.advanceTimersByTime(pauseMs - 1);
    expect(sent).toHaveLength(0);
    jest.advanceTimersByTime(1);
    expect(sent.map(editsOf)).toEqual([[{ code: 'P.1.i.b', value: undefined, note: 'SK', version: 0 }]]);
    const other = started();
    other.autosave.setValue({ code, change: { value: 'Ya' } });
    expect(other.sent).toHaveLength(1);
  });

  it('has one request under way: what is typed meanwhile goes with the next one, on the new version', async () => {
    const { autosave, sent, replies } = started();
    autosave.setValue({ code, change: { value: 'Ya' } });
    autosave.setValue({ code, change: { value: 'Tidak' } });
    expect(sent).toHaveLength(1);
    replies[0]!.resolve([answer()]);
    await jest.advanceTimersByTimeAsync(pauseMs);
    expect(sent.map(editsOf)[1]).toEqual([{ code, value: 'Tidak', note: undefined, version: 1 }]);
  });

  it('says that the line is lost, keeps what was typed, and sends the same under the same key again', async () => {
    const { autosave, sent, replies, kept } = started();
    autosave.setValue({ code, change: { value: 'Ya' } });
    replies[0]!.reject(new ApiProblem('offline'));
    await settledTasks();
    expect(autosave.read().line).toBe('offline');
    expect(kept().batch?.drafts[code]?.value).toBe('Ya');
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ key }) => key)).toEqual(['key 1', 'key 1']);
    replies[1]!.resolve([answer()]);
    await settledTasks();
    expect([autosave.read().line, kept()]).toEqual(['ready', noDrafts]);
  });

  it('takes back the last choice, and gives the question that it was about', () => {
    const { autosave } = started();
    autosave.setValue({ code, change: { value: 'Tidak' }, served: answer() });
    expect(autosave.undo(() => answer())).toBe(code);
    expect(autosave.read()).toMatchObject({ canUndo: false });
    expect(autosave.undo(() => answer())).toBeUndefined();
  });

  it('has the same outline as long as only a note is typed', () => {
    const { autosave } = started();
    autosave.setNote({ code, change: { note: 'S' }, served: answer() });
    const { outline } = autosave.read();
    autosave.setNote({ code, change: { note: 'SK' }, served: answer() });
    expect(autosave.read().outline).toBe(outline);
    autosave.setValue({ code, change: { value: 'Tidak' }, served: answer() });
    expect(autosave.read().outline.get(code)).toEqual({ value: 'Tidak', status: 'sending' });
  });

  it('sends what another page left behind', () => {
    const left = started();
    left.autosave.setNote({ code, change: { note: 'SK' } });
    const { autosave, sent } = started();
    autosave.restore(left.kept());
    expect(sent.map(editsOf)).toEqual([[{ code, value: undefined, note: 'SK', version: 0 }]]);
  });

  describe('after a conflict was settled', () => {
    function inConflict() {
      const page = started();
      page.autosave.setNote({ code, change: { note: 'mine' }, served: answer() });
      page.autosave.hear([answer({ note: 'theirs', version: 2 })]);
      return page;
    }

    it('keeps the version of the other in reach until mine is saved', async () => {
      const { autosave, replies } = inConflict();
      autosave.settle(code, 'mine');
      expect(autosave.read().passedOver[code]).toMatchObject({ note: 'theirs' });
      replies[0]!.reject(new ApiProblem('offline'));
      await settledTasks();
      expect(autosave.read().passedOver[code]).toMatchObject({ note: 'theirs' });
      await jest.advanceTimersByTimeAsync(1000);
      replies[1]!.resolve([answer({ note: 'mine', version: 3 })]);
      await settledTasks();
      expect(autosave.read().passedOver).toEqual({});
    });

    it('keeps mine in reach where theirs was chosen, until the question is saved again', async () => {
      const { autosave, replies } = inConflict();
      autosave.settle(code, 'theirs');
      autosave.setValue({ code: 'P.1.i.b', change: { value: 'A' } });
      replies[0]!.resolve([answer({ code: 'P.1.i.b', value: 'A' })]);
      await settledTasks();
      expect(autosave.read().passedOver[code]).toEqual({ value: 'Ya', note: 'mine' });
      autosave.setValue({ code, change: { value: 'Tidak' }, served: answer({ note: 'theirs', version: 2 }) });
      replies[1]!.resolve([answer({ value: 'Tidak', note: 'theirs', version: 3 })]);
      await settledTasks();
      expect(autosave.read().passedOver).toEqual({});
    });
  });
});
