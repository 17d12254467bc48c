import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  DomainError,
  type GetSurveyForm,
  type InputOf,
  type OutputOf,
  type SubmitResponse,
  notFound,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context, withContext } from '@zi/service-kit';
import { v4 } from 'uuid';
import { Clock } from './clock';
import { orderAnswers } from './domain/answers';
import { instrumentOf } from './domain/instruments/catalogue';
import { refusalOf } from './domain/survey';
import { type KeptResponse, ResponseRepository } from './response.repository';
import { SurveyRepository } from './survey.repository';

/** What respondents see and send. Anyone may; who it was is not asked and not kept. */
@Injectable()
export class ResponseService {
  constructor(
    private readonly database: Database,
    private readonly surveys: SurveyRepository,
    private readonly responses: ResponseRepository,
    private readonly clock: Clock,
  ) {}

  async form({ id }: InputOf<typeof GetSurveyForm>): Promise<OutputOf<typeof GetSurveyForm>> {
    // As the suite: a respondent sees no programme, and the name of the unit stands there.
    const found = await this.database.asSuite((manager) => this.surveys.find(manager, id));
    if (!found) throw notFound('survey', id);
    const { status, opensOn, closesOn } = found.survey;
    const { scale, items } = instrumentOf(found.survey);
    return {
      surveyId: id,
      unitName: found.unitName,
      status,
      opensOn,
      closesOn,
      scale: scale.map((label, position) => ({ value: position + 1, label })),
      items: [...items],
    };
  }

  submit(ask: InputOf<typeof SubmitResponse>): Promise<OutputOf<typeof SubmitResponse>> {
    const key = context().idempotency?.key ?? v4();
    const { surveyId, service } = ask;
    const id = idFrom('response', surveyId, key);
    return asRespondent(() =>
      this.database.command(async ({ manager }) => {
        const survey = await this.surveys.lockShared(manager, surveyId);
        if (!survey) throw notFound('survey', surveyId);
        const refusal = refusalOf(survey, this.clock.today());
        const earlier = refusal && (await this.responses.find(manager, id));
        if (refusal && !earlier) throw refusal;
        const answers = orderAnswers(instrumentOf(survey), ask.answers);
        const response = { id, surveyId, service, answers };
        requireSame(response, earlier ?? (await this.responses.keep(manager, response)), key);
        return { receipt: idFrom('receipt', surveyId, key) };
      }),
    );
  }
}

const respondent: Actor = { kind: 'public', id: 'respondent', address: null, grants: [] };

/**
 * Whoever asks, also staff, answers as a respondent like any other, who may add a response and see nothing. Without the
 * ledger's idempotency: its row would hold the exact time, the actor and a hash of the answers, which leads back to them.
 * The id that follows from the key gives the same once-ness and holds nothing.
 */
function asRespondent<T>(work: () => T): T {
  return withContext({ ...context(), actor: respondent, idempotency: undefined }, work);
}

/** A v4 id that follows from the words, and from which they cannot be found: the receipt does not lead to the row. */
function idFrom(...words: string[]): string {
  return v4({ random: createHash('sha256').update(JSON.stringify(words)).digest() });
}

function requireSame(sent: KeptResponse, kept: KeptResponse, key: string): void {
  const said = ({ service, answers }: KeptResponse) => JSON.stringify([service, answers]);
  if (said(sent) === said(kept)) return;
  throw new DomainError(
    'conflict',
    'This Idempotency-Key was used for another request. Use a new key for a new request.',
    { key },
  );
}
