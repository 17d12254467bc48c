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
import { Database } from '@zi/database';
import { type Contribution, explain } from '@zi/rubric';
import { AssessmentRepository } from './assessment.repository';
import { type Located } from './domain/announcement';
import { shownAnswer } from './domain/answer';
import { rubricOf, scoreOf } from './domain/score';
import { LayerRepository } from './layer.repository';
import { requireRead } from './permission';
import { ProgrammeRepository } from './programme.repository';

@Injectable()
export class ScoreService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
  ) {}

  async get({ assessmentId, layer, target }: InputOf<typeof GetScore>): Promise<OutputOf<typeof GetScore>> {
    const located = await this.known(assessmentId);
    const score = await this.layers.score(this.database.reader, assessmentId, layer);
    if (!score) throw noScore(located, layer);
    const { snapshot, computedAt, version } = score;
    return {
      ...{ assessmentId, layer, rubric: snapshot.rubric, settings: snapshot.settings },
      ...{ total: snapshot.total, nodes: snapshot.nodes, verdict: snapshot.verdict },
      minimums: snapshot.minimums.filter((minimum) => !target || minimum.target === target),
      notIncluded: rubricOf(snapshot).gates.map(({ code, name }) => ({ code, name: name.id })),
      missing: [...snapshot.missing],
      ...{ computedAt: computedAt.toISOString(), version },
    };
  }

  async explain(ask: InputOf<typeof ExplainScore>): Promise<OutputOf<typeof ExplainScore>> {
    const { assessmentId, layer, code } = ask;
    const { reader } = this.database;
    const located = await this.known(assessmentId);
    const score = await this.layers.score(reader, assessmentId, layer);
    if (!score) throw noScore(located, layer);
    const sheet = await this.layers.sheet(reader, assessmentId, layer);
    const opened = explain(scoreOf(score.snapshot, sheet.values()), code);
    if (!opened) throw notFound(`node of the rubric ${score.snapshot.rubric.id}`, code);
    const evidence = await this.programmes.evidenceOf(reader, located.programme.id, [code]);
    const answer = sheet.get(code);
    return {
      ...shownPart(opened),
      ...{ rule: opened.rule, formula: opened.formula, working: opened.answer?.working ?? null },
      ...{ regulation: opened.regulation, citations: opened.citations },
      parts: opened.parts.map(shownPart),
      answer: answer ? shownAnswer(answer, evidence.get(code)) : null,
    };
  }

  private async known(assessmentId: string): Promise<Located> {
    const located = await this.assessments.find(this.database.reader, assessmentId);
    requireRead(located);
    return located;
  }
}

const shownPart = ({ code, name, weight, score }: Contribution) => ({ code, name: name.id, weight, score });

const noScore = ({ assessment }: Located, layer: Layer): DomainError =>
  new DomainError('not_found', `The layer ${layer} of the assessment ${assessment.id} has no answers yet.`, {
    ...{ noun: 'score', id: assessment.id, layer },
  });
