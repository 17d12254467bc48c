import { type Migration } from '@zi/database';
import { ShelveRubrics1770000002000 } from '@zi/rubric-shelf';
import { CreateTreeAndPeople1760000001001 } from './1760000001001-create-tree-and-people';
import { CreateProgrammes1760000001002 } from './1760000001002-create-programmes';
import { GuardTreeAndProgrammes1770000001001 } from './1770000001001-guard-tree-and-programmes';
import { GuardPeople1770000001002 } from './1770000001002-guard-people';
import { KeepRubricVersions1770000002001 } from './1770000002001-keep-rubric-versions';
import { FindDutiesAndCodes1770000003001 } from './1770000003001-find-duties-and-codes';

export const stagesMigrations: Migration[] = [
  CreateTreeAndPeople1760000001001,
  CreateProgrammes1760000001002,
  GuardTreeAndProgrammes1770000001001,
  GuardPeople1770000001002,
  ShelveRubrics1770000002000,
  KeepRubricVersions1770000002001,
  FindDutiesAndCodes1770000003001,
];
