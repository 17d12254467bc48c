import { writeFileSync } from 'node:fs';
import { apiTypes, apiTypesFile } from './api-types';

/** `npm run api-types`: prints the types of the HTTP API anew. */
async function print(): Promise<void> {
  writeFileSync(apiTypesFile, await apiTypes());
}

void print();
