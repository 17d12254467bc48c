import { Injectable } from '@nestjs/common';
import {
  type Answer,
  type InputOf,
  type ListAnswers,
  type OutputOf,
  type SaveAnswers,
  actorTag,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { type Rubric } from '@zi/rubric';
import { context } from '@zi/service-kit';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { foreignCursor } from '../cursor';
import { type Located } from '../domain/announcement';
import { type AnswerState, editAnswers, indexAnswers, sheetOf, shownAnswer } from '../domain/answer';
import { requireUnsubmitted } from '../domain/assessment';
import { requireAssessed } from '../domain/programme';
import { rescore } from '../domain/score';
import { LayerService, type LayerState } from '../layer/layer.service';
import { SideService } from '../layer/side.service';
import { requireMayAnswer } from '../permission';
import { ProgrammeRepository } from '../programme/programme.repository';

type Manager = Transaction['manager'];

@Injectable()
export class AnswerService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerService,
    private readonly sides: SideService,
  ) {}

  save(ask: InputOf<typeof SaveAnswers>): Promise<OutputOf<typeof SaveAnswers>> {
    return this.database.command(async (tx) => {
      const now = new Date();
      const { located, state } = await this.lockAnswerable(tx.manager, ask);
      const indices = await this.dueIndices(tx.manager, located, state, now);
      const sheet = sheetOf([...state.sheet.values(), ...indices]);
      const by = { author: actorTag(context().actor), now };
      const bases = await this.layers.bases(tx.manager, ask.assessmentId, state, ask.answers);
      const edited = editAnswers(located.rubric, sheet, ask.answers, by, bases);
      const change = { ...saving, answers: [...indices, ...edited], now };
      const isChange = edited.length > 0;
      const after = isChange
        ? await this.layers.change(tx, located, state, change)
        : { located, score: state.score };
      const { total, verdict } =
        after.score?.snapshot ?? rescore(located.rubric, located.assessment.basis, []);
      const saved = sheetOf([...sheet.values(), ...edited]);
      const answers = ask.answers.flatMap(({ code }) => saved.get(code) ?? []);
      return {
        ...{ assessmentVersion: after.located.assessment.version, total, verdict },
        answers: await this.shown(tx.manager, located, answers),
      };
    });
  }

  list({ after, limit, ...ask }: InputOf<typeof ListAnswers>): Promise<OutputOf<typeof ListAnswers>> {
    return this.database.read(async (manager) => {
      const side = await this.sides.read(manager, ask);
      const sheet = await this.sides.sheet(manager, side);
      const follow = questionsAfter(side.located.rubric, after);
      const answers = follow.flatMap(({ code }) => sheet.get(code) ?? []);
      const page = answers.slice(0, limit);
      const evidence = await this.sides.evidence(
        manager,
        side,
        page.map(({ code }) => code),
      );
      const items = page.map((answer) => shownAnswer(answer, evidence.get(answer.code)));
      return { items, next: answers.length > limit ? (items.at(-1)?.code ?? null) : null };
    });
  }

  private async lockAnswerable(
    manager: Manager,
    { assessmentId, layer, answers }: InputOf<typeof SaveAnswers>,
  ): Promise<{ located: Located; state: LayerState }> {
    const located = await this.assessments.lock(manager, assessmentId);
    requireMayAnswer(located, layer, answers);
    requireAssessed(located.programme);
    const state = await this.layers.read(manager, assessmentId, layer);
    requireUnsubmitted(layer, state.score);
    return { located, state };
  }

  /** The indices of the survey in force, which a layer takes when it begins. */
  private async dueIndices(
    manager: Manager,
    { programme, rubric }: Located,
    { score, sheet }: LayerState,
    now: Date,
  ): Promise<AnswerState[]> {
    const survey = score ? undefined : await this.programmes.surveyInForce(manager, programme.id);
    return survey ? indexAnswers(rubric, survey, sheet, now) : [];
  }

  private async shown(
    manager: Manager,
    { programme }: Located,
    answers: readonly AnswerState[],
  ): Promise<Answer[]> {
    const codes = answers.map(({ code }) => code);
    const evidence = await this.programmes.evidenceOf(manager, programme.id, codes);
    return answers.map((answer) => shownAnswer(answer, evidence.get(answer.code)));
  }
}

const saving = { action: 'answer.save', cause: { kind: 'answer', factId: null } } as const;

function questionsAfter({ questions }: Rubric, cursor: string | undefined): Rubric['questions'] {
  if (cursor === undefined) return questions;
  const position = questions.findIndex(({ code }) => code === cursor);
  if (position >= 0) return questions.slice(position + 1);
  throw foreignCursor();
}
