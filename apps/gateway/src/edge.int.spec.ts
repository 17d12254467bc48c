import { once } from 'node:events';
import { connect } from 'node:net';
import { DeclareProgramme, ExportWorksheet, RegisterUnit, importLimits } from '@zi/contracts';
import { until } from '@zi/testing';
import { type TestEdge, startEdge } from '../fixtures/edge';
import { heard, worksheetBytes } from '../fixtures/stand-in';

const unit = RegisterUnit.example.input;
const unitId = RegisterUnit.example.output.id;
const programmeId = DeclareProgramme.example.input.id;

describe('the edge', () => {
  let edge: TestEdge;
  beforeAll(async () => {
    edge = await startEdge();
  });
  afterAll(() => edge?.stop());
  beforeEach(() => {
    heard.length = 0;
  });
  const inputs = (noun: string) => heard.filter((one) => one.noun === noun).map(({ input }) => input);

  describe('a read', () => {
    it('reaches its owner and comes back with the version as ETag', async () => {
      const { status, headers, body } = await edge.call(`/api/v1/units/${unitId}`);
      expect([status, headers.get('etag'), headers.get('cache-control')]).toEqual([200, '"1"', 'no-store']);
      expect(body).toEqual(RegisterUnit.example.output);
    });

    it('has the text of its query turned into what the contract wants, with defaults', async () => {
      await edge.call('/api/v1/units?limit=7&query=padang');
      await edge.call('/api/v1/units');
      expect(inputs('units')).toEqual([{ limit: 7, query: 'padang' }, { limit: 50 }]);
    });

    it('is refused with every problem of its query, each with its place and what is accepted', async () => {
      const query = 'limit=1000&under=x&colour=red&query=a&query=b';
      const { status, headers, body } = await edge.call(`/api/v1/units?${query}`);
      expect([status, headers.get('content-type')]).toEqual([400, 'application/problem+json']);
      expect(body.problems).toEqual([
        {
          in: 'query',
          path: 'colour',
          message: 'is not known here',
          accepted: 'only after, limit, query, under, state',
        },
        { in: 'query', path: 'limit', message: 'must be <= 200', accepted: '200 or less' },
        { in: 'query', path: 'query', message: 'must be string', accepted: 'string' },
        { in: 'query', path: 'under', message: 'must match format "uuid"', accepted: 'uuid' },
      ]);
      expect(inputs('units')).toEqual([]);
    });

    it('of what is not there is refused in the words of its owner, with the id under which it is logged', async () => {
      const { status, body } = await edge.call(`/api/v1/units/${programmeId}`);
      expect(status).toBe(404);
      expect(body).toEqual({
        type: '/api/docs#problem-not_found',
        title: 'Not found',
        status: 404,
        detail: `There is no unit ${programmeId}.`,
        instance: `urn:uuid:${String(body.errorId)}`,
        code: 'not_found',
        errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        details: { noun: 'unit', id: programmeId },
      });
    });
  });

  describe('a file', () => {
    it('is the body of its answer, byte for byte, under its name', async () => {
      const { assessmentId, layer } = ExportWorksheet.example.input;
      const response = await fetch(
        `${edge.url}/api/v1/assessments/${assessmentId}/layers/${layer}/worksheet?round=2`,
        { headers: { authorization: `Bearer ${edge.token}` } },
      );
      const { filename, contentType } = ExportWorksheet.example.output;
      expect([response.status, response.headers.get('content-type')]).toEqual([200, contentType]);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${filename}"`);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(Buffer.from(await response.arrayBuffer())).toEqual(worksheetBytes);
      expect(inputs('worksheet')).toEqual([{ assessmentId, layer, round: 2, format: 'jawaban' }]);
    });
  });

  describe('a command that creates', () => {
    it('answers 201 with the place of what was created', async () => {
      const { status, headers, body } = await edge.post('/api/v1/units', unit);
      expect(status).toBe(201);
      expect([headers.get('etag'), headers.get('location')]).toEqual([
        '"1"',
        `/api/v1/units/${String(body.id)}`,
      ]);
    });

    it('sent again with its key gives the same answer; the key with another body is a conflict', async () => {
      const again = { 'idempotency-key': crypto.randomUUID() };
      const first = await edge.post('/api/v1/units', unit, again);
      expect((await edge.post('/api/v1/units', unit, again)).body).toEqual(first.body);
      expect((await edge.post('/api/v1/units', unit)).body.id).not.toBe(first.body.id);
      expect((await edge.post('/api/v1/units', { ...unit, name: 'Other' }, again)).status).toBe(409);
    });

    it('without a key is refused, together with everything else that is wrong', async () => {
      const { code: _, ...rest } = unit;
      const body = { ...rest, activeFrom: 'soon', colour: 'red' };
      const answer = await edge.call('/api/v1/units?dry=1', { method: 'POST', body });
      expect(answer.status).toBe(400);
      const problems = answer.body.problems as { in: string; path: string }[];
      expect(problems.map((problem) => `${problem.in} ${problem.path}`)).toEqual([
        'query dry',
        'body /colour',
        'header Idempotency-Key',
        'body /code',
        'body /activeFrom',
      ]);
      expect(inputs('registration')).toEqual([]);
    });

    it('is taken as it was sent: a number as text is refused', async () => {
      const cycle = { year: '2026', opensOn: '2026-01-02', closesOn: '2026-05-31' };
      expect((await edge.post('/api/v1/cycles', cycle)).body.problems).toEqual([
        { in: 'body', path: '/year', message: 'must be integer', accepted: 'integer' },
      ]);
    });

    it.each([
      [
        'not JSON',
        '{"code": x}',
        400,
        'The body is not JSON: line 1, column 10: "x" where a value was expected.',
      ],
      ['a list', '[1]', 400, 'The request is not valid.'],
      [
        'a trap for prototypes',
        '{"__proto__": {"a": 1}}',
        400,
        'The body is not JSON: it holds a forbidden key.',
      ],
      ['larger than the limit', `{"name":"${'x'.repeat(1_000_000)}"}`, 413, 'Request body is too large'],
    ])('whose body is %s is refused', async (_, text, status, detail) => {
      expect(await edge.post('/api/v1/units', text)).toMatchObject({ status, body: { status, detail } });
    });

    it('with a file takes as much as a file may have, in a body of 720 KiB and not a byte more', async () => {
      const largest = 720 * 1024;
      const content = 'A'.repeat(Math.ceil(importLimits.bytes / 3) * 4);
      const bodyOf = (text: string, bytes: number) => {
        const body = JSON.stringify({ format: 'csv', content: text });
        return `${body.slice(0, -1)}${' '.repeat(bytes - body.length)}}`;
      };
      expect((await edge.post('/api/v1/units/import', bodyOf(content, largest))).status).toBe(201);
      expect(inputs('import')).toEqual([{ format: 'csv', characters: content.length }]);
      expect((await edge.post('/api/v1/units/import', bodyOf(content, largest + 1))).status).toBe(413);
      expect((await edge.post('/api/v1/units/import/preview', bodyOf(content, largest + 1))).status).toBe(
        413,
      );
      const longer = await edge.post('/api/v1/units/import', bodyOf(`${content}AAAA`, largest));
      expect(longer.body.problems).toMatchObject([{ in: 'body', path: '/content' }]);
    });

    it('whose body is of another media type is refused', async () => {
      const form = { 'content-type': 'application/x-www-form-urlencoded' };
      const { status, body } = await edge.post('/api/v1/units', 'code=x', form);
      expect([status, body.code]).toEqual([415, 'unsupported_media_type']);
    });

    it('that fails unforeseen is answered 500 without its insides', async () => {
      const { status, body } = await edge.post('/api/v1/units', { ...unit, code: 'BUG' });
      expect([status, body.code, JSON.stringify(body).includes('secret')]).toEqual([500, 'failed', false]);
    });

    it('that the state forbids is a conflict', async () => {
      const { status, body } = await edge.post('/api/v1/units', { ...unit, code: 'TAKEN' });
      expect([status, body.code, body.detail]).toEqual([409, 'conflict', 'The code TAKEN is taken.']);
    });
  });

  describe('a change', () => {
    const { id: _id, version: _version, ...declaration } = DeclareProgramme.example.input;
    const declare = (headers: Record<string, string>, body: unknown = declaration) =>
      edge.call(`/api/v1/programmes/${programmeId}/declaration`, { method: 'PUT', body, headers });

    it('goes through on the version that it is based on, also when a proxy made its tag a weak one', async () => {
      const { status, headers } = await declare({ 'if-match': '"4"' });
      expect([status, headers.get('etag')]).toEqual([200, '"5"']);
      expect((await declare({ 'if-match': 'W/"4"' })).status).toBe(200);
    });

    it('on an older version is refused with the present one', async () => {
      const { status, headers, body } = await declare({ 'if-match': '"3"' });
      expect([status, headers.get('etag')]).toEqual([412, '"4"']);
      expect(body).toMatchObject({
        type: '/api/docs#problem-stale_version',
        code: 'conflict',
        detail: expect.stringContaining('you hold version 3, it is at 4'),
        details: { yourVersion: 3, currentVersion: 4 },
      });
    });

    it('without a version is told to bring one; with something else to bring a version', async () => {
      expect(await declare({})).toMatchObject({ status: 428, body: { code: 'version_required' } });
      expect((await declare({ 'if-match': '*' })).body.problems).toEqual([
        {
          in: 'header',
          path: 'If-Match',
          message: '* is not a version',
          accepted: 'the ETag of the resource, e.g. "3"',
        },
      ]);
    });

    it('cannot name another object in its body than in its path, nor another version than in its header', async () => {
      const answer = await declare({ 'if-match': '"4"' }, { ...declaration, id: unitId, version: 9 });
      expect(answer.body.problems).toMatchObject([
        { in: 'body', path: '/id', message: 'comes from the path' },
        { in: 'body', path: '/version', message: 'comes from the header' },
      ]);
    });
  });

  describe('an address', () => {
    it('that does not exist is a problem document', async () => {
      expect(await edge.call('/api/v2/units')).toMatchObject({ status: 404, body: { code: 'not_found' } });
      expect(await edge.call('/x', { method: 'POST', body: '{' })).toMatchObject({ status: 404 });
      expect(await edge.call('/api/v1/units/%zz')).toMatchObject({ status: 400, body: { code: 'invalid' } });
    });

    it('with a method that it does not know says which it knows', async () => {
      const { status, headers } = await edge.call('/api/v1/units', { method: 'DELETE' });
      expect([status, headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    });
  });

  it('a service that is down is unavailable at once, and works again when it is back', async () => {
    await edge.stopStages();
    const started = performance.now();
    const { status, headers, body } = await edge.call('/api/v1/units');
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
    expect(body.detail).toBe('The service stages is not running right now. Try again.');
    expect(performance.now() - started).toBeLessThan(1_000);
    await edge.startStages();
    await until('it answers', async () => (await edge.call('/api/v1/units')).status === 200);
  });

  it('stops although somebody has opened a connection and sent nothing on it', async () => {
    const gateway = await edge.startGateway();
    const { hostname, port } = new URL(gateway.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    await gateway.stop();
    await closed;
  }, 20_000);
});
