import { Injectable } from '@nestjs/common';
import { may, scopeOf } from '@zi/access';
import {
  type ChangeProfile,
  Denied,
  type InputOf,
  type ListProfiles,
  type OutputOf,
  ProfileChanged,
  actorTag,
  invalid,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { type Profile, changeProfile } from './domain/rule';
import { RuleRepository } from './rule.repository';

/** Answers to the undecided rules, version by version, for a whole cycle. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleRepository,
    private readonly shelf: RubricShelf,
  ) {}

  change({ cycleId, ...change }: InputOf<typeof ChangeProfile>): Promise<Profile> {
    return this.database.command(async (tx) => {
      const rootId = await this.requireMayChange(tx, cycleId);
      const cycle = await this.rules.findCycle(tx.manager, cycleId);
      if (!cycle) throw notFound('cycle', cycleId);
      await this.rules.lockSettings(tx.manager, cycleId);
      const current = await this.rules.profile(tx.manager, cycleId);
      const rubric = await this.shelf.get(tx.manager, cycle.rubric);
      const by = { by: actorTag(context().actor), at: new Date() };
      const profile = changeProfile({ cycle, profile: current }, rubric, change, by);
      await this.rules.addProfile(tx.manager, profile);
      await tx.audit({
        ...{ action: 'profile.change', objectType: 'cycle', objectId: cycleId, why: profile.why },
        unit: { id: rootId, path: [rootId] },
        before: { version: current?.version ?? 0, settings: current?.settings ?? cycle.settings },
        after: { version: profile.version, settings: profile.settings },
      });
      await tx.say(ProfileChanged, cycleId, profile);
      return profile;
    });
  }

  /** The rules of a cycle are no secret among those who hold a role. */
  async list({
    cycleId,
    after,
    limit,
  }: InputOf<typeof ListProfiles>): Promise<OutputOf<typeof ListProfiles>> {
    const scope = scopeOf(context().actor, 'assessment.read');
    if (scope.length === 0) return { items: [], next: null };
    const before = versionIn(after);
    const found = await this.database.read((manager) =>
      this.rules.profiles(manager, cycleId, { before, limit }),
    );
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? String(items.at(-1)!.version) : null };
  }

  /** The rules hold for the whole ministry, so the right to change them must be held in its root. */
  private async requireMayChange({ manager }: Transaction, cycleId: string): Promise<string> {
    const roots = await this.rules.ministries(manager);
    const root = roots.find((id) => may(context().actor, 'profile.change', { path: [id], cycleId }));
    if (root) return root;
    const denial = { action: 'profile.change', noun: 'cycle', id: cycleId };
    throw Denied.openly(denial, 'Only who may do so for the whole ministry changes the rules of a cycle.');
  }
}

function versionIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(cursor)) return Number(cursor);
  throw invalid('The cursor is not one of this list.', [
    { path: '/after', message: 'is not a cursor of this list', accepted: 'the `next` of the page before' },
  ]);
}
