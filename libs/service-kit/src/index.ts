export * from './boot';
export * from './context';
export * from './environment';
export { Readiness } from './health';
export * from './ledger';
export { type Logger, createLogger } from './logger';
export * from './metrics';
export * from './tracing';
export * from './validation';
