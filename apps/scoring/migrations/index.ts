import { type Migration } from '@zi/database';
import { CreateAssessments1760000001000 } from './1760000001000-create-assessments';

export const scoringMigrations: Migration[] = [CreateAssessments1760000001000];
