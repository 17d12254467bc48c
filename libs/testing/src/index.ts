export { crashPoint } from './crash-point';
export { importedRubric } from './imported-rubric';
export { type Program, runProgram } from './program';
export { sampleFiles, zipOf } from './sample-file';
export { type TcpProxy, startTcpProxy } from './tcp-proxy';
export { type BusAccess, type TestBus, startTestBus } from './test-bus';
export { type TestConnection, type TestDatabase, createTestDatabase, driftOf } from './test-database';
export { type TestObjectStore, startTestObjectStore } from './test-object-store';
export { until } from './until';
