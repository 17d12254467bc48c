import { type Migration } from '@zi/database';
import { CreateSurveys1760000001000 } from './1760000001000-create-surveys';
import { GuardSurveys1770000001001 } from './1770000001001-guard-surveys';

export const surveysMigrations: Migration[] = [CreateSurveys1760000001000, GuardSurveys1770000001001];
