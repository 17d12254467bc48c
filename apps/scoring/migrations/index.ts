import { type Migration } from '@zi/database';
import { ShelveRubrics1770000002000 } from '@zi/rubric-shelf';
import { CreateAssessments1760000001000 } from './1760000001000-create-assessments';
import { GuardAssessments1770000001001 } from './1770000001001-guard-assessments';
import { KeepRoundsAndRules1770000002001 } from './1770000002001-keep-rounds-and-rules';
import { TellWhatBeganARescoring1770000002003 } from './1770000002003-tell-what-began-a-rescoring';
import { KeepTemplates1770000002004 } from './1770000002004-keep-templates';
import { KnowWhenCyclesClose1770000002005 } from './1770000002005-know-when-cycles-close';

export const scoringMigrations: Migration[] = [
  CreateAssessments1760000001000,
  GuardAssessments1770000001001,
  ShelveRubrics1770000002000,
  KeepRoundsAndRules1770000002001,
  TellWhatBeganARescoring1770000002003,
  KeepTemplates1770000002004,
  KnowWhenCyclesClose1770000002005,
];
