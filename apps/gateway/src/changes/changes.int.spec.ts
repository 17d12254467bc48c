import { GetProgramme, NoteAdded, PactSigned, ScoreComputed, SurveyClosed } from '@zi/contracts';
import { type RunningService } from '@zi/service-kit';
import { until } from '@zi/testing';
import { Browser } from '../../fixtures/browser';
import { EventStream } from '../../fixtures/event-stream';
import { type TestSignIn, startSignIn } from '../../fixtures/sign-in';
import { heard, otherProgrammeId } from '../../fixtures/stand-in';

const programmeId = GetProgramme.example.output.id;
const unknownId = '0190a000-0000-7000-8000-00000000a0ff';
const path = (...ids: string[]) =>
  `/api/v1/changes?${new URLSearchParams(ids.map((id): [string, string] => ['programme', id])).toString()}`;

describe('changes of programmes', () => {
  let signIn: TestSignIn;
  let authorization: string;
  const opened: EventStream[] = [];
  beforeAll(async () => {
    signIn = await startSignIn();
    authorization = `Bearer ${signIn.edge.token}`;
  });
  afterEach(() => opened.splice(0).forEach((stream) => stream.leave()));
  afterAll(() => signIn?.stop());

  const open = async (...ids: string[]) => {
    const stream = await EventStream.open(`${signIn.edge.url}${path(...ids)}`, { authorization });
    opened.push(stream);
    return stream;
  };
  const tell = (event: Parameters<typeof signIn.edge.bus.tell>[0], more: object = {}) =>
    signIn.edge.bus.tell(event, programmeId, { ...event.example, programmeId, ...more });

  it('are told as they happen, each with its type, programme and version, and not with its layer', async () => {
    const stream = await open(programmeId.toUpperCase());
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    expect(stream.headers.get('cache-control')).toBe('no-store');
    expect(await stream.next()).toEqual({ event: 'ready', data: {} });
    for (const event of [ScoreComputed, PactSigned, SurveyClosed, NoteAdded]) {
      await tell(event);
      const { version } = event.example;
      const data = { type: event.type, programmeId, version };
      expect(await stream.next()).toEqual({ event: 'change', data });
    }
  });

  it('of other programmes are not told', async () => {
    const stream = await open(otherProgrammeId);
    await stream.next();
    await tell(ScoreComputed);
    await tell(ScoreComputed, { programmeId: otherProgrammeId, version: 99 });
    expect((await stream.next())?.data).toMatchObject({ programmeId: otherProgrammeId, version: 99 });
  });

  it('of several programmes come in one stream', async () => {
    const stream = await open(programmeId, otherProgrammeId);
    await stream.next();
    await tell(NoteAdded);
    await tell(NoteAdded, { programmeId: otherProgrammeId });
    const told = [await stream.next(), await stream.next()].map((one) => one?.data);
    expect(told).toMatchObject([{ programmeId }, { programmeId: otherProgrammeId }]);
  });

  it('are passed over where a fact is broken', async () => {
    const stream = await open(programmeId);
    await stream.next();
    await tell(ScoreComputed, { version: 'x' });
    await tell(NoteAdded);
    expect((await stream.next())?.data).toMatchObject({ type: NoteAdded.type });
  });

  it('are told in a session, as the person of it', async () => {
    const browser = new Browser();
    await signIn.signIn(browser, 'kepala');
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ');
    const stream = await EventStream.open(`${signIn.url}${path(programmeId)}`, { cookie });
    opened.push(stream);
    expect(await stream.next()).toMatchObject({ event: 'ready' });
    expect(heard.at(-1)).toMatchObject({ noun: 'programme', context: { actor: { name: 'Kepala' } } });
  });

  it('are not told to strangers, nor of programmes that one may not know of', async () => {
    expect((await signIn.edge.knock(path(programmeId))).status).toBe(401);
    const { status, headers, body } = await signIn.edge.call(path(programmeId, unknownId));
    expect([status, headers.get('content-type')]).toEqual([404, 'application/problem+json']);
    expect(body).toMatchObject({ code: 'not_found' });
  });

  const accepted = '1 to 20 UUIDs: ?programme=…&programme=…';
  const malformed = { in: 'query', path: 'programme', message: 'is not of the accepted form', accepted };
  it.each([
    ['none', '/api/v1/changes', malformed],
    ['what is no UUID', path(programmeId, 'x'), malformed],
    ['more than 20', path(...Array<string>(21).fill(programmeId)), malformed],
    [
      'another parameter',
      `${path(programmeId)}&unit=1`,
      { in: 'query', path: 'unit', message: 'is not known here', accepted: 'programme' },
    ],
  ])('are refused for %s', async (_, address, problem) => {
    const { status, body } = await signIn.edge.call(address);
    expect([status, body.problems]).toEqual([400, [problem]]);
  });

  it('are told of 20 programmes at once', async () => {
    expect(await (await open(...Array<string>(20).fill(programmeId))).next()).toMatchObject({
      event: 'ready',
    });
  });

  it('are told to one holder five times at once, and again when one has gone', async () => {
    const streams = await Promise.all(Array.from({ length: 5 }, () => open(programmeId)));
    const refused = await signIn.edge.call(path(programmeId));
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '10']);
    expect(refused.body.code).toBe('too_many_requests');
    streams[0]?.leave();
    await until('a stream is free again', () => open(programmeId));
  });

  it('are asked for with GET only', async () => {
    const headers = { authorization };
    const { status } = await fetch(`${signIn.edge.url}${path(programmeId)}`, { method: 'HEAD', headers });
    expect(status).toBe(404);
  });

  describe('at a gateway of its own', () => {
    let gateway: RunningService;
    beforeEach(async () => {
      gateway = await signIn.edge.startGateway();
    });
    afterEach(() => gateway.stop());
    const openHere = async () => {
      const stream = await EventStream.open(`${gateway.url}${path(programmeId)}`, { authorization });
      opened.push(stream);
      await stream.next();
      return stream;
    };

    it('end when it stops, which waits for nobody who reads', async () => {
      const stream = await openHere();
      const stopped = gateway.stop();
      expect(await stream.next()).toBeUndefined();
      await stopped;
    });

    it('must all be read again after the bus was away', async () => {
      const stream = await openHere();
      await signIn.edge.bus.kill();
      await signIn.edge.bus.restart();
      expect(await stream.next()).toEqual({ event: 'ready', data: {} });
      await until('facts can be told again', () => tell(NoteAdded));
      expect((await stream.next())?.data).toMatchObject({ type: NoteAdded.type });
    });

    it('leave one line in the log when they end, with how long they took', async () => {
      const lines = jest.spyOn(gateway.logger, 'info');
      const stream = await openHere();
      const line = () =>
        lines.mock.calls
          .map(([one]) => one)
          .find((one) => (one as { route?: string }).route === '/api/v1/changes');
      expect(line()).toBeUndefined();
      stream.leave();
      await until('the line is there', line);
      expect(line()).toMatchObject({ method: 'GET', status: 200 });
    });
  });
});
