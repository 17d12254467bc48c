import { type Migration } from '@zi/database';
import { ShelveRubrics1770000002000 } from '@zi/rubric-shelf';
import { CreateNotices1760000001000 } from './1760000001000-create-notices';
import { GuardNotices1770000001001 } from './1770000001001-guard-notices';
import { FollowUnits1770000001002 } from './1770000001002-follow-units';
import { KeepRubricVersions1770000002001 } from './1770000002001-keep-rubric-versions';

export const notificationsMigrations: Migration[] = [
  CreateNotices1760000001000,
  GuardNotices1770000001001,
  FollowUnits1770000001002,
  ShelveRubrics1770000002000,
  KeepRubricVersions1770000002001,
];
