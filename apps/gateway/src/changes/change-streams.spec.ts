import { type Readable } from 'node:stream';
import { type Fact, ScoreComputed } from '@zi/contracts';
import { ChangeStreams, beatMs, streamMs, streamsPerHolder, waitingBytes } from './change-streams';

const programmeId = ScoreComputed.example.programmeId;
const other = '0190a000-0000-7000-8000-00000000a001';
const fact = (type: string, data: unknown) => ({ type, data }) as Fact;
const computed = fact(ScoreComputed.type, ScoreComputed.example);

describe('a stream of changes', () => {
  let streams: ChangeStreams;
  let unsent: number;
  beforeEach(() => {
    jest.useFakeTimers();
    streams = new ChangeStreams();
    unsent = 0;
  });
  afterEach(() => {
    streams.beforeApplicationShutdown();
    jest.useRealTimers();
  });

  const start = (holder = 'one', ...programmes: string[]) =>
    streams.start({ holder, programmes: new Set([programmeId, ...programmes]), unsent: () => unsent });
  const read = (stream: Readable) => String(stream.read() ?? '');
  /** Also what nobody has read is done with. */
  const hasEnded = async (stream: Readable) => {
    stream.resume();
    await jest.advanceTimersByTimeAsync(0);
    return stream.closed;
  };

  it('begins with how soon to come again and with the hint to read everything', () => {
    expect(read(start())).toBe('retry: 2000\nevent: ready\ndata: {}\n\n');
  });

  it('tells of a fact its type, programme and version, and not whose layer it is about', () => {
    const stream = start();
    read(stream);
    streams.saw(computed);
    const { version } = ScoreComputed.example;
    const hint = JSON.stringify({ type: ScoreComputed.type, programmeId, version });
    expect(read(stream)).toBe(`event: change\ndata: ${hint}\n\n`);
  });

  it('tells of its own programmes only', () => {
    const [one, both] = [start('one'), start('two', other)];
    [one, both].forEach(read);
    streams.saw(fact(ScoreComputed.type, { ...ScoreComputed.example, programmeId: other }));
    expect(read(one)).toBe('');
    expect(read(both)).toContain(other);
  });

  it('asks to read everything again when something may have passed unseen', () => {
    const stream = start();
    read(stream);
    streams.missed();
    expect(read(stream)).toBe('event: ready\ndata: {}\n\n');
  });

  it('gives a sign of life every 20 seconds', () => {
    const stream = start();
    read(stream);
    jest.advanceTimersByTime(beatMs - 1);
    expect(read(stream)).toBe('');
    jest.advanceTimersByTime(1);
    expect(read(stream)).toBe(':\n\n');
  });

  it('ends after five minutes', async () => {
    const stream = start();
    jest.advanceTimersByTime(streamMs - 1);
    read(stream);
    expect(await hasEnded(stream)).toBe(false);
    jest.advanceTimersByTime(1);
    expect(await hasEnded(stream)).toBe(true);
  });

  it('ends for who reads too slowly, and for nobody else', async () => {
    const [slow, quick] = [start('slow'), start('quick')];
    read(slow);
    const bytes = () => slow.readableLength;
    while (!slow.destroyed) {
      expect(bytes()).toBeLessThanOrEqual(waitingBytes);
      streams.saw(computed);
      read(quick);
    }
    expect(await hasEnded(slow)).toBe(true);
    streams.saw(computed);
    expect(read(quick)).toContain('event: change');
  });

  it('counts as waiting what the connection has not sent', () => {
    const stream = start();
    read(stream);
    unsent = waitingBytes;
    streams.saw(computed);
    expect(stream.destroyed).toBe(true);
  });

  it('is refused to who has five, until one has ended', async () => {
    const held = Array.from({ length: streamsPerHolder }, () => start());
    expect(() => start()).toThrow('5 streams of changes open');
    expect(read(start('another'))).toContain('ready');
    held[0]?.destroy();
    await hasEnded(held[0]!);
    expect(read(start())).toContain('ready');
  });

  it('ends when the gateway stops, and none begins then', async () => {
    const [one, stuck] = [start(), start()];
    read(one);
    streams.beforeApplicationShutdown();
    expect([await hasEnded(one), stuck.destroyed]).toEqual([true, true]);
    expect(() => start()).toThrow('about to stop');
  });
});
