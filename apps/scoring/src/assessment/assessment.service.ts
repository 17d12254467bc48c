import { Injectable } from '@nestjs/common';
import { scopeOf } from '@zi/access';
import {
  type Assessment,
  AssessmentSubmitted,
  type GetAssessment,
  type InputOf,
  type ListAssessments,
  type OutputOf,
  type SubmitAssessment,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { requireCursor } from '../cursor';
import { type Located, assessmentSubmitted } from '../domain/announcement';
import { type LayerSummary, type ScoreState, byLayer, submitLayer } from '../domain/assessment';
import { requireAssessed, unitOf } from '../domain/programme';
import { LayerRepository } from '../layer/layer.repository';
import { mayReadLayer, requireMaySubmit, requireRead } from '../permission';
import { ProgrammeRepository } from '../programme/programme.repository';
import { AssessmentRepository } from './assessment.repository';

@Injectable()
export class AssessmentService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
  ) {}

  get({ id }: InputOf<typeof GetAssessment>): Promise<Assessment> {
    return this.database.read(async (manager) => {
      const located = await this.assessments.find(manager, id);
      requireRead(located);
      return this.of(manager, located);
    });
  }

  list(query: InputOf<typeof ListAssessments>): Promise<OutputOf<typeof ListAssessments>> {
    const { after, limit } = query;
    requireCursor(after);
    const scope = scopeOf(context().actor, 'assessment.read');
    return this.database.read(async (manager) => {
      const found = await this.assessments.page(manager, { ...query, scope });
      const page = found.slice(0, limit);
      const ids = page.map(({ assessment }) => assessment.id);
      const summaries = await this.assessments.summaries(manager, ids);
      const items = page.map((located) => shown(located, summaries.get(located.assessment.id) ?? []));
      return { items, next: found.length > limit ? (ids.at(-1) ?? null) : null };
    });
  }

  submit({ id, layer, version: yourVersion }: InputOf<typeof SubmitAssessment>): Promise<Assessment> {
    return this.database.command(async (tx) => {
      const before = await this.assessments.lock(tx.manager, id);
      requireMaySubmit(before, layer);
      requireAssessed(before.programme);
      const score = await this.layers.score(tx.manager, id, layer);
      const submitted = submitLayer(before.assessment, { layer, score, yourVersion }, new Date());
      const version = before.assessment.version + 1;
      const assessment = { ...before.assessment, submitted: true, version };
      const located = { ...before, assessment };
      await this.assessments.save(tx.manager, assessment);
      await this.layers.saveSubmission(tx.manager, id, submitted);
      await tx.audit({
        ...{ action: 'assessment.submit', objectType: 'assessment', objectId: id },
        ...{ unit: unitOf(located.programme), before: { layer, submittedAt: null } },
        after: { layer, submittedAt: submitted.submittedAt, total: submitted.snapshot.total.exact },
      });
      await this.announce(tx, located, submitted);
      return this.of(tx.manager, located);
    });
  }

  private async announce(tx: Transaction, located: Located, score: ScoreState): Promise<void> {
    const { assessment, programme, rubric } = located;
    const { layer, snapshot } = score;
    const codes = rubric.questions.map(({ code }) => code);
    const evidence = await this.programmes.evidenceOf(tx.manager, programme.id, codes);
    const counts = { questions: codes.length, questionsWithEvidence: evidence.size };
    const data = assessmentSubmitted(located, layer, snapshot, counts);
    await tx.say(AssessmentSubmitted, assessment.id, data);
  }

  /** An assessment as the actor may see it. */
  async of(manager: Transaction['manager'], located: Located): Promise<Assessment> {
    const { id } = located.assessment;
    const summaries = await this.assessments.summaries(manager, [id]);
    return shown(located, summaries.get(id) ?? []);
  }
}

function shown(located: Located, summaries: readonly LayerSummary[]): Assessment {
  const { assessment, programme, rubric } = located;
  const { id, basis, round, version } = assessment;
  const questions = rubric.questions.length;
  const readable = summaries.filter((layer) => mayReadLayer(located, layer));
  const scores = readable.map(({ layer, total, verdict, blank, submittedAt, computedAt }) => ({
    ...{ layer, total, verdict, answered: questions - blank, questions },
    ...{ submittedAt: submittedAt?.toISOString() ?? null, computedAt: computedAt.toISOString() },
  }));
  return {
    ...{ id, programmeId: programme.id, unitId: programme.unitId, unitName: programme.unitName },
    ...{ cycleId: programme.cycleId, year: programme.year, rubric: basis.rubric, settings: basis.settings },
    settingsVersion: basis.settingsVersion,
    ...{ target: programme.target, round, version },
    scores: scores.sort(byLayer),
  };
}
