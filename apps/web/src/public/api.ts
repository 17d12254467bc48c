import { fetched } from '../api/problem';
import { type components, type operations } from '../api/schema';

type Body<O extends keyof operations> = operations[O] extends {
  responses: { 200: { content: { 'application/json': infer B } } };
}
  ? B
  : never;

export type SurveyForm = Body<'getSurveyForm'>;
export type ShownUnit = Body<'showUnit'>;
export type PublishedSurvey = components['schemas']['PublishedSurvey'];

const send = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await (await fetched(`/api/v1${path}`, init)).json()) as T;

export interface Brand {
  readonly name: string;
  readonly logo: string | null;
}

/** Name and logo of the ministry, from the configuration of the gateway. */
export const readBrand = async () => (await (await fetched('/branding.json')).json()) as Brand;

export const readForm = (surveyId: string) =>
  send<SurveyForm>(`/surveys/${encodeURIComponent(surveyId)}/form`);

export const readUnit = (code: string) => send<ShownUnit>(`/public/units/${encodeURIComponent(code)}`);

export const readResults = (unitId: string) =>
  send<{ items: PublishedSurvey[] }>(`/public/surveys?unitId=${unitId}&limit=20`);

export interface Response {
  readonly surveyId: string;
  readonly service: string | null;
  readonly answers: Readonly<Record<string, number>>;
}

/** Sends the answers of one respondent. The same key is counted once, however often it is sent. */
export const submitResponse = (response: Response, key: string) =>
  send<{ receipt: string }>('/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(response),
  });
