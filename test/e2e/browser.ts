import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, type Page, chromium } from 'playwright-core';
import { suiteDirKey } from './browser-setup';
import { type RunFile } from './suite';

export const desk = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

/** Where screenshots go; no part of the repository. */
const output = join(process.cwd(), 'test-output/screens');

export async function runningSuite(): Promise<RunFile> {
  const dir = process.env[suiteDirKey] ?? '';
  return JSON.parse(await readFile(join(dir, 'run.json'), 'utf8')) as RunFile;
}

/** Debian's Chromium, without a screen. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['ZI_CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

export interface Visitor {
  /** Demo sign-in; absent for somebody without one. */
  readonly person?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly dark?: boolean;
  readonly language?: 'id' | 'en';
}

/** A browser of one person, with what went wrong on its pages. */
export interface Seat {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors of scripts, of the console and of the content security policy. */
  readonly complaints: readonly string[];
}

/** Of whom one may not know, there is none: the role is shown then, and Chromium notes the 404. */
const unknownPerson = /\/api\/v1\/people\/[0-9a-f-]{36}$/;

/** Opens a browser for a person and signs in. */
export async function seat(browser: Browser, gateway: string, visitor: Visitor): Promise<Seat> {
  const { person, size = desk, dark = false, language = 'id' } = visitor;
  const context = await browser.newContext({
    ...{ baseURL: gateway, viewport: size, colorScheme: dark ? 'dark' : 'light' },
    ...{ timezoneId: 'Asia/Jakarta', locale: 'id-ID', acceptDownloads: true },
    reducedMotion: 'reduce', // what fades in has no contrast yet
  });
  await context.addInitScript(prefer, { language, zone: 'WIB' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !unknownPerson.test(message.location().url))
      complaints.push(`${message.text()} (${message.location().url})`);
  });
  if (person) await signIn(page, person);
  return { context, page, complaints };
}

/** What is shown of a file stands in a frame of its own, which may keep nothing. */
function prefer(chosen: object): void {
  if (window === window.top) localStorage.setItem('zi.preference', JSON.stringify(chosen));
}

/** Chooses a person where the demo provider asks. */
export async function signIn(page: Page, person: string): Promise<void> {
  await page.goto('/auth/sign-in?return=/branding.json');
  await page.locator(`button[value="${person}"]`).click();
  await page.waitForURL('**/branding.json');
}

/** Waits until a screen shows what it has to show: its heading, nothing loading, no request under way. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[role="status"] .mantine-Loader-root') === null);
  await page.waitForLoadState('load');
}

/** What axe finds that is serious or worse, as one line each. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  await page.screenshot({ path: join(output, `${name}.png`), fullPage: true });
}
