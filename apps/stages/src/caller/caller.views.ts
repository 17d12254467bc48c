import { Injectable } from '@nestjs/common';
import { type Caller, type HeldGrant, type HeldRole } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { heldOn } from '../membership/membership.repository';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly HeldGrant[];
  readonly ties: string[];
}

const person = `
  SELECT p.id, p.name,
    (SELECT coalesce(json_agg(json_build_object('role', m.role, 'unitId', m.unit_id, 'cycleId', m.cycle_id,
       'area', m.area) ORDER BY m.id), '[]') FROM membership m WHERE m.person_id = p.id AND ${heldOn('$2::date')}) AS grants,
    ARRAY(SELECT t.unit_id FROM tie t WHERE t.person_id = p.id AND t.withdrawn_at IS NULL ORDER BY t.id) AS ties
  FROM person p`;

function personCaller({ id, name, grants, ties }: PersonRow): Caller {
  const held = grants.map(({ area, ...grant }) => ({ ...grant, ...(area && { area }) }));
  return { kind: 'person', id, name, grants: held, ties, scopes: [] };
}

const clientRole: HeldRole = 'service_client';

/** Who asks, with what is held on a day. */
@Injectable()
export class CallerViews {
  async person(manager: EntityManager, id: string, today: string): Promise<Caller> {
    const [row] = await manager.query<[PersonRow]>(`${person} WHERE p.id = $1`, [id, today]);
    return personCaller(row);
  }

  async personBySubject(manager: EntityManager, subject: string, today: string): Promise<Caller | undefined> {
    const [row] = await manager.query<PersonRow[]>(`${person} WHERE p.subject = $1`, [subject, today]);
    return row && personCaller(row);
  }

  async clientBySubject(manager: EntityManager, subject: string): Promise<Caller | undefined> {
    const [row] = await manager.query<{ id: string; name: string; unitId: string; scopes: string[] }[]>(
      'SELECT id, name, unit_id AS "unitId", scopes FROM client WHERE subject = $1 AND ended_at IS NULL',
      [subject],
    );
    if (!row) return undefined;
    const { id, name, unitId, scopes } = row;
    return {
      kind: 'service',
      id,
      name,
      grants: [{ role: clientRole, unitId, cycleId: null }],
      ties: [],
      scopes,
    };
  }
}
