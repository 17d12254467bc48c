import { once, EventEmitter } from 'node:events';
import type { Exit, RunningProcess } from '@zi/embedded';
import { keepRunning } from './keep-running';

/** A process that ends when the test says so. */
function fakeProcess(pid: number) {
  let end: (exit: Exit) => void = () => undefined;
  const exited = new Promise<Exit>((resolve) => (end = resolve));
  const running: RunningProcess = {
    name: 'scoring',
    pid,
    logFile: 'scoring.log',
    exited,
    stop: async () => end({ code: 0, signal: null }),
    kill: async () => end({ code: null, signal: 'SIGKILL' }),
    tail: async () => '',
  };
  return { running, crash: () => end({ code: 1, signal: null }) };
}

describe('a kept process', () => {
  let said: string[];
  let news: EventEmitter;
  const changed = () => news.emit('changed');

  beforeEach(() => {
    said = [];
    news = new EventEmitter();
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  });
  afterEach(() => jest.restoreAllMocks());

  test('is started again when it crashes, even if the first attempt fails', async () => {
    const [first, second] = [fakeProcess(1), fakeProcess(2)];
    const start = jest
      .fn<Promise<RunningProcess>, []>()
      .mockResolvedValueOnce(first.running)
      .mockRejectedValueOnce(new Error('the port is taken'))
      .mockResolvedValueOnce(second.running);
    const kept = await keepRunning('scoring', start, changed);
    first.crash();
    await once(news, 'changed');
    expect(kept.current.pid).toBe(2);
    await kept.stop();
    expect(said).toEqual([
      '· scoring ended (exit code 1); starting it again in 0.5 s. Log: scoring.log\n',
      '· the port is taken\n',
      '· scoring ended (exit code 1); starting it again in 1 s. Log: scoring.log\n',
      '· scoring is back\n',
    ]);
  });

  test('stays ended when it was stopped or killed', async () => {
    const start = jest.fn(async () => fakeProcess(1).running);
    await (await keepRunning('scoring', start, changed)).stop();
    await (await keepRunning('scoring', start, changed)).kill();
    expect(start).toHaveBeenCalledTimes(2);
    expect(said).toEqual([]);
  });

  test('that is being started again when everything stops is stopped too', async () => {
    const [first, second] = [fakeProcess(1), fakeProcess(2)];
    let arrive: (running: RunningProcess) => void = () => undefined;
    const start = jest
      .fn<Promise<RunningProcess>, []>()
      .mockResolvedValueOnce(first.running)
      .mockImplementationOnce(() => {
        news.emit('starting');
        return new Promise((resolve) => (arrive = resolve));
      });
    const kept = await keepRunning('scoring', start, changed);
    first.crash();
    await once(news, 'starting');
    const stopped = kept.stop();
    arrive(second.running);
    await stopped;
    expect(await second.running.exited).toEqual({ code: 0, signal: null });
  });

  test('whose first start fails is not kept', async () => {
    const start = async () => Promise.reject(new Error('exit code 1'));
    await expect(keepRunning('scoring', start, changed)).rejects.toThrow('exit code 1');
  });
});
