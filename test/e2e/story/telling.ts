import { Api } from '@zi/demo';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { type Seat, phone, screenshot, seat, seriousFindings } from '../browser';
import { type RunFile, tokenOf } from '../suite';

export const unit = { code: 'LPSPL-SRG', name: 'LPSPL Sorong' };

/** At the identity provider; the names as the demo registered them, and what is typed to find them. */
export const head = { id: 'kepala-waingapu', name: 'Yohanes U. (contoh)', typed: 'Yohanes' };
export const coordinator = { id: 'anggota-waingapu', name: 'Maria L. (contoh)', typed: 'Maria L' };

const waitMs = 30_000;

/** The people of a story, each at a browser of their own, and what the chapters before have made. */
export class Telling {
  readonly here = { unit: '', programme: '', assessment: '', survey: '' };
  private readonly seats = new Map<string, Seat>();

  constructor(
    private readonly browser: Browser,
    private readonly run: Pick<RunFile, 'gateway' | 'oidcIssuer'>,
  ) {}

  async pageOf(person: string): Promise<Page> {
    const known = this.seats.get(person) ?? (await seat(this.browser, this.run.gateway, { person }));
    known.context.setDefaultTimeout(waitMs);
    this.seats.set(person, known);
    return known.page;
  }

  /** A phone without a sign-in. */
  phone(): Promise<Seat> {
    return seat(this.browser, this.run.gateway, { size: phone });
  }

  async api(person: string): Promise<Api> {
    return new Api(this.run.gateway, await tokenOf(this.run.oidcIssuer, person));
  }

  anyone(): Api {
    return new Api(this.run.gateway, null);
  }

  panel(page: Page, name: string): Locator {
    return page.getByRole('region', { name, exact: true });
  }

  /** Waits until a question of the worksheet is on the screen. */
  question(page: Page, code: string): Promise<void> {
    return page.getByRole('heading', { level: 2 }).filter({ hasText: code }).waitFor();
  }

  /** What a screen shows from its top at a stop of the story: a picture of it, and nothing serious for axe. */
  async stop(page: Page, name: string): Promise<void> {
    await page.evaluate(() => window.scrollTo(0, 0));
    await screenshot(page, `story/${name}`);
    expect(await seriousFindings(page)).toEqual([]);
  }

  /** What went wrong on the pages. The demo's page of sign-ins has no icon. */
  complaints(): string[] {
    return [...this.seats].flatMap(([person, { complaints }]) =>
      complaints.filter((line) => !line.includes('favicon.ico')).map((line) => `${person}: ${line}`),
    );
  }
}
