import { type Migration } from '@zi/database';
import { CreateAssessments1760000001000 } from './1760000001000-create-assessments';
import { GuardAssessments1770000001001 } from './1770000001001-guard-assessments';

export const scoringMigrations: Migration[] = [CreateAssessments1760000001000, GuardAssessments1770000001001];
