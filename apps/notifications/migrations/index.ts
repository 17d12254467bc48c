import { type Migration } from '@zi/database';
import { CreateNotices1760000001000 } from './1760000001000-create-notices';

export const notificationsMigrations: Migration[] = [CreateNotices1760000001000];
