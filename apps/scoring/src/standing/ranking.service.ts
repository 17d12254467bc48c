import { Injectable } from '@nestjs/common';
import { scopeOf } from '@zi/access';
import {
  type CountLayers,
  type GetHeatMap,
  type InputOf,
  Layer,
  type ListRanking,
  type OutputOf,
  type RankedUnit,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { Fraction, shown } from '@zi/rubric';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { foreignCursor } from '../cursor';
import { judgeRequirements } from '../domain/requirement';
import { type RankingPlace, placeIn, placeText, ranked } from '../domain/standing';
import { FactRepository } from '../fact/fact.repository';
import { today } from '../fact/judging-day';
import { type RankedRow, type RankingQuery, StandingViews } from './standing.views';

type Manager = Transaction['manager'];
type Unranked = Omit<RankedUnit, 'rank'> & { readonly totalSort: string };

/** Candidates that are judged at once, at most, when only those are listed that can be proposed. */
const widestStride = 500;

/** How the units of a ministry stand beside each other. */
@Injectable()
export class RankingService {
  constructor(
    private readonly database: Database,
    private readonly facts: FactRepository,
    private readonly shelf: RubricShelf,
    private readonly views: StandingViews,
  ) {}

  async ranking({
    after: cursor,
    limit,
    ready,
    ...asked
  }: InputOf<typeof ListRanking>): Promise<OutputOf<typeof ListRanking>> {
    const query = { ...asked, sound: ready === true, scope: scopeOf(context().actor, 'assessment.read') };
    const after = cursor === undefined ? undefined : placeOf(cursor);
    const found = await this.database.read((manager) =>
      ready
        ? this.proposable(manager, query, after, limit + 1)
        : this.judgedPage(manager, query, after, limit + 1),
    );
    const page = ranked(found.slice(0, limit), after);
    const last = page.at(-1);
    return {
      items: page.map(({ totalSort: _, position: __, ...unit }) => unit),
      next: last && found.length > limit ? placeText(last) : null,
    };
  }

  async heat(ask: InputOf<typeof GetHeatMap>): Promise<OutputOf<typeof GetHeatMap>> {
    const scope = scopeOf(context().actor, 'assessment.read');
    return this.database.read((manager) => this.views.heat(manager, { ...ask, scope }));
  }

  async layers(ask: InputOf<typeof CountLayers>): Promise<OutputOf<typeof CountLayers>> {
    const scope = scopeOf(context().actor, 'assessment.read');
    const found = await this.database.read((manager) => this.views.layers(manager, { ...ask, scope }));
    return { layers: Layer.options.flatMap((layer) => found.filter((one) => one.layer === layer)) };
  }

  /** Whether a unit can be proposed is decided by the day too, so those that cannot are passed over here. */
  private async proposable(
    manager: Manager,
    query: RankingQuery,
    after: RankingPlace | undefined,
    count: number,
  ): Promise<Unranked[]> {
    const found: Unranked[] = [];
    let place = after;
    for (let stride = 2 * count; ; stride = Math.min(2 * stride, widestStride)) {
      const candidates = await this.judgedPage(manager, query, place, stride);
      found.push(...candidates.filter(({ ready }) => ready));
      const last = candidates.at(-1);
      if (found.length >= count || candidates.length < stride || !last) return found.slice(0, count);
      place = { position: 0, rank: 0, totalSort: last.totalSort, assessmentId: last.assessmentId };
    }
  }

  private async judgedPage(
    manager: Manager,
    query: RankingQuery,
    after: RankingPlace | undefined,
    count: number,
  ): Promise<Unranked[]> {
    const rows = await this.views.ranking(manager, query, after, count);
    const facts = await this.facts.of(
      manager,
      rows.map(({ assessmentId }) => assessmentId),
    );
    const day = today();
    const units: Unranked[] = [];
    for (const row of rows) {
      const rubric = await this.shelf.get(manager, row.basis.rubric);
      const known = facts.get(row.assessmentId) ?? [];
      units.push(unrankedOf(row, judgeRequirements(rubric, row.basis, known, day, row.target)));
    }
    return units;
  }
}

function unrankedOf(row: RankedRow, judged: ReturnType<typeof judgeRequirements>): Unranked {
  const { assessmentId, unitId, unitName, target, totalSort, areas, verdict, submittedAt } = row;
  const unmet = [...row.unmet];
  const coded = (status: string) => judged.filter((one) => one.status === status).map(({ code }) => code);
  const requirements = { unmet: coded('unmet'), unknown: coded('unknown') };
  const holds = [unmet, requirements.unmet, requirements.unknown].every(({ length }) => length === 0);
  return {
    ...{ assessmentId, unitId, unitName, target, totalSort, areas, verdict, unmet, requirements },
    total: shown(Fraction.from(row.total)),
    submittedAt: submittedAt?.toISOString() ?? null,
    ready: submittedAt !== null && holds,
  };
}

function placeOf(cursor: string): RankingPlace {
  const place = placeIn(cursor);
  if (place) return place;
  throw foreignCursor();
}
