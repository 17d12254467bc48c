import { DataSource } from 'typeorm';
import { ledgerEntities } from './ledger.entities';

export interface ServiceDatabase {
  /** `postgres://role:password@host:port/database`. */
  readonly url: string;
  /** Schema of the service; the only one on the search path. */
  readonly schema: string;
  readonly entities: readonly (new () => object)[];
  /** Connections at most. */
  readonly pool: number;
}

/** A data source whose connections see one schema only. Not yet connected: call `initialize`. */
export function createDataSource({ url, schema, entities, pool }: ServiceDatabase): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema,
    entities: [...ledgerEntities, ...entities],
    poolSize: pool,
    synchronize: false,
    logging: false,
    applicationName: `zi-${schema}`,
    connectTimeoutMS: 25_000,
    extra: {
      options: `-c search_path=${schema} -c statement_timeout=30000 -c idle_in_transaction_session_timeout=60000`,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
    },
  });
}
