import { Injectable } from '@nestjs/common';
import { type Duty, type InputOf, type OutputOf, type duties } from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { foreignCursor } from '../cursor';
import { type DutyPlace, dutyOf, placeIn, placeText } from '../domain/duty';
import { dutyScopes, mayAnswerAt } from '../permission';
import { DutyViews } from './duty.views';

type Placed = DutyPlace & { readonly duty: Duty };

@Injectable()
export class DutyService {
  constructor(
    private readonly database: Database,
    private readonly views: DutyViews,
    private readonly shelf: RubricShelf,
  ) {}

  async list({
    after,
    limit,
  }: InputOf<typeof duties.scoring.ListDuties>): Promise<OutputOf<typeof duties.scoring.ListDuties>> {
    const place = after === undefined ? undefined : placeOf(after);
    const found = await this.database.read((manager) => this.from(manager, place, limit + 1));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ duty }) => duty),
      next: last && found.length > limit ? placeText(last) : null,
    };
  }

  /** Who answers for one area is passed over where its questions are answered, so that a page may need more than one look. */
  private async from(
    manager: Transaction['manager'],
    after: DutyPlace | undefined,
    count: number,
  ): Promise<Placed[]> {
    const scopes = dutyScopes();
    const found: Placed[] = [];
    for (let place = after; ;) {
      const rows = await this.views.waiting(manager, scopes, place, count);
      for (const row of rows) {
        const { rubric, ...waiting } = row;
        const duty = dutyOf(waiting, await this.shelf.get(manager, rubric), (area) =>
          mayAnswerAt(waiting, area),
        );
        if (duty) found.push({ ...waiting, duty });
      }
      place = rows.at(-1);
      if (found.length >= count || rows.length < count) return found.slice(0, count);
    }
  }
}

function placeOf(cursor: string): DutyPlace {
  const place = placeIn(cursor);
  if (place) return place;
  throw foreignCursor();
}
