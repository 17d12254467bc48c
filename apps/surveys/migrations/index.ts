import { type Migration } from '@zi/database';
import { ShelveRubrics1770000002000 } from '@zi/rubric-shelf';
import { CreateSurveys1760000001000 } from './1760000001000-create-surveys';
import { GuardSurveys1770000001001 } from './1770000001001-guard-surveys';
import { KeepRubricVersions1770000002001 } from './1770000002001-keep-rubric-versions';
import { FindDutiesAndResults1770000003001 } from './1770000003001-find-duties-and-results';

export const surveysMigrations: Migration[] = [
  CreateSurveys1760000001000,
  GuardSurveys1770000001001,
  ShelveRubrics1770000002000,
  KeepRubricVersions1770000002001,
  FindDutiesAndResults1770000003001,
];
