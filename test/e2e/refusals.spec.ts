import { type Membership, type Page, type Person, type Unit } from '@zi/contracts';
import { type Api } from '@zi/demo';
import { type Suite, startSuite } from './suite';

interface Operation {
  readonly method: string;
  readonly path: string;
  readonly security?: readonly never[];
  readonly parameters: readonly { name: string; in: string; required: boolean; example?: unknown }[];
  readonly requestBody?: { content: Record<string, { example: unknown }> };
}

/** What everybody who is signed in may see: it belongs to no unit, or to the one who asks. */
const forEverybody = [
  'GET /api/v1/cycles',
  'GET /api/v1/cycles/{id}',
  'GET /api/v1/inbox',
  'POST /api/v1/units/import/preview',
  'POST /api/v1/rubrics/comparison',
];

/** Reads that take a body. */
const reads = ['simulation', 'plan', 'comparison'].map(
  (name) => `POST /api/v1/assessments/{assessmentId}/layers/{layer}/${name}`,
);

describe('every operation of the API, asked by who may not', () => {
  let suite: Suite;
  let operations: Operation[];
  /** Ids in the contracts' examples → those of BPSPL Padang in the demo. */
  const real = new Map<string, string>();
  /** Whatever of these a stranger reads would be a leak. */
  const secrets: string[] = [];
  let stranger: Api;

  beforeAll(async () => {
    suite = await startSuite({ ZI_LOCAL_SEED: 'verdict' });
    const { gateway } = await suite.run();
    const document = (await (await fetch(`${gateway}/api/openapi.json`)).json()) as {
      paths: Record<string, Record<string, Omit<Operation, 'method' | 'path'>>>;
    };
    operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, one]) => ({ ...one, method: method.toUpperCase(), path })),
    );
    await learn(await suite.as('admin'), await suite.as('kepala'));
    stranger = await headElsewhere(await suite.as('admin'));
  }, 180_000);
  afterAll(() => suite?.stop(), 60_000);

  async function learn(admin: Api, head: Api): Promise<void> {
    const first = async (api: Api, path: string) =>
      (await api.get<Page<{ id: string }>>(path)).items[0]?.id ?? '';
    const unit = await first(admin, '/units?query=BPSPL-PDG');
    const programme = await first(admin, `/programmes?unitId=${unit}`);
    const known: Record<string, string> = {
      unit,
      programme,
      person: await first(admin, '/people?query=Rudi'),
      membership: await first(admin, `/memberships?unitId=${unit}`),
      assessment: await first(admin, `/assessments?programmeId=${programme}`),
      evidence: await first(admin, `/evidence?programmeId=${programme}`),
      survey: await first(admin, `/surveys?programmeId=${programme}`),
      action: await first(admin, `/actions?programmeId=${programme}`),
      cycle: await first(admin, '/cycles'),
      client: await first(admin, '/clients'),
      notice: await first(head, '/inbox'),
      tie: await declareTie(admin),
    };
    for (const [noun, id] of Object.entries(known)) {
      expect([noun, id]).toEqual([noun, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
      real.set(noun, id);
    }
    secrets.push(
      ...['programme', 'person', 'assessment', 'evidence', 'survey', 'tie', 'notice'].map((n) =>
        real.get(n)!,
      ),
    );
  }

  async function declareTie(admin: Api): Promise<string> {
    const [assessor] = (await admin.get<Page<Person>>('/people?query=Budi')).items;
    const [unit] = (await admin.get<Page<Unit>>('/units?query=DJPRL')).items;
    const body = { personId: assessor?.id, unitId: unit?.id, kind: 'other', reason: 'Contoh' };
    const { tie } = await admin.post<{ tie: { id: string; version: number } }>('/ties', body, {
      key: 'tie-of-spec',
    });
    return tie.id;
  }

  /** A unit beside BPSPL Padang and its head: the coordinator of the demo has moved there. */
  async function headElsewhere(admin: Api): Promise<Api> {
    const [directorate] = (await admin.get<Page<Unit>>('/units?query=DJPRL')).items;
    const form = {
      code: 'BPSPL-DPS',
      name: 'BPSPL Denpasar',
      kind: 'technical_unit',
      activeFrom: '2009-01-01',
    };
    const unit = await admin.post<Unit>(
      '/units',
      { ...form, parentId: directorate?.id },
      { key: 'unit-of-spec' },
    );
    const [person] = (await admin.get<Page<Person>>('/people?query=Rina')).items;
    const [held] = (await admin.get<Page<Membership>>(`/memberships?personId=${person?.id ?? ''}`)).items;
    await admin.post(
      `/memberships/${held?.id ?? ''}/ending`,
      { why: 'Moved' },
      { version: held?.version ?? 0 },
    );
    const grant = { personId: person?.id, role: 'unit_head', unitId: unit.id, cycleId: null };
    await admin.post('/memberships', grant, { key: 'membership-of-spec' });
    return suite.as('koordinator');
  }

  const nounOf = (path: string) => /^\/api\/v1\/(\w+)/.exec(path)?.[1] ?? '';
  const singular: Record<string, string> = {
    ...{ units: 'unit', people: 'person', memberships: 'membership', programmes: 'programme' },
    ...{ actions: 'action', assessments: 'assessment', evidence: 'evidence', surveys: 'survey' },
    ...{ inbox: 'notice', ties: 'tie', clients: 'client' },
  };
  /** The example's value of a field, with the demo's id where it is one. */
  function valueOf(field: string, example: unknown, path: string): unknown {
    const noun =
      field === 'id' ? singular[nounOf(path)] : field === 'parentId' ? 'unit' : field.replace(/Id$/, '');
    return real.get(noun ?? '') ?? example;
  }
  const withReal = (fields: Record<string, unknown>, path: string) =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, valueOf(field, value, path)]));

  async function ask(api: Api, operation: Operation) {
    const { method, path, parameters } = operation;
    const own = path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/g, (_, name: string) => {
      const example = parameters.find(
        (parameter) => parameter.in === 'path' && parameter.name === name,
      )?.example;
      return encodeURIComponent(String(valueOf(name, example, path)));
    });
    const query = new URLSearchParams(
      parameters
        .filter((one) => one.in === 'query' && one.required)
        .map(({ name, example }): [string, string] => [name, String(valueOf(name, example, path))]),
    );
    const example = operation.requestBody?.content['application/json']?.example as Record<string, unknown>;
    const takesVersion = parameters.some(({ name }) => name === 'If-Match');
    return api.send(
      method,
      `${own}${query.size > 0 ? `?${query.toString()}` : ''}`,
      example && withReal(example, path),
      {
        ...(takesVersion && { version: 1 }),
        ...(method !== 'GET' && { key: crypto.randomUUID() }),
      },
    );
  }
  const nameOf = ({ method, path }: Operation) => `${method} ${path}`;
  const guarded = () => operations.filter(({ security }) => security === undefined);

  it('is refused without a session', async () => {
    const nobody = await suite.as('public');
    expect(guarded().length).toBeGreaterThan(60);
    for (const operation of guarded()) {
      const { status } = await ask(nobody, operation);
      expect([nameOf(operation), status]).toEqual([nameOf(operation), 401]);
    }
  });

  /** What came of asking each operation, as `GET /path: 404`, where it is not what it should be. */
  async function otherwise(
    api: Api,
    asked: readonly Operation[],
    isRight: (operation: Operation, status: number, body: Record<string, unknown>) => boolean,
  ): Promise<string[]> {
    const wrong: string[] = [];
    for (const operation of asked) {
      const { status, body } = await ask(api, operation);
      if (!isRight(operation, status, body)) wrong.push(`${nameOf(operation)}: ${status}`);
    }
    return wrong;
  }
  const isRefusal = (status: number) => status === 403 || status === 404;
  const except = (...names: string[]) => guarded().filter((one) => !names.includes(nameOf(one)));

  it('is refused to the head of another unit, who learns nothing of this one', async () => {
    const ofTheOwnUnit = 'POST /api/v1/people';
    const asked = except(ofTheOwnUnit, ...forEverybody);
    const wrong = await otherwise(stranger, asked, ({ method }, status, body) => {
      if (isRefusal(status)) return true;
      const told = JSON.stringify(body);
      return method === 'GET' && status === 200 && !secrets.some((id) => told.includes(id));
    });
    expect(wrong).toEqual([]);
  });

  it('changes nothing for a leader, who reads all', async () => {
    const commands = except(...forEverybody, ...reads).filter(({ method }) => method !== 'GET');
    const leader = await suite.as('pimpinan');
    expect(await otherwise(leader, commands, (_, status) => isRefusal(status))).toEqual([]);
  });

  it('shows the operator, who runs the system, no content', async () => {
    const operator = await suite.as('operator');
    const isOfSelf = ({ path }: Operation) => path === '/api/v1/people' || path === '/api/v1/memberships';
    const isRunning = ({ path }: Operation) => path.startsWith('/api/v1/operations/');
    const noSuchLetter = ({ path }: Operation, status: number) => path.endsWith('/retry') && status === 404;
    const wrong = await otherwise(operator, except(...forEverybody), (operation, status, body) => {
      if (isRunning(operation)) return status === 200 || noSuchLetter(operation, status);
      const { items, branches, layers, assessments } = body as Partial<Record<string, unknown[] | number>>;
      const rows = [items, branches, layers].find(Array.isArray) ?? ['content'];
      const ownRow = isOfSelf(operation) && rows.length === 1;
      return isRefusal(status) || rows.length === 0 || assessments === 0 || ownRow;
    });
    expect(wrong).toEqual([]);
  });
});
