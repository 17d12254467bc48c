import { type Assessment, type EvidenceFile, type Page as ListPage, evidenceLimitBytes } from '@zi/contracts';
import { Api, samplePdf } from '@zi/demo';
import { type Browser, type Page, type Request } from 'playwright-core';
import { type Seat, launchChromium, runningSuite, seat } from './browser';
import { goTo, press } from './hands';
import { tokenOf } from './suite';

const member = 'anggota-bengkulu';
const storyMs = 120_000;

const chooser = (page: Page) => page.locator('input[type="file"]');
const evidence = (page: Page) => page.getByRole('region', { name: 'Bukti dukung' });
/** A file that stands at the question. */
const row = (page: Page, name: string) =>
  evidence(page).getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Terverifikasi' });

function pdf(name: string) {
  const { bytes } = samplePdf(name, `${name} - contoh`);
  return { name, mimeType: 'application/pdf', buffer: bytes };
}

/** The demo's page of sign-ins has no icon. */
const isOfTheWorkspace = (complaint: string) => !complaint.includes('favicon.ico');

/** Drops a file on the place for evidence, as a hand with a mouse does. */
async function drop(page: Page, { name, mimeType, buffer }: ReturnType<typeof pdf>): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([base64, title, type]) => {
      const held = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0));
      held.items.add(new File([bytes], title!, { type: type! }));
      return held;
    },
    [buffer.toString('base64'), name, mimeType],
  );
  await page.getByRole('group', { name: 'Bukti dukung' }).dispatchEvent('drop', { dataTransfer });
}

/** The worksheet of LPSPL Bengkulu, which has no evidence yet. */
describe('evidence on the screen', () => {
  let browser: Browser;
  let gateway: string;
  let api: Api;
  let sheet: Assessment;
  let taken: Seat;

  beforeAll(async () => {
    const run = await runningSuite();
    ({ gateway } = run);
    browser = await launchChromium();
    api = new Api(gateway, await tokenOf(run.oidcIssuer, member));
    [sheet] = (await api.get<ListPage<Assessment>>('/assessments')).items as [Assessment];
    taken = await seat(browser, gateway, { person: member });
    taken.context.setDefaultTimeout(storyMs / 4);
  }, storyMs);
  afterAll(() => browser?.close());

  async function opened(code: string): Promise<Page> {
    await goTo(taken.page, `/assessments/${sheet.id}?q=${code}`);
    await chooser(taken.page).waitFor({ state: 'attached' });
    return taken.page;
  }
  const filesAt = async (code: string) => {
    const path = `/evidence?programmeId=${sheet.programmeId}&limit=200`;
    const { items } = await api.get<ListPage<EvidenceFile>>(path);
    return items
      .filter(({ questionCodes, status }) => status === 'verified' && questionCodes.includes(code))
      .map(({ filename }) => filename);
  };
  const isToStore = (request: Request) =>
    request.method() === 'POST' && new URL(request.url()).origin !== gateway;

  test(
    'a chosen file goes straight to the object store and stands verified at its question; so does a dropped one',
    async () => {
      const page = await opened('P.2.i.a');
      const sent = page.waitForRequest(isToStore);
      await chooser(page).setInputFiles(pdf('sk-tim-kerja.pdf'));
      await sent;
      await row(page, 'sk-tim-kerja.pdf').waitFor();
      await drop(page, pdf('undangan-rapat.pdf'));
      await row(page, 'undangan-rapat.pdf').waitFor();
      expect((await filesAt('P.2.i.a')).sort()).toEqual(['sk-tim-kerja.pdf', 'undangan-rapat.pdf']);
      expect(taken.complaints.filter(isOfTheWorkspace)).toEqual([]);
    },
    storyMs,
  );

  test(
    'a file whose sending breaks is told to be unsent, and arrives once when the line is back',
    async () => {
      const page = await opened('P.1.i.b');
      const broken = (url: URL) => url.origin !== gateway;
      await page.route(broken, (route) =>
        route.request().method() === 'POST' ? route.abort('connectionreset') : route.continue(),
      );
      await chooser(page).setInputFiles(pdf('notulen.pdf'));
      await page.getByText('Sambungan terputus. Unggahan diulang otomatis dari awal.').waitFor();
      expect(await filesAt('P.1.i.b')).toEqual([]);
      await page.unroute(broken);
      await row(page, 'notulen.pdf').waitFor();
      expect(await filesAt('P.1.i.b')).toEqual(['notulen.pdf']);
    },
    storyMs,
  );

  test(
    'a file of a kind that is not taken, one that is too large and one without content are told by name and not sent',
    async () => {
      const page = await opened('P.1.ii.a');
      const none = { mimeType: 'application/pdf', buffer: Buffer.alloc(0) };
      const sends: string[] = [];
      page.on('request', (request) => request.method() === 'POST' && sends.push(request.url()));
      await chooser(page).setInputFiles({
        name: 'program.exe',
        mimeType: 'application/x-msdownload',
        buffer: Buffer.from('MZ'),
      });
      await page.getByText('program.exe: jenis berkas ini tidak diterima.').waitFor();
      await page.evaluate((bytes) => {
        const held = new DataTransfer();
        held.items.add(new File([new Uint8Array(bytes)], 'rekaman.pdf', { type: 'application/pdf' }));
        const input = document.querySelector<HTMLInputElement>('input[type="file"]')!;
        input.files = held.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, evidenceLimitBytes + 1);
      await page.getByText('rekaman.pdf: lebih besar dari 50 MB.').waitFor();
      await chooser(page).setInputFiles({ name: 'kosong.pdf', ...none });
      await page.getByText('kosong.pdf: berkas ini kosong.').waitFor();
      expect(sends).toEqual([]);
    },
    storyMs,
  );

  test(
    'the assessor sees a PDF beside its answer, without a complaint of the browser',
    async () => {
      const { page, complaints } = await seat(browser, gateway, { person: 'penilai' });
      await goTo(page, `/assessments/${sheet.id}/review?q=P.2.i.a`);
      await press(page, 'Lihat sk-tim-kerja.pdf');
      const frame = page.getByTitle('Pratinjau sk-tim-kerja.pdf');
      await frame.waitFor();
      expect(await frame.getAttribute('src')).toMatch(/^blob:/);
      expect(complaints.filter(isOfTheWorkspace)).toEqual([]);
    },
    storyMs,
  );
});
