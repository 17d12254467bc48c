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
import { placeOf, requireMayAt, requireMayIn } from '../permission';
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
      const programme = await this.programmes.hold(tx.manager, form.programmeId);
      requireMayAt(placeOf(programme, form.area), 'action.write', { noun: 'programme', id: programme.id });
      requireWork(programme.stage, 'plan_actions');
      await this.people.requireKnown(tx.manager, form.personId);
      const action: Action = { id: v7(), ...form, realisation: null, version: 1 };
      await this.actions.add(tx.manager, action);
      await announce(tx, ActionChanged, action, { action: 'action.add', unit: programme.unit });
      return action;
    });
  }

  realise({ id, version, realisation, note }: InputOf<typeof RealiseAction>): Promise<Action> {
    return this.database.command(async (tx) => {
      const before = await this.actions.lock(tx.manager, id);
      const programme = await this.programmes.hold(tx.manager, before.programmeId);
      requireMayAt(placeOf(programme, before.area), 'action.write', { noun: 'action', id });
      requireVersion('action', before, version);
      const after = { ...before, realisation, version: version + 1 };
      await this.actions.save(tx.manager, after);
      await tx.audit({
        action: 'action.realise',
        objectType: 'action',
        objectId: id,
        unit: programme.unit,
        before,
        after,
        why: note,
      });
      await tx.say(ActionChanged, id, after);
      return after;
    });
  }

  list({ programmeId, area, after, limit }: InputOf<typeof ListActions>): Promise<Page<Action>> {
    const query = { programmeId, area: area ?? null, after: idCursor(after), limit };
    return this.database.read(async (manager) => {
      requireMayIn(await this.programmes.get(manager, programmeId), 'programme.read');
      return pageOf(await this.actions.list(manager, query), limit, ({ id }) => id);
    });
  }
}
