import { type Migration } from '@zi/database';
import { ShelveRubrics1770000002000 } from '@zi/rubric-shelf';
import { CreateFile1760000001000 } from './1760000001000-create-file';
import { GuardFiles1770000001001 } from './1770000001001-guard-files';
import { KeepRubricVersions1770000002001 } from './1770000002001-keep-rubric-versions';

export const evidenceMigrations: Migration[] = [
  CreateFile1760000001000,
  GuardFiles1770000001001,
  ShelveRubrics1770000002000,
  KeepRubricVersions1770000002001,
];
