import { type DataService, dataServices } from '@zi/contracts';
import { translateFailure } from '@zi/service-kit';
import { Client } from 'pg';
import { AuditTrail } from './audit-trail';

/** The trail of each service. */
export type AuditTrails = Readonly<Record<DataService, AuditTrail>>;

/** Any fixed text of our own: one sealer at a time per database. */
const sealerLock = `hashtext('zi.audit.seal')`;

/** Reads the audit trails of all services as the role `zi_auditor`, which may read nothing else and write nothing. */
export class AuditReader {
  private constructor(private readonly client: Client) {}

  /** Connects for the time of a piece of work. Throws `unavailable` when the database is away. */
  static async during<T>(url: string, work: (reader: AuditReader) => Promise<T>): Promise<T> {
    const client = new Client({
      connectionString: url,
      application_name: 'zi-audit',
      connectionTimeoutMillis: 25_000,
      query_timeout: 600_000,
      keepAlive: true,
      options: '-c lock_timeout=60000 -c timezone=UTC',
    });
    client.on('error', () => undefined); // told by the query at hand
    try {
      await client.connect();
      return await work(new AuditReader(client));
    } catch (error) {
      throw translateFailure(error);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** All trails as they are at one moment, however long the work takes. */
  async snapshot<T>(work: (trails: AuditTrails) => Promise<T>): Promise<T> {
    const trails = dataServices.map((service) => [service, new AuditTrail(this.client, service)]);
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    try {
      return await work(Object.fromEntries(trails) as AuditTrails);
    } finally {
      await this.client.query('ROLLBACK').catch(() => undefined);
    }
  }

  /** Waits until no other sealer is at work, and keeps others waiting. Not within a snapshot: it would be an old one. */
  async asOnlySealer<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query(`SELECT pg_advisory_lock(${sealerLock})`);
    try {
      return await work();
    } finally {
      await this.client.query(`SELECT pg_advisory_unlock(${sealerLock})`).catch(() => undefined);
    }
  }
}
