import {
  type DataOf,
  DomainError,
  type InputOf,
  type OpenSurvey,
  type Problem,
  type Survey,
  type SurveyClosed,
  invalid,
  minimumRespondents,
  staleVersion,
} from '@zi/contracts';
import { type Conversion, type Tally, indicesOf } from './indices';
import { instrumentOf, newestInstrument } from './instruments/catalogue';
import { type Rubric } from '@zi/rubric';
import { type Programme, conversionOf, requireDevelopment } from './programme';

/** A survey without the count of its responses, which is counted where it is needed. */
export type SurveyState = Omit<Survey, 'responses' | 'conversion'> & { readonly conversion: Conversion };
type ClosedSurvey = SurveyState & { readonly indices: NonNullable<Survey['indices']> };

type Opening = InputOf<typeof OpenSurvey>;

/** Opens a survey of a programme whose cycle has this rubric; some of its days must be left. */
export function openSurvey(
  id: string,
  { programme, rubric }: { programme: Programme; rubric: Rubric },
  ask: Opening,
  today: string,
): SurveyState {
  requireDevelopment(programme);
  const instrument = newestInstrument(ask.instrumentId);
  requireWindow(ask, today);
  return {
    id,
    programmeId: programme.id,
    unitId: programme.unitId,
    instrument: { id: instrument.id, version: instrument.version },
    conversion: conversionOf(programme, rubric),
    status: 'open',
    opensOn: ask.opensOn,
    closesOn: ask.closesOn,
    indices: null,
    version: 1,
  };
}

function requireWindow({ opensOn, closesOn }: Opening, today: string): void {
  const earliest = opensOn > today ? opensOn : today;
  if (closesOn >= earliest) return;
  const message = closesOn < opensOn ? `lies before opensOn, ${opensOn}` : `has passed: today is ${today}`;
  const problem: Problem = { path: '/closesOn', message, accepted: `${earliest} or later` };
  throw invalid('The survey cannot be opened.', [problem]);
}

/** Why a survey takes no answer today, or undefined when it does. First and last day belong to it. */
export function refusalOf(
  { status, opensOn, closesOn }: Pick<SurveyState, 'status' | 'opensOn' | 'closesOn'>,
  today: string,
): DomainError | undefined {
  const refuse = (message: string) =>
    new DomainError('conflict', message, { status, opensOn, closesOn, today });
  if (status === 'closed') return refuse('This survey is closed and takes no more answers.');
  if (today < opensOn) return refuse(`This survey opens on ${opensOn}; today is ${today}.`);
  if (today > closesOn) return refuse(`This survey ended on ${closesOn}; today is ${today}.`);
  return undefined;
}

/** Closes a survey for good and computes its indices. Source of the minimum: the seed, section F. */
export function closeSurvey(survey: SurveyState, version: number, tally: Tally): ClosedSurvey {
  const { id, status } = survey;
  if (status === 'closed') throw new DomainError('conflict', 'This survey is closed already.', { id });
  if (version !== survey.version)
    throw staleVersion('survey', id, { yours: version, current: survey.version });
  const { responses } = tally;
  if (responses < minimumRespondents) {
    const missing = minimumRespondents - responses;
    throw new DomainError(
      'conflict',
      `This survey has ${responses} responses and needs ${minimumRespondents} to be closed: ${missing} more.`,
      { responses, required: minimumRespondents },
    );
  }
  return {
    ...survey,
    status: 'closed',
    indices: indicesOf(instrumentOf(survey), survey.conversion, tally),
    version: survey.version + 1,
  };
}

/** What is said of a survey that was closed. */
export function announcementOf(
  { id, programmeId, unitId, instrument, conversion, indices, version }: ClosedSurvey,
  respondents: number,
  now: Date,
): DataOf<typeof SurveyClosed> {
  const about = { surveyId: id, programmeId, unitId, instrument, conversion, respondents };
  return { ...about, ...indices, closedAt: now.toISOString(), version };
}
