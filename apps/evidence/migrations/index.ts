import { type Migration } from '@zi/database';
import { CreateFile1760000001000 } from './1760000001000-create-file';

export const evidenceMigrations: Migration[] = [CreateFile1760000001000];
