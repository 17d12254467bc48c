import { Injectable } from '@nestjs/common';
import { scopeOf } from '@zi/access';
import {
  type CompareScores,
  type InputOf,
  type MeasureAgreement,
  type OutputOf,
  type PlanScore,
  type SimulateScore,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { type RatingPair, countedRatings } from '@zi/rubric';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { type RatedTogether, measured } from '../domain/agreement';
import { type Sheet } from '../domain/answer';
import { type SideState, compared } from '../domain/comparison';
import { planned, simulated } from '../domain/plan';
import { type ScoredSide, type SideAsk, SideService } from '../layer/side.service';
import { InsightViews } from './insight.views';

type Manager = Transaction['manager'];

/** What scores would be, what gets them there, how they differ. Changes nothing. */
@Injectable()
export class InsightService {
  constructor(
    private readonly database: Database,
    private readonly sides: SideService,
    private readonly views: InsightViews,
    private readonly shelf: RubricShelf,
  ) {}

  async simulate({
    answers,
    ...layer
  }: InputOf<typeof SimulateScore>): Promise<OutputOf<typeof SimulateScore>> {
    const { located, sheet } = await this.database.read((manager) => this.layer(manager, layer));
    return simulated(located, sheet, answers);
  }

  async plan({
    assessmentId,
    layer,
    ...options
  }: InputOf<typeof PlanScore>): Promise<OutputOf<typeof PlanScore>> {
    const ask = { assessmentId, layer };
    const { located, sheet } = await this.database.read((manager) => this.layer(manager, ask));
    return planned(located, sheet, options);
  }

  async compare({
    with: other,
    ...left
  }: InputOf<typeof CompareScores>): Promise<OutputOf<typeof CompareScores>> {
    const sides = await this.database.read(async (manager) => ({
      left: await this.side(manager, left),
      right: await this.side(manager, { ...left, round: undefined, ...other }),
    }));
    return compared(sides.left, sides.right);
  }

  async agree(ask: InputOf<typeof MeasureAgreement>): Promise<OutputOf<typeof MeasureAgreement>> {
    const scope = scopeOf(context().actor, 'assessment.read');
    const { assessments, ratings } = await this.database.read(async (manager) => {
      const found = await this.views.ratings(manager, { ...ask, scope });
      return { assessments: found.assessments, ratings: await this.ratings(manager, found) };
    });
    return measured(assessments, ratings);
  }

  private async layer(manager: Manager, ask: SideAsk): Promise<LayerRead> {
    const side = await this.sides.scored(manager, ask);
    return { ...side, sheet: await this.sides.sheet(manager, side) };
  }

  private async side(manager: Manager, side: SideAsk): Promise<SideState> {
    const { located, score, sheet } = await this.layer(manager, side);
    return { side, rubric: located.rubric, basis: score.snapshot, sheet };
  }

  /** What was counted, ranked by the rubric that each assessment is scored by. */
  private async ratings(manager: Manager, { pairs }: RatedTogether): Promise<RatingPair[]> {
    const byRubric = Map.groupBy(pairs, ({ rubricId, rubricVersion }) => `${rubricId} ${rubricVersion}`);
    const ranked = [...byRubric.values()].map(async (counted) => {
      const { rubricId: id, rubricVersion: version } = counted[0]!;
      return countedRatings(await this.shelf.get(manager, { id, version }), counted);
    });
    return (await Promise.all(ranked)).flat();
  }
}

type LayerRead = ScoredSide & { readonly sheet: Sheet };
