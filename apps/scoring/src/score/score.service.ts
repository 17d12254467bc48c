import { Injectable } from '@nestjs/common';
import {
  type ExplainScore,
  type GetScore,
  type InputOf,
  type ListScoreHistory,
  type OutputOf,
  notFound,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { type Contribution, explain } from '@zi/rubric';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { numberCursor } from '../cursor';
import { shownAnswer } from '../domain/answer';
import { scoreOf } from '../domain/score';
import { LayerRepository } from '../layer/layer.repository';
import { SideService } from '../layer/side.service';
import { requireReadDrafts } from '../permission';

@Injectable()
export class ScoreService {
  constructor(
    private readonly database: Database,
    private readonly sides: SideService,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
  ) {}

  get({ target, ...ask }: InputOf<typeof GetScore>): Promise<OutputOf<typeof GetScore>> {
    const { assessmentId, layer } = ask;
    return this.database.read(async (manager) => {
      const side = await this.sides.scored(manager, ask);
      const { snapshot, computedAt, round, version } = side.score;
      return {
        ...{ assessmentId, layer, round, rubric: snapshot.rubric, settings: snapshot.settings },
        settingsVersion: snapshot.settingsVersion,
        ...{ total: snapshot.total, nodes: snapshot.nodes, verdict: snapshot.verdict },
        minimums: snapshot.minimums.filter((minimum) => !target || minimum.target === target),
        requirements: await this.sides.requirements(manager, side, target),
        missing: [...snapshot.missing],
        ...{ computedAt: computedAt.toISOString(), version },
      };
    });
  }

  history({
    after,
    limit,
    ...ask
  }: InputOf<typeof ListScoreHistory>): Promise<OutputOf<typeof ListScoreHistory>> {
    const before = numberCursor(after);
    return this.database.read(async (manager) => {
      const located = await this.assessments.find(manager, ask.assessmentId);
      requireReadDrafts(located, { noun: 'history', id: `${ask.assessmentId}/${ask.layer}` });
      const found = await this.layers.points(manager, ask, { before, limit });
      const items = found.slice(0, limit).map(({ at, cause, by, ...point }) => ({
        ...{ ...point, at: at.toISOString(), cause: { ...cause, by } },
      }));
      return { items, next: found.length > limit ? String(items.at(-1)?.version) : null };
    });
  }

  explain({ code, ...ask }: InputOf<typeof ExplainScore>): Promise<OutputOf<typeof ExplainScore>> {
    return this.database.read(async (manager) => {
      const side = await this.sides.scored(manager, ask);
      const { snapshot } = side.score;
      const sheet = await this.sides.sheet(manager, side);
      const opened = explain(scoreOf(side.located.rubric, snapshot, sheet.values()), code);
      if (!opened) throw notFound(`node of the rubric ${snapshot.rubric.id}`, code);
      const evidence = await this.sides.evidence(manager, side, [code]);
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
}

const shownPart = ({ code, name, weight, score }: Contribution) => ({ code, name: name.id, weight, score });
