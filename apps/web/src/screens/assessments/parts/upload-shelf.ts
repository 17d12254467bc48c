import { type KeptUpload } from './upload-job';

/** Where the uploads of one person outlive their page, bytes and all. */
export interface UploadShelf {
  readonly put: (upload: KeptUpload) => Promise<unknown>;
  readonly remove: (id: string) => Promise<unknown>;
  readonly all: () => Promise<readonly KeptUpload[]>;
}

export type StoredKey = [personId: string, id: string];

export interface StoredUpload extends KeptUpload {
  readonly personId: string;
  /** Milliseconds since 1970. */
  readonly keptAt: number;
}

/** What this device holds of everybody who uses it. */
export interface UploadStore {
  readonly put: (upload: StoredUpload) => Promise<unknown>;
  readonly remove: (key: StoredKey) => Promise<unknown>;
  readonly ofPerson: (personId: string) => Promise<readonly StoredUpload[]>;
  readonly keysUntil: (instant: number) => Promise<readonly StoredKey[]>;
}

export const leftoverMs = 7 * 24 * 3600 * 1000;

/** The part of the device that is one person's. What others left is removed when it is old, and never read. */
export function openShelf(personId: string, store: UploadStore, now: () => number): UploadShelf {
  return {
    put: (upload) => store.put({ ...upload, personId, keptAt: now() }),
    remove: (id) => store.remove([personId, id]),
    all: async () => {
      const old = await store.keysUntil(now() - leftoverMs);
      await Promise.all(old.filter(([owner]) => owner !== personId).map((key) => store.remove(key)));
      return store.ofPerson(personId);
    },
  };
}
