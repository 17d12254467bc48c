import { Injectable } from '@nestjs/common';
import { requireMay } from '@zi/access';
import {
  type Client,
  type EndClient,
  type InputOf,
  type ListClients,
  type RegisterClient,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { endClient } from '../domain/client';
import { requireActive } from '../domain/unit';
import { requireVersion } from '../domain/version';
import { Standing } from '../membership/standing';
import { type Page, idCursor, pageOf } from '../paging';
import { listScope } from '../permission';
import { UnitRepository } from '../unit/unit.repository';
import { ClientRepository } from './client.repository';

@Injectable()
export class ClientService {
  constructor(
    private readonly database: Database,
    private readonly clients: ClientRepository,
    private readonly units: UnitRepository,
    private readonly standing: Standing,
  ) {}

  register(form: InputOf<typeof RegisterClient>): Promise<Client> {
    return this.database.command(async (tx) => {
      const now = new Date();
      const unit = await this.units.hold(tx.manager, form.unitId);
      const { id, path } = unit;
      const place = { path, cycleId: null };
      const thing = { noun: 'unit', id, read: 'unit.read' } as const;
      requireMay(context().actor, 'client.register', place, thing);
      // A client reads every cycle and has no last day.
      await this.standing.requireLasting(tx, 'client.register', place, now);
      requireActive(unit, now);
      const scopes = [...new Set(form.scopes)];
      const registered = { registeredAt: now.toISOString(), endedAt: null, version: 1 };
      const client = { id: v7(), ...form, scopes, ...registered };
      await this.clients.add(tx.manager, { client, path });
      await tx.audit({
        ...{ action: 'client.register', objectType: 'client', objectId: client.id, unit: { id, path } },
        ...{ before: null, after: client },
      });
      return client;
    });
  }

  end({ id, version, why }: InputOf<typeof EndClient>): Promise<Client> {
    return this.database.command(async (tx) => {
      const { client: before, path } = await this.clients.hold(tx.manager, id);
      const thing = { noun: 'client', id, read: 'client.read' } as const;
      requireMay(context().actor, 'client.register', { path, cycleId: null }, thing);
      requireVersion('client', before, version);
      const after = endClient(before, new Date());
      await this.clients.saveEnd(tx.manager, after);
      await tx.audit({
        ...{ action: 'client.end', objectType: 'client', objectId: id, unit: { id: after.unitId, path } },
        ...{ before, after, why },
      });
      return after;
    });
  }

  async list({ after, limit }: InputOf<typeof ListClients>): Promise<Page<Client>> {
    const query = { scope: listScope('client.read'), after: idCursor(after), limit };
    const rows = await this.database.read((manager) => this.clients.list(manager, query));
    return pageOf(rows, limit, ({ id }) => id);
  }
}
