import {
  type Assessment,
  type AuditEntry,
  type EvidenceFile,
  type Page,
  type Programme,
  ScoreComputed,
  type Score,
  type Survey,
  streamOf,
} from '@zi/contracts';
import {
  type Api,
  type DemoMinistry,
  assessorAnswers,
  buildMinistry,
  papers,
  samplePdf,
  selfAnswers,
  sendToStore,
  startProgramme,
  story,
} from '@zi/demo';
import { until } from '@zi/testing';
import { AckPolicy, type NatsConnection, connect } from 'nats';
import { type Suite, startSuite } from './suite';
import { type TraceCollector, startTraceCollector } from './trace-collector';

interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly errorId: string;
  readonly details?: Record<string, unknown>;
  readonly problems?: { path: string; message: string }[];
}

describe('BPSPL Padang, from its declaration to a verdict', () => {
  let suite: Suite;
  let collector: TraceCollector;
  let outside: NatsConnection;
  const callers: Record<string, Api> = {};
  let ministry: DemoMinistry;
  let programme: Programme;
  let assessment: Assessment;
  let survey: Survey;

  const as = (person: string): Api => {
    const api = callers[person];
    if (!api) throw new Error(`${person} has not signed in`);
    return api;
  };
  const refused = async (api: Api, method: string, path: string, body: unknown, sending = {}) => {
    const reply = await api.send<Problem>(method, path, body, sending);
    expect(reply.headers.get('content-type')).toContain('application/problem+json');
    expect(reply.body).toMatchObject({ status: reply.status, errorId: expect.any(String) });
    return reply.body;
  };

  beforeAll(async () => {
    collector = await startTraceCollector();
    suite = await startSuite({ ZI_LOCAL_SEED: 'ministry', ZI_OTLP_ENDPOINT: collector.url });
    for (const person of ['public', 'admin', 'operator', 'kepala', 'anggota', 'penilai', 'pimpinan']) {
      callers[person] = await suite.as(person);
    }
    const { nats } = await suite.run();
    outside = await connect({
      servers: nats.url,
      user: 'subscriber',
      pass: await suite.natsPassword('subscriber'),
      inboxPrefix: '_INBOX_subscriber',
    });
  }, 180_000);
  afterAll(async () => {
    await outside?.close();
    await suite?.stop();
    await collector?.stop();
  }, 60_000);

  it('every service is live and ready', async () => {
    const { services } = await suite.run();
    expect(Object.keys(services).sort()).toEqual([
      'evidence',
      'gateway',
      'notifications',
      'scoring',
      'stages',
      'surveys',
    ]);
    for (const url of Object.values(services)) {
      expect((await fetch(`${url}/health/live`)).status).toBe(200);
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    }
  });

  it('a stranger is refused, and told nothing', async () => {
    const problem = await refused(as('public'), 'GET', '/units', undefined);
    expect(problem).toMatchObject({ status: 401 });
  });

  it('the administrator has the unit, its people and the 2026 cycle; registering again answers the same', async () => {
    ministry = await buildMinistry(as('admin'));
    const { id, path } = ministry.places.unit;
    expect(path).toEqual([ministry.places.ministry.id, ministry.places.directorate.id, id]);
    const { items } = await as('pimpinan').get<Page<{ code: string }>>('/units?query=padang');
    expect(items.map(({ code }) => code)).toEqual(['BPSPL-PDG']);
    const twice = await refused(
      as('admin'),
      'POST',
      '/units',
      { ...unitFields(), parentId: path[1] },
      { key: 'another-key-1' },
    );
    expect(twice).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('I. declaration: development before designation is refused with the gates that are open', async () => {
    programme = await startProgramme(as('admin'), ministry);
    expect(programme.stage).toBe('declaration');
    const early = await refused(
      as('kepala'),
      'PUT',
      `/programmes/${programme.id}/stage`,
      { to: 'development' },
      { version: programme.version },
    );
    expect(early).toMatchObject({ status: 409, code: 'conflict' });
    const undeclared = await refused(
      as('kepala'),
      'PUT',
      `/programmes/${programme.id}/stage`,
      { to: 'designation' },
      { version: programme.version },
    );
    expect(JSON.stringify(undeclared)).toContain('declared');
    await story.declare(as('kepala'), programme, ministry.people);
    programme = await story.advance(as('kepala'), programme.id, 'designation');
    expect(programme).toMatchObject({ stage: 'designation', pactsSigned: 3 });
  });

  it('II. designation: only with the decree and the three criteria', async () => {
    const early = await refused(
      as('admin'),
      'PUT',
      `/programmes/${programme.id}/stage`,
      { to: 'development' },
      { version: programme.version },
    );
    expect(early).toMatchObject({ status: 409, code: 'conflict' });
    const stale = await refused(
      as('admin'),
      'PUT',
      `/programmes/${programme.id}/designation`,
      papers.designation,
      { version: 1 },
    );
    expect(stale.status).toBe(412);
    const wrongHands = await refused(
      as('anggota'),
      'PUT',
      `/programmes/${programme.id}/designation`,
      papers.designation,
      { version: programme.version },
    );
    expect(wrongHands).toMatchObject({ status: 403, code: 'forbidden' });
    await story.designate(as('admin'), programme.id);
    programme = await story.advance(as('admin'), programme.id, 'development');
    expect(programme.stage).toBe('development');
  });

  it('III. development: team, action, and an assessment opened by scoring', async () => {
    programme = await story.formTeam(as('kepala'), programme.id, ministry.people);
    assessment = await story.assessmentOf(as('kepala'), programme.id);
    expect(assessment).toMatchObject({ year: 2026, target: 'wbbm', rubric: { id: 'permenpanrb-90-2021' } });
  });

  it('evidence goes straight to the object store; a file whose hash differs is refused and gone', async () => {
    const honest = samplePdf('bukti.pdf', 'bukti');
    const other = samplePdf('bukti.pdf', 'lain!');
    const announced = {
      programmeId: programme.id,
      filename: honest.filename,
      contentType: honest.contentType,
      sizeBytes: honest.bytes.length,
      sha256: honest.sha256,
      questionCodes: ['P.1.i.a'],
    };
    // Refused until evidence has heard of the stage, in its own time.
    const begun = await until('evidence knows the stage', () =>
      as('anggota').post<{
        file: EvidenceFile;
        upload: { url: string; fields: Record<string, string> };
      }>('/evidence', announced, { key: 'evidence-with-other-bytes' }),
    );
    const notThere = await refused(as('anggota'), 'POST', `/evidence/${begun.file.id}/completion`, {});
    expect(notThere).toMatchObject({ status: 409 });
    await sendToStore(begun.upload, other);
    const differs = await refused(as('anggota'), 'POST', `/evidence/${begun.file.id}/completion`, {});
    expect(differs).toMatchObject({ status: 409, code: 'conflict' });
    expect(JSON.stringify(differs)).toContain(other.sha256);
    expect((await as('anggota').get<EvidenceFile>(`/evidence/${begun.file.id}`)).status).toBe('rejected');

    const files = await story.uploadEvidence(as('anggota'), programme.id);
    expect(files.map(({ status }) => status)).toEqual(['verified', 'verified', 'verified', 'verified']);
    const { url } = await as('penilai').get<{ url: string }>(`/evidence/${files[0]!.id}/download`);
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).toString('latin1')).toContain('SK Tim Kerja');
  });

  it('answers: bad ones are refused all at once, a stale one is told, the rest is saved', async () => {
    const path = `/assessments/${assessment.id}/layers/self/answers`;
    const bad = await refused(as('anggota'), 'PUT', path, {
      answers: [
        { code: 'P.9.x', value: 'Ya', version: 0 },
        { code: 'P.1.i.a', value: 'C', version: 0 },
        { code: 'R.1.i.a', value: { jumlah_agen_perubahan: -1, jumlah_perubahan: 2 }, version: 0 },
      ],
    });
    expect(bad.status).toBe(400);
    for (const code of ['P.9.x', 'P.1.i.a', 'R.1.i.a']) expect(JSON.stringify(bad)).toContain(code);
    await story.saveSheet(as('anggota'), assessment.id, 'self', selfAnswers());
    const stale = await refused(as('anggota'), 'PUT', `${path}/P.1.i.b`, { value: 'C' }, { version: 7 });
    expect(stale.status).toBe(412);
    const notMine = await refused(as('penilai'), 'PUT', path, {
      answers: [{ code: 'P.1.i.a', value: 'Tidak', version: 1 }],
    });
    expect(notMine).toMatchObject({ status: 403 });
  });

  it('the survey of service users is not closed with 29 responses', async () => {
    survey = await story.openSurvey(as('kepala'), programme.id);
    await story.respond(as('public'), survey.id, 0, 29);
    const few = await refused(
      as('kepala'),
      'POST',
      `/surveys/${survey.id}/closing`,
      {},
      { version: survey.version },
    );
    expect(few).toMatchObject({ status: 409 });
    expect(JSON.stringify(few)).toContain('29');
    await story.respond(as('public'), survey.id, 20, 36);
    survey = await story.closeSurvey(as('kepala'), survey, assessment.id);
    expect(survey).toMatchObject({ status: 'closed', responses: 36, indices: { ipak: { respondents: 36 } } });
    const late = await refused(
      as('public'),
      'POST',
      '/responses',
      { surveyId: survey.id, answers: {} },
      { key: 'too-late-1' },
    );
    expect([400, 409]).toContain(late.status);
  });

  it('IV. the unit submits, the assessors answer, and the score says which minimums hold', async () => {
    await story.submit(as('kepala'), assessment.id, 'self');
    await until('the gate of development is met', async () => {
      const { gates } = await story.readProgramme(as('kepala'), programme.id);
      return gates.filter(({ stage }) => stage === 'development').every(({ met }) => met);
    });
    programme = await story.advance(as('kepala'), programme.id, 'monitoring');
    await story.saveSheet(as('penilai'), assessment.id, 'tpi_member', assessorAnswers());
    await story.submit(as('penilai'), assessment.id, 'tpi_member');

    const score = await as('pimpinan').get<Score>(`/assessments/${assessment.id}/layers/tpi_member/scores`);
    expect(score).toMatchObject({ verdict: 'wbk', missing: [] });
    expect(score.minimums.filter(({ target, met }) => target === 'wbk' && !met)).toEqual([]);
    expect(score.minimums.filter(({ target, met }) => target === 'wbbm' && !met).length).toBeGreaterThan(0);
    expect(score.nodes['H.1.a']?.exact).toBeDefined();
  });

  it('any number opens: the parts of a node add up to it, and an answer names its evidence', async () => {
    const open = (code: string) =>
      as('pimpinan').get<{
        score: { exact: string };
        parts: { code: string }[];
        answer: { evidenceIds: string[]; origin: string } | null;
      }>(`/assessments/${assessment.id}/layers/self/scores/${code}`);
    expect((await open('PENGUNGKIT')).parts.map(({ code }) => code)).toEqual(['P', 'R']);
    expect((await open('P.1.i.a')).answer?.evidenceIds).toHaveLength(1);
    expect((await open('H.1.a')).answer?.origin).toBe('survey');
  });

  it('a subscriber outside the suite has heard the score, with the same digits', async () => {
    const stream = streamOf('scoring');
    const manager = await outside.jetstreamManager();
    await manager.consumers.add(stream, {
      durable_name: 'team_b',
      ack_policy: AckPolicy.Explicit,
      filter_subject: ScoreComputed.type,
    });
    const consumer = await outside.jetstream().consumers.get(stream, 'team_b');
    const score = await as('pimpinan').get<Score>(`/assessments/${assessment.id}/layers/tpi_member/scores`);
    const heard = await until('the score of the assessors', async () => {
      const message = await consumer.next({ expires: 1_000 });
      message?.ack();
      const fact = message?.json<{ layer: string; total: { exact: string }; verdict: string }>();
      return fact?.layer === 'tpi_member' && fact.total.exact === score.total.exact
        ? { message, fact }
        : undefined;
    });
    expect(heard.fact.verdict).toBe('wbk');
    expect(heard.message?.headers?.get('ce-type')).toBe(ScoreComputed.type);
    expect(heard.message?.headers?.get('ce-specversion')).toBe('1.0');
  });

  it('the people of the unit are told, in the inbox and by a mail that arrives', async () => {
    const { mailPageUrl } = await suite.run();
    const score = await as('pimpinan').get<Score>(`/assessments/${assessment.id}/layers/tpi_member/scores`);
    const mail = await until('the mail with the score', async () => {
      const mails = (await (await fetch(`${mailPageUrl}/mails`)).json()) as {
        to: unknown;
        subject: string;
        text: string;
      }[];
      return mails.find(
        ({ to, subject, text }) =>
          JSON.stringify(to).includes('kepala@') &&
          `${subject} ${text}`.includes(score.total.rounded.replace('.', ',')),
      );
    });
    expect(mail.subject).toContain('BPSPL Padang');
    const { items } = await as('kepala').get<Page<{ title: string }>>('/inbox');
    expect(items.length).toBeGreaterThan(0);
  });

  it('one trace joins the request of a person with the effect in another service', async () => {
    const chain = [
      'zi-gateway: PUT /api/v1/assessments/:assessmentId/layers/:layer/answers',
      'zi-gateway: ask zi.ask.scoring.answer.save.v1',
      'zi-scoring: answer zi.ask.scoring.answer.save.v1',
      `zi-notifications: hear ${ScoreComputed.type}`,
    ];
    // Each service exports its spans in its own time.
    await until('a trace from the edge to the hearer of the score', () => {
      const traces = Map.groupBy(collector.spans, ({ traceId }) => traceId);
      return [...traces.values()].some((spans) => {
        const names = new Set(spans.map(({ service, name }) => `${service}: ${name}`));
        return chain.every((name) => names.has(name));
      });
    });
  });

  it('every step has left an audit entry, for administrators and, of the own unit, its head', async () => {
    const actions = async (service: string, objectId?: string) => {
      const query = objectId ? `&objectId=${objectId}` : '';
      const { items } = await as('admin').get<Page<AuditEntry>>(`/audit/${service}?limit=200${query}`);
      return items.map(({ action }) => action);
    };
    const stages = await actions('stages');
    for (const action of [
      'unit.register',
      'person.register',
      'membership.grant',
      'cycle.open',
      'pact.sign',
      'action.add',
    ]) {
      expect(stages).toContain(action);
    }
    expect(await actions('stages', programme.id)).toEqual(
      expect.arrayContaining([
        'programme.start',
        'programme.declare',
        'programme.designate',
        'programme.form_team',
        'programme.advance',
      ]),
    );
    expect(await actions('evidence')).toEqual(expect.arrayContaining(['file.begin', 'file.complete']));
    expect(await actions('surveys', survey.id)).toEqual(
      expect.arrayContaining(['survey.open', 'survey.close']),
    );
    expect(await actions('scoring', assessment.id)).toEqual(
      expect.arrayContaining(['answer.save', 'assessment.submit']),
    );
    const { items } = await as('kepala').get<Page<AuditEntry>>('/audit/stages?limit=200');
    expect(items.length).toBeGreaterThan(0);
    expect(items.filter(({ unitId }) => unitId !== programme.unitId)).toEqual([]);
    expect((await refused(as('anggota'), 'GET', '/audit/stages', undefined)).status).toBe(403);
  });
});

function unitFields() {
  return { code: 'BPSPL-PDG', name: 'BPSPL Padang', kind: 'technical_unit', activeFrom: '2009-01-01' };
}
