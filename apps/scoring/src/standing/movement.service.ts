import { Injectable } from '@nestjs/common';
import { scopeOf } from '@zi/access';
import { type InputOf, type ListMovements, type OutputOf } from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { foreignCursor } from '../cursor';
import { type MovementPlace, largestMoves, placeIn, placeText } from '../domain/movement';
import { StandingViews } from './standing.views';

/** What has changed in a cycle since a day. */
@Injectable()
export class MovementService {
  constructor(
    private readonly database: Database,
    private readonly views: StandingViews,
  ) {}

  async list({
    after,
    limit,
    ...asked
  }: InputOf<typeof ListMovements>): Promise<OutputOf<typeof ListMovements>> {
    const place = after === undefined ? undefined : placeOf(after);
    const scope = scopeOf(context().actor, 'assessment.read');
    const rows = await this.database.read((manager) => this.views.moved(manager, { ...asked, scope }));
    const found = largestMoves(rows, place, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map(({ size: _, ...movement }) => movement),
      next: last && found.length > limit ? placeText(last) : null,
    };
  }
}

function placeOf(cursor: string): MovementPlace {
  const place = placeIn(cursor);
  if (place) return place;
  throw foreignCursor();
}
