import { type Migration } from '@zi/database';
import { CreateTreeAndPeople1760000001001 } from './1760000001001-create-tree-and-people';
import { CreateProgrammes1760000001002 } from './1760000001002-create-programmes';

export const stagesMigrations: Migration[] = [
  CreateTreeAndPeople1760000001001,
  CreateProgrammes1760000001002,
];
