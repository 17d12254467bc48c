import { Injectable } from '@nestjs/common';
import {
  DomainError,
  type ExplainScore,
  type GetScore,
  type InputOf,
  type Layer,
  type OutputOf,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { type Contribution, explain } from '@zi/rubric';
import { AssessmentRepository } from './assessment.repository';
import { type Located } from './domain/announcement';
import { shownAnswer } from './domain/answer';
import { type ScoreState } from './domain/assessment';
import { judgeRequirements } from './domain/requirement';
import { scoreOf } from './domain/score';
import { FactRepository } from './fact.repository';
import { today } from './judging-day';
import { LayerRepository } from './layer.repository';
import { requireReadLayer } from './permission';
import { ProgrammeRepository } from './programme.repository';

@Injectable()
export class ScoreService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
    private readonly facts: FactRepository,
  ) {}

  async get({ target, ...ask }: InputOf<typeof GetScore>): Promise<OutputOf<typeof GetScore>> {
    const { assessmentId, layer } = ask;
    const { located, score, facts } = await this.database.read(async (manager) => {
      const known = await this.known(manager, ask);
      const recorded = await this.facts.of(manager, [assessmentId]);
      return { ...known, facts: recorded.get(assessmentId) ?? [] };
    });
    const { snapshot, computedAt, round, version } = score;
    return {
      ...{ assessmentId, layer, round, rubric: snapshot.rubric, settings: snapshot.settings },
      settingsVersion: snapshot.settingsVersion,
      ...{ total: snapshot.total, nodes: snapshot.nodes, verdict: snapshot.verdict },
      minimums: snapshot.minimums.filter((minimum) => !target || minimum.target === target),
      requirements: judgeRequirements(located.rubric, snapshot, facts, today(), target),
      missing: [...snapshot.missing],
      ...{ computedAt: computedAt.toISOString(), version },
    };
  }

  explain(ask: InputOf<typeof ExplainScore>): Promise<OutputOf<typeof ExplainScore>> {
    const { assessmentId, layer, code } = ask;
    return this.database.read(async (manager) => {
      const { located, score } = await this.known(manager, ask);
      const sheet = await this.layers.sheet(manager, assessmentId, layer);
      const opened = explain(scoreOf(located.rubric, score.snapshot, sheet.values()), code);
      if (!opened) throw notFound(`node of the rubric ${score.snapshot.rubric.id}`, code);
      const evidence = await this.programmes.evidenceOf(manager, located.programme.id, [code]);
      const answer = sheet.get(code);
      return {
        ...shownPart(opened),
        ...{ rule: opened.rule, formula: opened.formula, working: opened.answer?.working ?? null },
        ...{ regulation: opened.regulation, citations: opened.citations },
        parts: opened.parts.map(shownPart),
        answer: answer ? shownAnswer(answer, evidence.get(code)) : null,
      };
    });
  }

  private async known(
    manager: Transaction['manager'],
    { assessmentId, layer }: LayerAsk,
  ): Promise<{ located: Located; score: ScoreState }> {
    const located = await this.assessments.find(manager, assessmentId);
    const score = await this.layers.score(manager, assessmentId, layer);
    requireReadLayer(located, layer, score);
    if (!score) throw noScore(located, layer);
    return { located, score };
  }
}

type LayerAsk = Pick<InputOf<typeof GetScore>, 'assessmentId' | 'layer'>;

const shownPart = ({ code, name, weight, score }: Contribution) => ({ code, name: name.id, weight, score });

const noScore = ({ assessment }: Located, layer: Layer): DomainError =>
  new DomainError('not_found', `The layer ${layer} of the assessment ${assessment.id} has no answers yet.`, {
    ...{ noun: 'score', id: assessment.id, layer },
  });
