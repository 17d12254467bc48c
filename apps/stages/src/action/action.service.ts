import { Injectable } from '@nestjs/common';
import {
  type Action,
  ActionChanged,
  type AddAction,
  type InputOf,
  type ListActions,
  type RealiseAction,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { v7 } from 'uuid';
import { announce } from '../announcement';
import { requireWork } from '../domain/programme';
import { requireVersion } from '../domain/version';
import { type Page, idCursor, pageOf } from '../paging';
import { requireMayIn } from '../permission';
import { PersonRepository } from '../person/person.repository';
import { ProgrammeRepository } from '../programme/programme.repository';
import { ActionRepository } from './action.repository';

@Injectable()
export class ActionService {
  constructor(
    private readonly database: Database,
    private readonly actions: ActionRepository,
    private readonly programmes: ProgrammeRepository,
    private readonly people: PersonRepository,
  ) {}

  add(form: InputOf<typeof AddAction>): Promise<Action> {
    return this.database.command(async (tx) => {
      const programme = await this.programmes.get(tx.manager, form.programmeId);
      requireMayIn(programme, 'action.write');
      requireWork(programme.stage, 'plan_actions');
      await this.people.requireKnown(tx.manager, form.personId);
      const action: Action = { id: v7(), ...form, realisation: null, version: 1 };
      await this.actions.add(tx.manager, action);
      await announce(tx, ActionChanged, action, { action: 'action.add', unitId: programme.unit.id });
      return action;
    });
  }

  realise({ id, version, realisation, note }: InputOf<typeof RealiseAction>): Promise<Action> {
    return this.database.command(async (tx) => {
      const before = await this.actions.lock(tx.manager, id);
      const programme = await this.programmes.get(tx.manager, before.programmeId);
      requireMayIn(programme, 'action.write', { noun: 'action', id });
      requireVersion('action', before, version);
      const after = { ...before, realisation, version: version + 1 };
      await this.actions.save(tx.manager, after);
      await tx.audit({
        action: 'action.realise',
        objectType: 'action',
        objectId: id,
        unitId: programme.unit.id,
        before,
        after,
        why: note,
      });
      await tx.say(ActionChanged, id, after);
      return after;
    });
  }

  async list({ programmeId, area, after, limit }: InputOf<typeof ListActions>): Promise<Page<Action>> {
    requireMayIn(await this.programmes.get(this.database.reader, programmeId), 'programme.read');
    const query = { programmeId, area: area ?? null, after: idCursor(after), limit };
    return pageOf(await this.actions.list(this.database.reader, query), limit, ({ id }) => id);
  }
}
