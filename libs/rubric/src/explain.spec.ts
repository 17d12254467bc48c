import { fullMarks, scored } from '../fixtures/builders';
import { explain } from './explain';

const opened = (raw: Record<string, unknown>, code: string, settings: Record<string, unknown> = {}) =>
  explain(scored(raw, settings), code)!;

describe('an opened number', () => {
  it('of the total shows both components and what each adds', () => {
    const total = opened({ ...fullMarks(), 'H.1.a': 3.7 }, 'TOTAL');
    expect(total.formula).toBe('PENGUNGKIT 60 + HASIL 619/16 = 1579/16');
    expect(total.parts.map(({ code, score }) => `${code} ${score.rounded} ${score.percent}`)).toEqual([
      'PENGUNGKIT 60.00 100.00',
      'HASIL 38.69 96.72',
    ]);
    expect(total.rule).toBe('pengungkit + hasil, 0-100');
  });

  it('of a sub-area shows the average with the numbers put in', () => {
    const answers = { 'P.1.iv.a': 'Ya', 'P.1.iv.b': 'B', 'P.1.iv.d': 'B' };
    expect(opened(answers, 'P.1.iv').formula).toBe('(1 + 1/2 + 0 + 67/100) / 4 × 3/2 = 651/800');
    expect(opened(answers, 'P.1.iv', { blankAnswer: 'skip' }).formula).toBe(
      '(1 + 1/2 + 67/100) / 3 × 3/2 = 217/200',
    );
    expect(opened({}, 'P.1.iv', { blankAnswer: 'skip' }).formula).toBe('(0 + 0 + 0 + 0) / 4 × 3/2 = 0');
  });

  it('of a choice shows the option, its label, what else there was, the regulation and the sources', () => {
    const question = opened({ 'P.1.i.b': 'B' }, 'P.1.i.b');
    expect(question.formula).toBe('1/2 × 1/4 = 1/8');
    expect(question.answer).toMatchObject({
      given: 'B',
      label: { en: 'Partial procedure; most parts represented' },
      fraction: { exact: '1/2', rounded: '0.50' },
      working: 'B = 1/2',
    });
    expect(question.answer!.options.map(({ key }) => key)).toEqual(['A', 'B', 'C']);
    expect(question).toMatchObject({ regulation: 'PermenPANRB 90/2021', sheetRow: 7, kind: 'question' });
    const facts = question.citations.map(({ fact, status }) => `${fact} ${status}`);
    expect(facts).toEqual([
      'rule inferred',
      'text sourced',
      'answer_type sourced',
      'fractions sourced',
      'sheet_row sourced',
      'weight inferred',
    ]);
    expect(question.citations[1]!.sources[0]!.text).toContain('national LKE question master 2026');
  });

  it.each<[string, Record<string, unknown>, string]>([
    [
      'complaints',
      {
        'R.5.ii.a': { pengaduan_harus_ditindaklanjuti: 170, pengaduan_diproses: 13, pengaduan_selesai: 157 },
      },
      'pengaduan_selesai / pengaduan_harus_ditindaklanjuti = 157 / 170 = 157/170',
    ],
    [
      'changes beyond one per agent',
      { 'R.1.i.a': { jumlah_agen_perubahan: 4, jumlah_perubahan: 15 } },
      'jumlah_perubahan / jumlah_agen_perubahan = 15 / 4 (above 1) = 1',
    ],
    [
      'no violations in either year',
      { 'R.3.iii.a': { pelanggaran_tahun_lalu: 0, pelanggaran_tahun_ini: 0 } },
      '(pelanggaran_tahun_lalu - pelanggaran_tahun_ini) / pelanggaran_tahun_lalu = 0 / 0 (zeroDenominator: 1) = 1',
    ],
    [
      'violations that rose',
      { 'R.3.iii.a': { pelanggaran_tahun_lalu: 2, pelanggaran_tahun_ini: 5 } },
      '(pelanggaran_tahun_lalu - pelanggaran_tahun_ini) / pelanggaran_tahun_lalu = -3 / 2 (below 0) = 0',
    ],
    [
      'an entered total',
      {
        'R.5.iii.a': {
          wajib_kepala_satker: 1,
          wajib_pejabat: 10,
          wajib_lainnya: 0,
          sudah_lapor: 9,
          total_wajib: 10,
        },
      },
      'sudah_lapor / (wajib_kepala_satker + wajib_pejabat + wajib_lainnya) = 9 / 10 (total_wajib) = 9/10',
    ],
    ['an index', { 'H.1.a': 3.7 }, '37/10 / 4 = 37/40'],
  ])('of %s shows the numbers put in', (_, raw, working) => {
    expect(opened(raw, Object.keys(raw)[0]!).answer!.working).toBe(working);
  });

  it('of a blank question says so', () => {
    expect(opened({}, 'P.1.i.a').answer).toMatchObject({
      given: null,
      working: 'no answer (blankAnswer: zero)',
      fraction: { exact: '0' },
    });
  });

  it('of counts gives them back by key, with the note on the rule', () => {
    const counts = { jumlah_sasaran: 9, jumlah_sasaran_tercapai: 1 };
    expect(opened({ 'R.4.i.a': counts }, 'R.4.i.a').answer!.given).toEqual({
      jumlah_sasaran: '9',
      jumlah_sasaran_tercapai: '1',
    });
    expect(opened({}, 'R.3.iii.a').answer!.note).toMatch(/A rise clamps to 0/);
  });

  it('can be sent as JSON unchanged', () => {
    const explanation = opened({ 'H.1.a': 3.7 }, 'H.1.a');
    expect(JSON.parse(JSON.stringify(explanation))).toEqual(explanation);
  });

  it('does not exist for a code outside the rubric', () => {
    expect(explain(scored({}), 'P.9')).toBeUndefined();
  });
});
