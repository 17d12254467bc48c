export { type TestBus, type BusAccess, startTestBus } from './test-bus';
export { type TestDatabase, createTestDatabase, driftOf } from './test-database';
export { until } from './until';
