import { type Migration } from '@zi/database';
import { CreateFile1760000001000 } from './1760000001000-create-file';
import { GuardFiles1770000001001 } from './1770000001001-guard-files';

export const evidenceMigrations: Migration[] = [CreateFile1760000001000, GuardFiles1770000001001];
