import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { EnvironmentError } from '@zi/service-kit';
import { type FixedContent, fixedContent } from '../fixed-content';

/** The built workspace. */
export interface Web {
  readonly dir: string;
  readonly workspace: FixedContent;
  /** Page of surveys and units for everybody, which stands alone. */
  readonly open: FixedContent;
  /** Names of the files beside the pages: icons, the manifest, a service worker. */
  readonly files: ReadonlySet<string>;
}

/** Reads the pages and what lies beside them, once. Throws EnvironmentError when that is no built workspace. */
export async function readWeb(dir: string): Promise<Web> {
  const workspace = await readPage(dir, 'index.html');
  const open = await readPage(dir, 'public.html');
  const entries = await readdir(dir, { withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && isServed(entry.name)).map(({ name }) => name);
  return { dir, workspace, open, files: new Set(files) };
}

/** Pages are served by their paths; what is compressed beforehand goes in place of its file. */
const isServed = (name: string) => !/^\.|\.(?:html|br|gz)$/.test(name);

async function readPage(dir: string, name: string): Promise<FixedContent> {
  try {
    return fixedContent(await readFile(join(dir, name)), 'text/html; charset=utf-8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new EnvironmentError([`ZI_WEB_DIR: ${dir} holds no ${name}. Build the workspace first.`]);
  }
}

/** Header `Content-Security-Policy` of the workspace: its own files, and the object store for evidence. */
export function webPolicy(objectOrigin: string | undefined): string {
  const store = objectOrigin === undefined ? '' : ` ${objectOrigin}`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: blob:${store}`,
    "font-src 'self'",
    `connect-src 'self'${store}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    `frame-src blob:${store}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
