import { type Migration } from '@zi/database';
import { CreateSurveys1760000001000 } from './1760000001000-create-surveys';

export const surveysMigrations: Migration[] = [CreateSurveys1760000001000];
