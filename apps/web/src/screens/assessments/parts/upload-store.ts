import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type StoredKey, type StoredUpload, type UploadStore } from './upload-shelf';

interface Schema extends DBSchema {
  uploads: { key: StoredKey; value: StoredUpload; indexes: { keptAt: number } };
}

/** Version 1 did not know whose uploads it held: they are gone. */
const open = () =>
  openDB<Schema>('zi-uploads', 2, {
    upgrade(database, before) {
      if (before > 0) database.deleteObjectStore('uploads');
      database.createObjectStore('uploads', { keyPath: ['personId', 'id'] }).createIndex('keptAt', 'keptAt');
    },
  });

async function inStore<T>(work: (database: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** The uploads that this device holds, in its IndexedDB. */
export const uploadStore: UploadStore = {
  put: (upload) => inStore((database) => database.put('uploads', upload)),
  remove: (key) => inStore((database) => database.delete('uploads', key)),
  ofPerson: (personId) =>
    inStore((database) => database.getAll('uploads', IDBKeyRange.bound([personId], [personId, []]))),
  keysUntil: (instant) =>
    inStore((database) => database.getAllKeysFromIndex('uploads', 'keptAt', IDBKeyRange.upperBound(instant))),
};
