import {
  type Assessment,
  type EvidenceFile,
  type GetSurveyForm,
  type Layer,
  type OutputOf,
  type Page,
  type Programme,
  type Score,
  type Survey,
} from '@zi/contracts';
import { type Api, eventually } from './api';
import { type SampleFile, samplePdf, sendToStore } from './file';
import { type DemoMinistry } from './ministry';
import { action, declaration, designation, evidencePapers, team } from './papers';
import { type SheetAnswer } from './worksheet';

type SurveyForm = OutputOf<typeof GetSurveyForm>;

/** Callers of the demo by their id at the identity provider; `public` is a respondent without a sign-in. */
export type Callers = (person: string) => Promise<Api>;

/** Reads a programme as it stands. */
export const readProgramme = (api: Api, id: string): Promise<Programme> =>
  api.get<Programme>(`/programmes/${id}`);

/** Stage I: the public declaration and the signed pacts of those who are known. */
export async function declare(
  head: Api,
  programme: Programme,
  people: DemoMinistry['people'],
): Promise<Programme> {
  if (!programme.declaration) {
    await head.put(`/programmes/${programme.id}/declaration`, declaration, { version: programme.version });
  }
  for (const subject of ['kepala', 'koordinator', 'anggota']) {
    const pact = {
      programmeId: programme.id,
      personId: people[subject]!.id,
      signedOn: '2026-01-15',
      documentNumber: `PI-${subject}/2026`,
    };
    await head.post('/pacts', pact, { key: `demo-pact-${programme.id}-${subject}` });
  }
  return readProgramme(head, programme.id);
}

/** Moves a programme on. */
export async function advance(api: Api, id: string, to: Programme['stage']): Promise<Programme> {
  const { version } = await readProgramme(api, id);
  return api.put<Programme>(`/programmes/${id}/stage`, { to }, { version });
}

/** Stage II: the decree with the three criteria. */
export async function designate(admin: Api, id: string): Promise<Programme> {
  const { version } = await readProgramme(admin, id);
  return admin.put<Programme>(`/programmes/${id}/designation`, designation, { version });
}

/** Stage III begins: work team and one action with a target. */
export async function formTeam(head: Api, id: string, people: DemoMinistry['people']): Promise<Programme> {
  const [chair, coordinator, member] = ['kepala', 'koordinator', 'anggota'].map(
    (subject) => people[subject]!.id,
  ) as [string, string, string];
  const { version } = await readProgramme(head, id);
  await head.put(`/programmes/${id}/team`, team(chair, coordinator, member), { version });
  await head.post('/actions', { programmeId: id, ...action(coordinator) }, { key: `demo-action-${id}` });
  return readProgramme(head, id);
}

/** The assessment of a programme, once scoring has heard that development began. */
export function assessmentOf(api: Api, programmeId: string): Promise<Assessment> {
  return eventually('the assessment is opened', async () => {
    const { items } = await api.get<Page<Assessment>>(`/assessments?programmeId=${programmeId}`);
    return items[0];
  });
}

/** A file and the questions that it serves. */
export interface Evidence {
  readonly file: SampleFile;
  readonly questionCodes: readonly string[];
}

/** An announced upload is taken up again while its signed form is surely good. */
const formGoodForMs = 10 * 60_000;

/**
 * Sends a file straight to the object store and has it looked at; gives it as it is then, verified or rejected. One that
 * was looked at already is left as it is.
 */
export async function upload(member: Api, programmeId: string, evidence: Evidence): Promise<EvidenceFile> {
  const { filename, contentType, sha256, bytes } = evidence.file;
  const files = await eventually('evidence knows the programme', async () => {
    const reply = await member.send<Page<EvidenceFile>>(
      'GET',
      `/evidence?programmeId=${programmeId}&limit=200`,
    );
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw new Error(`Refused: ${JSON.stringify(reply.body)}`);
    return reply.body.items.filter((file) => file.filename === filename);
  });
  const done = files.find(({ status }) => status !== 'awaiting_upload');
  if (done) return done;
  const stale = files.filter(({ createdAt }) => Date.parse(createdAt) < Date.now() - formGoodForMs);
  const again = stale.length === 0 ? '' : `-${stale.length + 1}`;
  const begun = await member.post<{
    file: EvidenceFile;
    upload: { url: string; fields: Record<string, string> };
  }>(
    '/evidence',
    {
      ...{ programmeId, filename, contentType, sha256 },
      ...{ sizeBytes: bytes.length, questionCodes: evidence.questionCodes },
    },
    { key: `demo-evidence-${programmeId}-${filename}${again}` },
  );
  await eventually(`the object store takes ${filename}`, async () => {
    const status = await sendToStore(begun.upload, evidence.file);
    if (status >= 500) return undefined; // A store may fail for a moment: its clients try again.
    if (status >= 300) throw new Error(`The object store refused ${filename} with ${status}`);
    return status;
  });
  await member.send('POST', `/evidence/${begun.file.id}/completion`, {});
  return member.get<EvidenceFile>(`/evidence/${begun.file.id}`);
}

