import { z } from 'zod';
import { Day, Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { Exact } from './scoring';
import { minimumRespondents } from './vocabulary';

/** IPAK from the anti-corruption part (SPAK), IPKP from the service quality part (SPKP). */
export const indexNames = ['ipak', 'ipkp'] as const;
export const SurveyIndex = z.strictObject({
  mean: Exact.describe('Mean of all answers on the 1–6 scale'),
  index: Exact.describe('The mean on the 0–4 scale of the LKE'),
  respondents: z.int().min(0),
});
export type SurveyIndex = z.infer<typeof SurveyIndex>;

const Wording = z.strictObject({ id: z.string(), en: z.string() });
export const SurveyItem = z.strictObject({
  code: z.string().max(40),
  measures: z.enum(indexNames).describe('The index that the item belongs to'),
  text: Wording,
});
export type SurveyItem = z.infer<typeof SurveyItem>;

const surveyExample = {
  id: sample.surveyId,
  programmeId: sample.programmeId,
  unitId: sample.unitId,
  instrument: { id: 'se-4-2023', version: '1' },
  conversion: 'ratio',
  status: 'open' as const,
  opensOn: '2026-03-01',
  closesOn: '2026-03-31',
  responses: 12,
  indices: null,
  version: 1,
};
export const Survey = z.strictObject({
  id: Id,
  programmeId: Id,
  unitId: Id,
  instrument: z.strictObject({ id: z.string(), version: z.string() }),
  conversion: z
    .string()
    .describe('Setting `surveyConversion` of the cycle: how the 1–6 mean becomes a 0–4 index'),
  status: z.enum(['open', 'closed']),
  opensOn: Day,
  closesOn: Day,
  responses: z.int().min(0),
  indices: z.strictObject({ ipak: SurveyIndex, ipkp: SurveyIndex }).nullable().describe('Null until closed'),
  version: Version,
});
export type Survey = z.infer<typeof Survey>;

export const OpenSurvey = ask({
  subject: 'zi.ask.surveys.survey.open.v1',
  summary: 'Opens the survey of service users (SPAK and SPKP) of a programme.',
  input: z.strictObject({
    programmeId: Id,
    instrumentId: z.string().max(60).default('se-4-2023'),
    opensOn: Day,
    closesOn: Day,
  }),
  output: Survey,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      programmeId: sample.programmeId,
      instrumentId: 'se-4-2023',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
    },
    output: surveyExample,
  },
});
export const GetSurvey = ask({
  subject: 'zi.ask.surveys.survey.get.v1',
  summary: 'Reads a survey with its progress, and its indices once closed.',
  input: z.strictObject({ id: Id }),
  output: Survey,
  refuses: ['not_found'],
  example: { input: { id: sample.surveyId }, output: surveyExample },
});
export const ListSurveys = ask({
  subject: 'zi.ask.surveys.survey.list.v1',
  summary: 'Lists surveys, the newest first; filters by programme.',
  input: z.strictObject({ ...paging, programmeId: Id.optional() }),
  output: pageOf(Survey),
  example: { input: { limit: 50 }, output: { items: [surveyExample], next: null } },
});
export const CloseSurvey = ask({
  subject: 'zi.ask.surveys.survey.close.v1',
  summary: 'Closes a survey and computes its indices; refused below 30 responses.',
  input: z.strictObject({ id: Id, version: Version }),
  output: Survey,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.surveyId, version: 1 }, output: surveyExample },
});
export const GetSurveyForm = ask({
  subject: 'zi.ask.surveys.form.get.v1',
  summary: 'Reads what a respondent needs: the unit, the items and the 6-point scale.',
  input: z.strictObject({ id: Id }),
  output: z.strictObject({
    surveyId: Id,
    unitName: z.string(),
    status: Survey.shape.status,
    opensOn: Day,
    closesOn: Day,
    scale: z.array(z.strictObject({ value: z.int().min(1).max(6), label: Wording })).length(6),
    items: z.array(SurveyItem),
  }),
  refuses: ['not_found'],
  example: {
    input: { id: sample.surveyId },
    output: {
      surveyId: sample.surveyId,
      unitName: sample.unit.name,
      status: 'open',
      opensOn: '2026-03-01',
      closesOn: '2026-03-31',
      scale: [1, 2, 3, 4, 5, 6].map((value) => ({ value, label: { id: `${value}`, en: `${value}` } })),
      items: [
        {
          code: 'SPAK.1',
          measures: 'ipak',
          text: { id: 'Pelayanan tanpa diskriminasi', en: 'Service without discrimination' },
        },
      ],
    },
  },
});
export const SubmitResponse = ask({
  subject: 'zi.ask.surveys.response.submit.v1',
  summary: 'Takes the answers of one service user: every item of the survey, 1 to 6.',
  input: z.strictObject({
    surveyId: Id,
    service: text(200).nullable().default(null).describe('The service that was used'),
    answers: z
      .record(z.string().max(40), z.int().min(1).max(6))
      .describe('Item code → 1 (worst) to 6 (best)'),
  }),
  output: z.strictObject({ receipt: Id.describe('Random; tells nothing about the respondent') }),
  refuses: ['conflict', 'not_found'],
  example: {
    input: { surveyId: sample.surveyId, service: 'Rekomendasi pemanfaatan ikan', answers: { 'SPAK.1': 6 } },
    output: { receipt: sample.responseId },
  },
});

