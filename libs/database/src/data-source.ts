import { Signer } from '@aws-sdk/rds-signer';
import { DataSource } from 'typeorm';
import { ledgerEntities } from './ledger.entities';

export interface ServiceDatabase {
  /** `postgres://role:password@host:port/database`; without a password when tokens of AWS IAM take its place. */
  readonly url: string;
  readonly signIn?: 'password' | 'iam';
  /** Schema of the service; the only one on the search path. */
  readonly schema: string;
  readonly entities: readonly (new () => object)[];
  /** Connections at most. */
  readonly pool: number;
}

/** A data source whose connections see one schema only. Not yet connected: call `initialize`. */
export function createDataSource({
  url,
  signIn = 'password',
  schema,
  entities,
  pool,
}: ServiceDatabase): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    ...(signIn === 'iam' && { password: tokensFor(url) }),
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

/** Amazon RDS takes a token for a quarter of an hour, and only to open a connection: each connection gets a new one. */
function tokensFor(url: string): () => Promise<string> {
  const { hostname, port, username } = new URL(url);
  const signer = new Signer({ hostname, port: Number(port || 5432), username: decodeURIComponent(username) });
  return () => signer.getAuthToken();
}
