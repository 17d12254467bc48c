import { Injectable } from '@nestjs/common';
import {
  type ChangeProfile,
  type InputOf,
  type ListProfiles,
  type OutputOf,
  ProfileChanged,
  actorTag,
  notFound,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { numberCursor } from '../cursor';
import { type Profile, changeProfile } from '../domain/rule';
import { holdsRole } from '../permission';
import { MinistryService } from './ministry.service';
import { RuleRepository } from './rule.repository';

/** Answers to the undecided rules, version by version, for a whole cycle. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleRepository,
    private readonly ministry: MinistryService,
    private readonly shelf: RubricShelf,
  ) {}

  change({ cycleId, ...change }: InputOf<typeof ChangeProfile>): Promise<Profile> {
    return this.database.command(async (tx) => {
      const unit = await this.ministry.requireMay(tx.manager, 'profile.change', {
        noun: 'cycle',
        id: cycleId,
        cycleId,
      });
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
        unit,
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
    if (!holdsRole()) return { items: [], next: null };
    const before = numberCursor(after);
    const found = await this.database.read((manager) =>
      this.rules.profiles(manager, cycleId, { before, limit }),
    );
    const items = found.slice(0, limit);
    return { items, next: found.length > limit ? String(items.at(-1)!.version) : null };
  }
}