export const PublishedSurvey = z.strictObject({
  surveyId: Id,
  status: z.enum(['open', 'closed']),
  opensOn: Day,
  closesOn: Day,
  respondents: z.int().min(0),
  indices: Survey.shape.indices,
});
export type PublishedSurvey = z.infer<typeof PublishedSurvey>;
export const ListResults = ask({
  subject: 'zi.ask.surveys.result.list.v1',
  summary:
    'Shows everybody, without a sign-in, the surveys of a unit: those that take responses, and the indices of those that are closed; the newest first.',
  input: z.strictObject({ ...paging, unitId: Id }),
  output: pageOf(PublishedSurvey),
  example: {
    input: { limit: 50, unitId: sample.unitId },
    output: {
      items: [
        {
          ...{ surveyId: sample.surveyId, status: 'open', opensOn: '2026-03-01', closesOn: '2026-03-31' },
          ...{ respondents: 12, indices: null },
        },
      ],
      next: null,
    },
  },
});

export const SurveyOpened = event({
  type: 'zi.surveys.survey.opened.v1',
  summary: 'A survey takes responses.',
  data: z.strictObject({
    surveyId: Id,
    programmeId: Id,
    unitId: Id,
    opensOn: Day,
    closesOn: Day,
    version: Version,
  }),
  example: {
    surveyId: sample.surveyId,
    programmeId: sample.programmeId,
    unitId: sample.unitId,
    opensOn: '2026-03-01',
    closesOn: '2026-03-31',
    version: 1,
  },
});
export const SurveyClosed = event({
  type: 'zi.surveys.survey.closed.v1',
  summary: 'A survey is closed and its indices are final.',
  data: z.strictObject({
    surveyId: Id,
    programmeId: Id,
    unitId: Id,
    instrument: Survey.shape.instrument,
    conversion: z.string(),
    respondents: z.int().min(minimumRespondents),
    ipak: SurveyIndex,
    ipkp: SurveyIndex,
    closedAt: Instant,
    version: Version,
  }),
  example: {
    surveyId: sample.surveyId,
    programmeId: sample.programmeId,
    unitId: sample.unitId,
    instrument: { id: 'se-4-2023', version: '1' },
    conversion: 'ratio',
    respondents: 32,
    ipak: {
      mean: { exact: '28/5', rounded: '5.60' },
      index: { exact: '56/15', rounded: '3.73' },
      respondents: 32,
    },
    ipkp: {
      mean: { exact: '27/5', rounded: '5.40' },
      index: { exact: '18/5', rounded: '3.60' },
      respondents: 32,
    },
    closedAt: '2026-04-01T02:00:00.000Z',
    version: 2,
  },
});
