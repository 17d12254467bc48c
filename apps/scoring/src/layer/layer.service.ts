import { Injectable } from '@nestjs/common';
import { type Layer, type ScoreCause, ScoreComputed, ThresholdCrossed, actorTag } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type Located, scoreComputed, thresholdCrossed } from '../domain/announcement';
import { type AnswerState, type Edit, type Sheet, sheetOf, staleEdits } from '../domain/answer';
import { type ScoreState } from '../domain/assessment';
import { unitOf } from '../domain/programme';
import { type Snapshot, rescore } from '../domain/score';
import { ProgrammeRepository } from '../programme/programme.repository';
import { LayerRepository } from './layer.repository';

/** A layer as it is stored; without a score it has not begun. */
export interface LayerState {
  readonly layer: Layer;
  readonly score: ScoreState | undefined;
  readonly sheet: Sheet;
}

export interface LayerChange {
  /** As it stands in the audit trail. */
  readonly action: string;
  readonly cause: Omit<ScoreCause, 'codes'>;
  readonly answers: readonly AnswerState[];
  readonly now: Date;
}

/** The one way in which answers change: with their revisions, the score, the audit entry and the fact, in one transaction. */
@Injectable()
export class LayerService {
  constructor(
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
    private readonly programmes: ProgrammeRepository,
  ) {}

  async read(manager: Transaction['manager'], assessmentId: string, layer: Layer): Promise<LayerState> {
    const score = await this.layers.score(manager, assessmentId, layer);
    const sheet = await this.layers.sheet(manager, assessmentId, layer);
    return { layer, score, sheet };
  }

  /** What stale edits of a layer are based on. */
  bases(
    manager: Transaction['manager'],
    assessmentId: string,
    { layer, sheet }: LayerState,
    edits: readonly Edit[],
  ): Promise<Sheet> {
    return this.layers.revisions(manager, assessmentId, layer, staleEdits(sheet, edits));
  }

  /** Changes a layer of an assessment that the caller has locked; returns both as they are then. */
  async change(
    tx: Transaction,
    { assessment: before, programme, rubric }: Located,
    state: LayerState,
    { action, cause, answers, now }: LayerChange,
  ): Promise<{ located: Located; score: ScoreState }> {
    const { layer } = state;
    const assessment = { ...before, version: before.version + 1 };
    const located = { assessment, programme, rubric };
    const sheet = sheetOf([...state.sheet.values(), ...answers]);
    const snapshot = rescore(rubric, assessment.basis, sheet.values());
    const score = {
      ...{ layer, snapshot, round: assessment.round, version: assessment.version },
      ...{ submittedAt: state.score?.submittedAt ?? null, computedAt: now },
    };
    await this.assessments.save(tx.manager, assessment);
    // The score comes first: an answer is seen where the score of its layer is.
    const codes = answers.map(({ code }) => code);
    const point = { cause: { ...cause, codes }, by: actorTag(context().actor) };
    await this.layers.saveScore(tx.manager, assessment.id, score, point);
    await this.layers.saveAnswers(tx.manager, assessment, layer, answers);

    const scores = { before: state.score?.snapshot, after: snapshot };
    await tx.audit({
      ...{ action, objectType: 'assessment', objectId: assessment.id, unit: unitOf(programme) },
      before: state.score
        ? audited(
            layer,
            scores.before,
            codes.map((code) => state.sheet.get(code)),
          )
        : null,
      after: audited(layer, snapshot, answers),
    });
    const evidence = await this.programmes.evidenceOf(tx.manager, programme.id, codes);
    const evidenceIds = [...new Set([...evidence.values()].flat())].sort();
    const data = scoreComputed(located, layer, scores, { cause: point.cause, evidenceIds });
    await tx.say(ScoreComputed, assessment.id, data);
    const crossed = thresholdCrossed(located, layer, scores);
    if (crossed) await tx.say(ThresholdCrossed, assessment.id, crossed);
    return { located, score };
  }
}

const audited = (
  layer: Layer,
  snapshot: Snapshot | undefined,
  answers: readonly (AnswerState | undefined)[],
) => ({
  layer,
  total: snapshot?.total.exact ?? null,
  answers: answers.flatMap((answer) => {
    if (!answer) return [];
    const { code, value, note, version } = answer;
    return [{ code, value, note, version }];
  }),
});
