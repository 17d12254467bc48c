import { type DBSchema, openDB } from 'idb';
import { type KeptUpload } from './upload-job';

interface Shelf extends DBSchema {
  uploads: { key: string; value: KeptUpload };
}

const shelf = () =>
  openDB<Shelf>('zi-uploads', 1, {
    upgrade: (database) => void database.createObjectStore('uploads', { keyPath: 'id' }),
  });

/** Uploads that are not done outlive their page, bytes and all. */
export const uploadShelf = {
  put: async (job: KeptUpload) => (await shelf()).put('uploads', job),
  remove: async (id: string) => (await shelf()).delete('uploads', id),
  all: async () => (await shelf()).getAll('uploads'),
};