/** Uploads the demo's evidence straight to the object store and has it verified. */
export async function uploadEvidence(member: Api, programmeId: string): Promise<EvidenceFile[]> {
  const verified: EvidenceFile[] = [];
  for (const { filename, line, questionCodes } of evidencePapers) {
    const file = await upload(member, programmeId, { file: samplePdf(filename, line), questionCodes });
    if (file.status !== 'verified') throw new Error(`${filename} is ${file.status}`);
    verified.push(file);
  }
  return verified;
}

/** Saves a whole sheet of answers of one layer; what is answered already is left as it is. */
export async function saveSheet(
  api: Api,
  assessmentId: string,
  layer: Layer,
  answers: readonly SheetAnswer[],
): Promise<void> {
  const path = `/assessments/${assessmentId}/layers/${layer}/answers`;
  const there = new Set(
    (await api.get<Page<{ code: string }>>(`${path}?limit=200`)).items.map(({ code }) => code),
  );
  const fresh = answers.filter(({ code }) => !there.has(code));
  if (fresh.length > 0) await api.put(path, { answers: fresh });
}

const day = 24 * 60 * 60 * 1000;
const dayFromNow = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** Opens the survey of a programme from yesterday until a month from now. */
export function openSurvey(head: Api, programmeId: string): Promise<Survey> {
  return eventually('surveys knows the programme', async () => {
    const reply = await head.send<Survey>(
      'POST',
      '/surveys',
      { programmeId, opensOn: dayFromNow(-1), closesOn: dayFromNow(30) },
      { key: `demo-survey-${programmeId}` },
    );
    if (reply.status === 404) return undefined;
    if (reply.status !== 201) throw new Error(`Refused: ${JSON.stringify(reply.body)}`);
    return reply.body;
  });
}

/** What respondents of a survey used and think: the answers to the items of an index go round in its values. */
export interface Opinion {
  readonly service: string;
  readonly ipak: readonly number[];
  readonly ipkp: readonly number[];
}

/** Content with integrity, a little less with service. */
const ofPadang: Opinion = {
  service: 'Rekomendasi pemanfaatan jenis ikan',
  ipak: [6, 6, 6, 6, 5, 5],
  ipkp: [6, 6, 6, 5, 5, 4],
};

/** Answers of the n-th respondent, numbered from 0. */
export function responseOf(
  form: SurveyForm,
  n: number,
  opinion = ofPadang,
): { surveyId: string; service: string; answers: Record<string, number> } {
  const answers = form.items.map(({ code, measures }, index): [string, number] => {
    const values = opinion[measures];
    return [code, values[(n + index) % values.length]!];
  });
  return { surveyId: form.surveyId, service: opinion.service, answers: Object.fromEntries(answers) };
}

/** Sends the answers of respondents `from` to `to` (exclusive) through the public endpoint. */
export async function respond(
  anyone: Api,
  surveyId: string,
  from: number,
  to: number,
  opinion = ofPadang,
): Promise<void> {
  const form = await anyone.get<SurveyForm>(`/surveys/${surveyId}/form`);
  for (let n = from; n < to; n += 1) {
    await anyone.post('/responses', responseOf(form, n, opinion), { key: `demo-response-${surveyId}-${n}` });
  }
}

/** Closes a survey and waits until its indices stand in the assessment. */
export async function closeSurvey(head: Api, survey: Survey, assessmentId: string): Promise<Survey> {
  const { version, status } = await head.get<Survey>(`/surveys/${survey.id}`);
  if (status === 'open') await head.post(`/surveys/${survey.id}/closing`, {}, { version });
  await eventually('scoring has heard the indices', async () => {
    const score = await head.get<Score>(`/assessments/${assessmentId}/layers/self/scores`);
    return score.missing.includes('H.1.a') || score.missing.includes('H.2.a') ? undefined : score;
  });
  return head.get<Survey>(`/surveys/${survey.id}`);
}

/** Submits a layer as it stands. */
export async function submit(api: Api, assessmentId: string, layer: Layer): Promise<Assessment> {
  const assessment = await api.get<Assessment>(`/assessments/${assessmentId}`);
  const standing = assessment.scores.find((score) => score.layer === layer);
  if (standing?.submittedAt) return assessment;
  return api.post<Assessment>(
    `/assessments/${assessmentId}/layers/${layer}/submission`,
    {},
    { version: assessment.version },
  );
}
