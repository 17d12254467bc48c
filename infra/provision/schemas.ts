import { type DataService } from '@zi/contracts';
import { type Migration } from '@zi/database';
import { evidenceMigrations } from '../../apps/evidence/migrations';
import { notificationsMigrations } from '../../apps/notifications/migrations';
import { scoringMigrations } from '../../apps/scoring/migrations';
import { stagesMigrations } from '../../apps/stages/migrations';
import { surveysMigrations } from '../../apps/surveys/migrations';

/** Every service that keeps data, with its migrations in order. */
export const schemas: readonly { readonly name: DataService; readonly migrations: readonly Migration[] }[] = [
  { name: 'stages', migrations: stagesMigrations },
  { name: 'evidence', migrations: evidenceMigrations },
  { name: 'surveys', migrations: surveysMigrations },
  { name: 'scoring', migrations: scoringMigrations },
  { name: 'notifications', migrations: notificationsMigrations },
];
