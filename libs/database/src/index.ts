export { type ServiceDatabase, createDataSource } from './data-source';
export { type Change, Database, type Transaction } from './database';
export { DatabaseModule } from './database.module';
export { violatedConstraint } from './failure';
export { PostgresLedger } from './postgres-ledger';
export { type Migration, type SchemaPlan, provisionAuditor, provisionSchema, roleUrl } from './provision';
