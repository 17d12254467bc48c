export { type BrokenEntry, type KeptEntry, brokenEntries, flaws, noUnit } from './audit-chain';
export { AuditReader, type AuditTrails } from './audit-reader';
export {
  type BrokenSeal,
  type BrokenStretch,
  type Seal,
  SealWalk,
  type StoredSeal,
  keyOf,
  sealIn,
  sealOf,
} from './audit-seal';
export { type AuditTrail, type EntryFilter } from './audit-trail';
export { type ServiceDatabase, createDataSource } from './data-source';
export { type Change, Database, type Transaction } from './database';
export { DatabaseModule } from './database.module';
export { violatedConstraint } from './failure';
export { PostgresLedger } from './postgres-ledger';
export {
  type Migration,
  type Password,
  type SchemaPlan,
  iam,
  provisionAuditor,
  provisionSchema,
  roleUrl,
} from './provision';
