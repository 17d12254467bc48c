import { Injectable } from '@nestjs/common';
import { type Client, notFound } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

/** A client and where its unit lies. */
export interface PlacedClient {
  readonly client: Client;
  readonly path: readonly string[];
}

type Row = Omit<Client, 'registeredAt' | 'endedAt'> & {
  registeredAt: Date;
  endedAt: Date | null;
  path: string[];
};

const columns = `id, subject, name, unit_id AS "unitId", scopes, registered_at AS "registeredAt",
  ended_at AS "endedAt", version, unit_path AS path`;

function placed({ path, registeredAt, endedAt, ...row }: Row): PlacedClient {
  const instants = { registeredAt: registeredAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
  return { client: { ...row, ...instants }, path };
}

@Injectable()
export class ClientRepository {
  /** As far as `scope` reaches, as `zi_in` takes it; one row more than `limit` when there are more. */
  async list(
    manager: EntityManager,
    { scope, after, limit }: { scope: string | null; after: string | null; limit: number },
  ): Promise<Client[]> {
    const rows = await manager.query<Row[]>(
      `SELECT ${columns} FROM client
       WHERE zi_in($1::jsonb, unit_path, NULL, NULL) AND ($2::uuid IS NULL OR id > $2::uuid) ORDER BY id LIMIT $3`,
      [scope, after, limit + 1],
    );
    return rows.map((row) => placed(row).client);
  }

  /** Others who change it wait. */
  async hold(manager: EntityManager, id: string): Promise<PlacedClient> {
    const [row] = await manager.query<Row[]>(
      `SELECT ${columns} FROM client WHERE id = $1 FOR NO KEY UPDATE`,
      [id],
    );
    if (!row) throw notFound('client', id);
    return placed(row);
  }

  async add(manager: EntityManager, { client, path }: PlacedClient): Promise<void> {
    const { id, subject, name, unitId, scopes, registeredAt, version } = client;
    const write = manager.query(
      `INSERT INTO client (id, subject, name, unit_id, unit_path, scopes, registered_at, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, subject, name, unitId, path, scopes, registeredAt, version],
    );
    await orConflict(write, { client_subject: 'A client with this subject is registered already.' });
  }

  async saveEnd(manager: EntityManager, { id, endedAt, version }: Client): Promise<void> {
    await manager.query('UPDATE client SET ended_at = $2, version = $3 WHERE id = $1', [
      id,
      endedAt,
      version,
    ]);
  }
}
