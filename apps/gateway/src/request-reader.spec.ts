import { type FastifyRequest } from 'fastify';
import { Refusal } from './refusal';
import { RequestReader } from './request-reader';
import { routes } from './routes';

const route = routes.find(({ path, method }) => method === 'PUT' && path.endsWith('/answers/{code}'))!;
const params = { assessmentId: '0190a000-0000-7000-8000-000000000041', layer: 'self', code: 'P.1.i.a' };
const request = (body: unknown, headers: Record<string, string> = { 'if-match': '"0"' }, path = params) =>
  ({ params: path, query: {}, headers, body }) as unknown as FastifyRequest;
const problemsOf = (...parts: Parameters<typeof request>) => {
  try {
    new RequestReader(route).read(request(...parts));
    return [];
  } catch (error) {
    return (error as Refusal).more.problems;
  }
};

describe('one answer that is put', () => {
  it('becomes a list of one for its owner, on the version that is in the header', () => {
    const headers = { 'if-match': '"3"', 'idempotency-key': 'key-of-mine' };
    expect(new RequestReader(route).read(request({ value: { lulus: 3 }, note: null }, headers))).toEqual({
      input: {
        assessmentId: params.assessmentId,
        layer: 'self',
        answers: [{ code: 'P.1.i.a', value: { lulus: 3 }, note: null, version: 3 }],
      },
      idempotencyKey: 'key-of-mine',
    });
  });

  it('may clear nothing and say nothing', () => {
    expect(new RequestReader(route).read(request(undefined)).input['answers']).toEqual([
      { code: 'P.1.i.a', version: 0 },
    ]);
  });

  it('is told what is wrong with path, header and body, each by its place', () => {
    const path = { ...params, layer: 'mine', code: '-' };
    expect(problemsOf({ value: true, answers: [], code: 'P.1' }, { 'if-match': '3' }, path)).toMatchObject([
      { in: 'body', path: '/answers', message: 'is not known here', accepted: 'only value, note' },
      { in: 'body', path: '/code', message: 'comes from the path' },
      { in: 'header', path: 'If-Match', message: '3 is not a version' },
      { in: 'path', path: 'layer', accepted: expect.stringContaining('self') },
      { in: 'path', path: 'code', message: 'is not of the accepted form' },
      { in: 'body', path: '/value', message: 'must be string or number or object or null' },
    ]);
  });

  it('is told what its owner found, without the list', () => {
    const reader = new RequestReader(route);
    const found = ['/answers/0/value/lulus', '/answers/0/code', '/answers/0/version', '/layer'];
    expect(reader.located(found.map((path) => ({ path, message: 'no' })))).toEqual([
      { in: 'body', path: '/value/lulus', message: 'no' },
      { in: 'path', path: 'code', message: 'no' },
      { in: 'header', path: 'If-Match', message: 'no' },
      { in: 'path', path: 'layer', message: 'no' },
    ]);
  });

  it('that was changed in the meantime is stale; the index of a survey is no older version of anything', () => {
    const reader = new RequestReader(route);
    const conflict = { code: 'P.1.i.a', yourVersion: 1, currentVersion: 2 };
    expect(reader.currentVersion({ conflicts: [{ ...conflict, reason: 'changed' }] })).toBe(2);
    expect(reader.currentVersion({ conflicts: [{ ...conflict, reason: 'survey' }] })).toBeUndefined();
    expect(reader.currentVersion({ layer: 'self' })).toBeUndefined();
  });
});

it('many answers that are put each carry a version, so that none is in the header', () => {
  const many = routes.find(({ path, method }) => method === 'PUT' && path.endsWith('/answers'))!;
  const reader = new RequestReader(many);
  expect(reader.currentVersion({ conflicts: [{ reason: 'changed', currentVersion: 2 }] })).toBeUndefined();
  expect(reader.located([{ path: '/answers/4/value', message: 'no' }])).toEqual([
    { in: 'body', path: '/answers/4/value', message: 'no' },
  ]);
});

describe('a number in the path of a command', () => {
  const retry = routes.find(({ path }) => path === '/operations/scoring/dead-letters/{sequence}/retry')!;
  const read = (sequence: string, body?: unknown) =>
    new RequestReader(retry).read({ params: { sequence }, query: {}, headers: {}, body } as never);
  const problemOf = (...parts: Parameters<typeof read>) => {
    try {
      return read(...parts);
    } catch (error) {
      return (error as Refusal).more.problems;
    }
  };

  it('becomes a number for its owner', () => {
    expect(read('17').input).toEqual({ sequence: 17 });
  });

  it.each(['0', '-1', '1.5', '1e3', 'x'])('is told where it stands when it is %s', (sequence) => {
    expect(problemOf(sequence)).toMatchObject([{ in: 'path', path: 'sequence' }]);
  });

  it('is not taken from the body', () => {
    expect(problemOf('17', { sequence: 18 })).toMatchObject([{ in: 'body', path: '/sequence' }]);
  });
});
