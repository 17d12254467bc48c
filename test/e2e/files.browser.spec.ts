import { randomInt } from 'node:crypto';
import {
  type Answer,
  type Assessment,
  type OutputOf,
  type Page as ListPage,
  type SimulateScore,
} from '@zi/contracts';
import { Api } from '@zi/demo';
import ExcelJS from 'exceljs';
import { type Browser, type Page } from 'playwright-core';
import { type Seat, launchChromium, runningSuite, seat } from './browser';
import { downloaded, goTo, press } from './hands';
import { tokenOf } from './suite';

/** Columns of the sheet `Jawaban`. */
const columns = { code: 'A', value: 'K', note: 'L' } as const;

/** The worksheet of PPN Pariaman, which its team still writes. */
describe('the worksheet as files', () => {
  let browser: Browser;
  let gateway: string;
  let issuer: string;
  let member: Api;
  let sheet: string;
  let taken: Seat;
  let page: Page;
  let workbook: Buffer;

  beforeAll(async () => {
    ({ gateway, oidcIssuer: issuer } = await runningSuite());
    browser = await launchChromium();
    member = new Api(gateway, await tokenOf(issuer, 'anggota-pariaman'));
    const { items } = await member.get<ListPage<Assessment>>('/assessments');
    sheet = items[0]!.id;
    taken = await seat(browser, gateway, { person: 'anggota-pariaman' });
    ({ page } = taken);
    await goTo(page, `/assessments/${sheet}/files`);
    await page.getByRole('region', { name: 'Masukkan dari Excel' }).waitFor();
  });
  afterAll(() => browser?.close());

  const answers = async (): Promise<ReadonlyMap<string, Answer>> => {
    const { items } = await member.get<ListPage<Answer>>(
      `/assessments/${sheet}/layers/self/answers?limit=200`,
    );
    return new Map(items.map((answer) => [answer.code, answer]));
  };
  const take = (name: string, buffer: Buffer) =>
    page.locator('input[type="file"]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  const rows = () =>
    page.getByRole('region', { name: 'Perubahan dari berkas' }).locator('tbody').getByRole('row');

  /** The workbook as downloaded, with other values or notes typed in. */
  async function typed(
    changes: Readonly<Record<string, { value?: string; note?: string }>>,
  ): Promise<Buffer> {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(workbook as unknown as ExcelJS.Buffer);
    const filled = file.getWorksheet('Jawaban')!;
    filled.eachRow((row) => {
      const { value, note } = changes[row.getCell(columns.code).text] ?? {};
      if (value !== undefined) row.getCell(columns.value).value = value;
      if (note !== undefined) row.getCell(columns.note).value = note;
    });
    return Buffer.from(await file.xlsx.writeBuffer());
  }

  it('goes out as the official workbook, with formulas and as JSON', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      press(page, 'Unduh Excel, bentuk resmi'),
    ]);
    const parts: Buffer[] = [];
    for await (const part of await download.createReadStream()) parts.push(part as Buffer);
    workbook = Buffer.concat(parts);
    expect(workbook.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(await downloaded(page, 'Unduh Excel dengan rumus')).toMatchObject({ start: 'PK\x03\x04' });
    expect(await downloaded(page, 'Unduh JSON')).toMatchObject({ start: expect.stringMatching(/^\{/) });
  });

  it('comes back with exactly the cells that were typed, which then stand in the answers', async () => {
    const before = await answers();
    const file = await typed({
      'P.1.i.a': { note: 'SK diperbarui (contoh)' },
      'P.1.i.b': { value: 'B', note: 'Prosedur diperbarui (contoh)' },
    });
    await take('lke.xlsx', file);
    await rows().first().waitFor();
    expect(await rows().count()).toBe(3);
    expect((await answers()).get('P.1.i.b')).toEqual(before.get('P.1.i.b'));
    await press(page, 'Simpan 3 perubahan');
    await page.getByText('2 jawaban tersimpan', { exact: true }).waitFor();
    const after = await answers();
    expect(after.get('P.1.i.a')).toMatchObject({ value: 'Ya', note: 'SK diperbarui (contoh)' });
    expect(after.get('P.1.i.b')).toMatchObject({ value: 'B', note: 'Prosedur diperbarui (contoh)' });
    for (const [code, answer] of before)
      if (!['P.1.i.a', 'P.1.i.b'].includes(code)) expect(after.get(code)).toEqual(answer);

    await press(page, 'Baca ulang berkas');
    await page.getByText('Tidak ada perubahan').waitFor();
  });

  it('shows what somebody else changed meanwhile, and leaves it unless it is chosen', async () => {
    const { version } = (await answers()).get('P.1.ii.a')!;
    const head = new Api(gateway, await tokenOf(issuer, 'kepala-pariaman'));
    await head.put(
      `/assessments/${sheet}/layers/self/answers/P.1.ii.a`,
      { note: 'Dari kepala (contoh)' },
      { version },
    );
    await take('bentrok.xlsx', await typed({ 'P.1.ii.a': { note: 'Dari berkas (contoh)' } }));
    const row = rows().filter({ hasText: 'P.1.ii.a' });
    await row.getByText('Diubah orang lain setelah diunduh').waitFor();
    await row.getByText('Dari kepala (contoh)').waitFor();
    await row.getByText('Dari berkas (contoh)').waitFor();
    expect(await row.getByRole('checkbox').isChecked()).toBe(false);
  });

  it('refuses a broken and a too large file in words, and loses nothing', async () => {
    const before = await answers();
    await take('rusak.xlsx', Buffer.from('bukan buku kerja'));
    await page.getByText('Berkas ini bukan LKE bentuk resmi, atau isinya rusak.').waitFor();
    await take('besar.xlsx', Buffer.alloc(512 * 1024 + 1));
    await page.getByText(/^Berkas ini .* paling besar/).waitFor();
    expect(await answers()).toEqual(before);
  });

  it('gives the evaluation report of a closed round as a document and a page to print', async () => {
    const admin = new Api(gateway, await tokenOf(issuer, 'admin'));
    const { items } = await admin.get<ListPage<Assessment>>('/assessments?limit=50');
    const closed = items.find(({ round }) => round > 1)!;
    const { page: reader } = await seat(browser, gateway, { person: 'ketua-tpi' });
    await goTo(reader, `/assessments/${closed.id}/files?layer=tpi_member&round=1`);
    const report = 'Laporan Hasil Evaluasi (LHE)';
    expect(await downloaded(reader, `Word · Indonesia · ${report}`)).toMatchObject({ start: 'PK\x03\x04' });
    expect(await downloaded(reader, `PDF · Indonesia · ${report}`)).toMatchObject({ start: '%PDF' });
  });

  it('tries raises out in the browser to the total that the service simulates', async () => {
    const best: Readonly<Record<string, string>> = { Tidak: 'Ya', B: 'A', C: 'A', D: 'A' };
    const raisable = [...(await answers()).values()].flatMap(({ code, value }) => {
      const raised = typeof value === 'string' ? best[value] : undefined;
      return raised === undefined ? [] : { code, value: raised };
    });
    for (let trial = 0; trial < 3; trial++) {
      const chosen = raisable.filter(() => randomInt(2) === 1);
      const changes = chosen.length > 0 ? chosen : raisable.slice(0, 1);
      const { total } = await member.post<OutputOf<typeof SimulateScore>>(
        `/assessments/${sheet}/layers/self/simulation`,
        { answers: changes },
      );
      const wanted = Object.fromEntries(changes.map(({ code, value }) => [code, value]));
      await goTo(
        page,
        `/assessments/${sheet}/path?layer=self&changes=${encodeURIComponent(JSON.stringify(wanted))}`,
      );
      const shown = page
        .getByRole('region', { name: 'Coba-coba' })
        .getByText(total.rounded.replace('.', ','), { exact: true });
      await shown.first().waitFor();
    }
    expect(
      taken.complaints.filter((line) => !line.includes('favicon.ico') && !line.includes('/preview')),
    ).toEqual([]);
  });
});
