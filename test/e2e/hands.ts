import { type Download, type Locator, type Page } from 'playwright-core';
import { settled } from './browser';

/** What somebody does on a screen, by the words that stand there. */

type Place = Page | Locator;

export const press = (on: Place, name: string): Promise<void> =>
  on.getByRole('button', { name, exact: true }).click();

export const fill = (on: Place, label: string, text: string): Promise<void> =>
  on.getByRole('textbox', { name: label, exact: true }).fill(text);

/** A calendar day as it is typed, e.g. `15 Jan 2026`. */
export async function fillDay(on: Place, label: string, day: string): Promise<void> {
  const field = on.getByRole('textbox', { name: label, exact: true });
  await field.fill(day);
  await field.press('Tab');
}

/** Chooses one of the options that a field offers; what is typed narrows them. */
export async function choose(on: Place, label: string, option: string, typed?: string): Promise<void> {
  const field = on.getByRole('combobox', { name: label, exact: true });
  await field.click();
  if (typed) await field.fill(typed);
  const page = field.page();
  await page.getByRole('option', { name: option }).click();
  await page.keyboard.press('Tab');
}

/** Goes where a link leads, and waits for the screen. */
export async function follow(page: Page, on: Place, name: string): Promise<void> {
  await on.getByRole('link', { name, exact: true }).click();
  await settled(page);
}

/** Presses a button that asks first, and says yes. */
export async function confirmed(page: Page, name: string): Promise<void> {
  await press(page, name);
  const dialog = page.getByRole('dialog');
  await press(dialog, 'Ya, lanjutkan');
  await dialog.waitFor({ state: 'hidden' });
}

export async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** The first bytes of what a button downloads, as text, and its name. */
export async function downloaded(page: Page, button: string): Promise<{ start: string; name: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { start: await startOf(download), name: download.suggestedFilename() };
}

async function startOf(download: Download): Promise<string> {
  for await (const bytes of await download.createReadStream()) {
    return (bytes as Buffer).subarray(0, 4).toString('latin1');
  }
  return '';
}
