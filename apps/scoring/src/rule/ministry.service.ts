import { Injectable } from '@nestjs/common';
import { type Action, may } from '@zi/access';
import { Denied } from '@zi/contracts';
import { type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { RuleRepository } from './rule.repository';

/** What is of the whole ministry is changed by who may do so in the root of its tree. */
@Injectable()
export class MinistryService {
  constructor(private readonly rules: RuleRepository) {}

  /** The root in which the actor may do this, as a unit of the audit trail. Throws `forbidden` when there is none. */
  async requireMay(
    manager: Transaction['manager'],
    action: Action,
    { noun, id, cycleId = null }: { noun: string; id: string; cycleId?: string | null },
  ): Promise<{ id: string; path: string[] }> {
    const root = await this.find(manager, action, cycleId);
    if (root) return { id: root, path: [root] };
    throw Denied.openly(
      { action, noun, id },
      'Only who holds such a role for the whole ministry may do this.',
    );
  }

  private async find(
    manager: Transaction['manager'],
    action: Action,
    cycleId: string | null,
  ): Promise<string | undefined> {
    const roots = await this.rules.ministries(manager);
    return roots.find((id) => may(context().actor, action, { path: [id], cycleId }));
  }
}
