import { Injectable } from '@nestjs/common';
import { type Pact } from '@zi/contracts';
import { type EntityManager } from 'typeorm';
import { orConflict } from '../conflict';

@Injectable()
export class PactRepository {
  /** One row more than `limit` when there are more. */
  list(manager: EntityManager, programmeId: string, after: string | null, limit: number): Promise<Pact[]> {
    return manager.query(
      `SELECT id, programme_id AS "programmeId", person_id AS "personId", signed_on::text AS "signedOn",
              document_number AS "documentNumber", version
       FROM pact WHERE programme_id = $1 AND ($2::uuid IS NULL OR id > $2::uuid) ORDER BY id LIMIT $3`,
      [programmeId, after, limit + 1],
    );
  }

  async add(manager: EntityManager, pact: Pact): Promise<void> {
    const { id, programmeId, personId, signedOn, documentNumber, version } = pact;
    const write = manager.query(
      `INSERT INTO pact (id, programme_id, person_id, signed_on, document_number, version)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, programmeId, personId, signedOn, documentNumber, version],
    );
    await orConflict(write, { pact_once: 'The person has signed a pact in this programme already.' });
  }
}
