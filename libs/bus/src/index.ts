export { type AskOptions, Asker } from './asker';
export { BusModule } from './bus.module';
export { type BusOptions, connectBus, connectOnce, inboxPrefixOf } from './connection';
export { type DeadLetter, DeadLetters } from './dead-letters';
export { Answers, Hears } from './decorators';
export { AskRefused } from './envelope';
export { type BusUser, type Permissions, authorizationBlock, busUsers } from './permissions';
export { type BusPlan, provisionBus } from './provision';
export { Watch, type Watcher } from './watch';
