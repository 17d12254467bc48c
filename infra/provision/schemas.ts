import { type Migration } from '@zi/database';
import { type ServiceName } from '@zi/contracts';

/** Every service that keeps data, with its migrations in order. */
export const schemas: readonly { readonly name: ServiceName; readonly migrations: readonly Migration[] }[] =
  [];
