import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../../apps/gateway/src/openapi';

/** The types by which the workspace knows the HTTP API. */
export const apiTypesFile = 'apps/web/src/api/schema.d.ts';

/** What that file has to hold: the types of the OpenAPI document. */
export async function apiTypes(): Promise<string> {
  const { default: typesOf, astToString } = await import('openapi-typescript');
  const document = JSON.stringify(openApi(), (key, value: unknown) =>
    key === 'example' || key === 'examples' ? undefined : value,
  );
  return `/** Printed from the OpenAPI document by \`npm run api-types\`. */\n${astToString(await typesOf(document))}`;
}

export const presentApiTypes = (): string => readFileSync(join(process.cwd(), apiTypesFile), 'utf8');
