import { type Assessment, type Page as ListPage, type Programme, type Survey } from '@zi/contracts';
import { Api } from '@zi/demo';
import { type Browser } from 'playwright-core';
import {
  type Seat,
  desk,
  launchChromium,
  phone,
  runningSuite,
  screenshot,
  seat,
  seriousFindings,
  settled,
} from './browser';
import { tokenOf } from './suite';

/** Every screen, with somebody who uses it. Ids in braces are looked up in the demo ministry. */
const screens: readonly (readonly [string, string])[] = [
  ['/', 'kepala'],
  ['/', 'admin'],
  ['/inbox', 'kepala'],
  ['/profile', 'kepala'],
  ['/help', 'kepala'],
  ['/units', 'admin'],
  ['/units/import', 'admin'],
  ['/units/{unit}', 'kepala'],
  ['/units/{unit}/people', 'kepala'],
  ['/programmes', 'admin'],
  ['/programmes/{programme}', 'kepala'],
  ['/programmes/{programme}/pacts', 'kepala'],
  ['/programmes/{programme}/plan', 'koordinator'],
  ['/programmes/{programme}/surveys', 'kepala'],
  ['/surveys/{survey}', 'kepala'],
  ['/surveys/{survey}/poster', 'kepala'],
  ['/assessments', 'penilai'],
  ['/assessments/{assessment}', 'anggota'],
  ['/assessments/{assessment}?q=P.1.i.a', 'anggota'],
  ['/assessments/{assessment}/review', 'penilai'],
  ['/assessments/{assessment}/score', 'kepala'],
  ['/assessments/{assessment}/score?why={assessment}:self::TOTAL', 'kepala'],
  ['/assessments/{assessment}/path', 'kepala'],
  ['/assessments/{assessment}/comparison', 'ketua-tpi'],
  ['/assessments/{assessment}/rounds', 'ketua-tpi'],
  ['/assessments/{assessment}/files', 'kepala'],
  ['/overview', 'pimpinan'],
  ['/ranking', 'pimpinan'],
  ['/heat-map', 'pimpinan'],
  ['/agreement', 'pengendali'],
  ['/people', 'admin'],
  ['/people/invite', 'admin'],
  ['/people/{person}', 'admin'],
  ['/cycles', 'admin'],
  ['/cycles/{cycle}', 'admin'],
  ['/rubrics', 'admin'],
  ['/rubrics/comparison', 'admin'],
  ['/rubrics/permenpanrb-90-2021/2021.1?q=P.1.ii.b', 'admin'],
  ['/templates', 'admin'],
  ['/clients', 'admin'],
  ['/audit', 'admin'],
  ['/operations', 'operator'],
  ['/s/{survey}', ''],
  ['/u/BPSPL-PDG', ''],
];
/** Between them both sizes, both themes, both languages. */
const looks = [
  { name: 'desk-light-id', size: desk, dark: false, language: 'id' },
  { name: 'phone-dark-en', size: phone, dark: true, language: 'en' },
] as const;

/** `home:title` or `home.title.short`: a key that no text was found for. */
const keyName = /\b(?:[a-z]+:)?[a-z][A-Za-z]+(?:\.[a-z][A-Za-z_]+){1,}\b/g;
const noKeys =
  /@|https?:|\.(?:pdf|xlsx|docx|png|json|csv|php|md|id|com|example|invalid)\b|^zi\.|\/|^permenpanrb/;

describe('every screen', () => {
  let browser: Browser;
  let gateway: string;
  const ids: Record<string, string> = {};
  const seats = new Map<string, Seat>();

  beforeAll(async () => {
    const run = await runningSuite();
    ({ gateway } = run);
    browser = await launchChromium();
    const admin = new Api(gateway, await tokenOf(run.oidcIssuer, 'admin'));
    const [unit] = (await admin.get<ListPage<{ id: string }>>('/units?query=BPSPL-PDG')).items;
    const { items } = await admin.get<ListPage<Programme>>(`/programmes?unitId=${unit!.id}`);
    const { id: programme, cycleId: cycle } = items.at(-1)!;
    const [assessment] = (await admin.get<ListPage<Assessment>>(`/assessments?programmeId=${programme}`))
      .items;
    const [survey] = (await admin.get<ListPage<Survey>>(`/surveys?programmeId=${programme}`)).items;
    const [person] = (await admin.get<ListPage<{ id: string }>>('/people')).items;
    Object.assign(ids, { unit: unit!.id, programme, cycle, person: person!.id });
    Object.assign(ids, { assessment: assessment!.id, survey: survey!.id });
  }, 60_000);
  afterAll(() => browser?.close());

  async function seatOf(person: string, look: (typeof looks)[number]): Promise<Seat> {
    const key = `${person} ${look.name}`;
    const known = seats.get(key) ?? (await seat(browser, gateway, { person, ...look }));
    seats.set(key, known);
    return known;
  }
  const addressOf = (path: string) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '');

  describe.each(looks)('$name', (look) => {
    test.each(screens)('%s for %s', async (path, person) => {
      const { page, complaints } = await seatOf(person, look);
      const before = complaints.length;
      await page.goto(addressOf(path));
      await settled(page);
      await screenshot(
        page,
        `${look.name}/${path.replaceAll(/[^a-zA-Z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}-${person}`,
      );
      const text = await page.locator('body').innerText();
      expect((text.match(keyName) ?? []).filter((word) => !noKeys.test(word))).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
      expect(complaints.slice(before)).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
});
