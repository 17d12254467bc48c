import { Injectable } from '@nestjs/common';
import { DomainError, type InputOf, type GetScore, type JudgedRequirement, type Target } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type Located } from '../domain/announcement';
import { type Sheet } from '../domain/answer';
import { type ScoreState, byLayer } from '../domain/assessment';
import { judgeRequirements } from '../domain/requirement';
import { type ClosedRoundState } from '../domain/round';
import { FactRepository } from '../fact/fact.repository';
import { dayOf, today } from '../fact/judging-day';
import { requireReadLayer } from '../permission';
import { ProgrammeRepository } from '../programme/programme.repository';
import { RoundRepository } from '../round/round.repository';
import { LayerRepository } from './layer.repository';

type Manager = Transaction['manager'];
export type SideAsk = Pick<InputOf<typeof GetScore>, 'assessmentId' | 'layer' | 'round'>;

/** A layer as it is, or as a closed round froze it. */
export interface Side {
  readonly ask: SideAsk;
  readonly located: Located;
  /** What the round froze; undefined for the layer as it is. */
  readonly closed: ClosedRoundState | undefined;
  /** Undefined when the layer had not begun. */
  readonly score: ScoreState | undefined;
}
export type ScoredSide = Side & { readonly score: ScoreState };

/** Where everything that shows a layer reads it, as it is or as a closed round froze it. */
@Injectable()
export class SideService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
    private readonly rounds: RoundRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly facts: FactRepository,
  ) {}

  /** Throws `not_found` when the actor may not know of the layer, or the round is not closed. */
  async read(manager: Manager, ask: SideAsk): Promise<Side> {
    const { assessmentId, layer, round } = ask;
    const located = await this.assessments.find(manager, assessmentId);
    const score =
      round === undefined
        ? await this.layers.score(manager, assessmentId, layer)
        : await this.layers.closedScore(manager, assessmentId, layer, round);
    requireReadLayer(located, layer, score);
    const closed = round === undefined ? undefined : await this.closed(manager, assessmentId, round);
    return { ask, located, closed, score };
  }

  /** The same of a layer that has begun. */
  async scored(manager: Manager, ask: SideAsk): Promise<ScoredSide> {
    const side = await this.read(manager, ask);
    const { score } = side;
    if (!score) throw noScore(ask);
    return { ...side, score };
  }

  sheet(manager: Manager, { ask: { assessmentId, layer, round } }: Side): Promise<Sheet> {
    return round === undefined
      ? this.layers.sheet(manager, assessmentId, layer)
      : this.layers.closedSheet(manager, assessmentId, layer, round);
  }

  /** Ids of the verified files that serve (or served) any of these questions, by question. */
  async evidence(
    manager: Manager,
    { located, closed }: Side,
    codes: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    if (!closed) return this.programmes.evidenceOf(manager, located.programme.id, codes);
    return new Map(codes.flatMap((code) => (closed.evidence[code] ? [[code, closed.evidence[code]]] : [])));
  }

  /** The requirements that no score shows, judged today or on the day the round closed. */
  async requirements(
    manager: Manager,
    { ask: { assessmentId }, located, closed, score }: ScoredSide,
    target?: Target,
  ): Promise<JudgedRequirement[]> {
    const facts = closed?.facts ?? (await this.facts.of(manager, [assessmentId])).get(assessmentId) ?? [];
    const day = closed ? dayOf(closed.closedAt) : today();
    return judgeRequirements(located.rubric, score.snapshot, facts, day, target);
  }

  /** The scores of all layers that have begun, whoever asks. */
  async begun(manager: Manager, assessmentId: string): Promise<ScoreState[]> {
    const layers = await this.assessments.layers(manager, assessmentId);
    const scores = [];
    for (const layer of layers) scores.push(await this.layers.score(manager, assessmentId, layer));
    return scores.filter((score) => score !== undefined).sort(byLayer);
  }

  /** What is known beside the layers, as a round that closes now freezes it. */
  async known(
    manager: Manager,
    { assessment: { id }, programme, rubric }: Located,
  ): Promise<Pick<ClosedRoundState, 'evidence' | 'facts'>> {
    const codes = rubric.questions.map(({ code }) => code);
    const evidence = await this.programmes.evidenceOf(manager, programme.id, codes);
    const facts = await this.facts.of(manager, [id]);
    return { evidence: Object.fromEntries(evidence), facts: facts.get(id) ?? [] };
  }

  private async closed(manager: Manager, assessmentId: string, round: number): Promise<ClosedRoundState> {
    const closed = await this.rounds.find(manager, assessmentId, round);
    if (closed) return closed;
    const message = `Round ${round} of the assessment ${assessmentId} is not closed. Leave out the round for what holds now.`;
    throw new DomainError('not_found', message, { noun: 'round', id: `${assessmentId}/${round}`, round });
  }
}

function noScore({ assessmentId, layer, round }: SideAsk): DomainError {
  const state = round === undefined ? 'has no answers yet' : `had no answers in round ${round}`;
  const message = `The layer ${layer} of the assessment ${assessmentId} ${state}.`;
  return new DomainError('not_found', message, { noun: 'score', id: assessmentId, layer });
}
