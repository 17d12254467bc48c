import { answersOf, rubric90, settingsOf } from '../fixtures/builders';
import { rawAnswer } from './answers';
import { rungsAbove } from './rung';

/** The answers above this one with their steps and fractions. */
function rungs(code: string, raw: unknown, settings: Record<string, unknown> = {}): string[] {
  const answer = raw === undefined ? undefined : answersOf({ [code]: raw }).get(code);
  return rungsAbove(rubric90().nodes.get(code)!, answer, settingsOf(settings)).map(
    ({ answer: above, steps, fraction }) => `${steps}: ${JSON.stringify(rawAnswer(above))} = ${fraction}`,
  );
}
const complaints = (done: number, due: number) => ({
  pengaduan_harus_ditindaklanjuti: due,
  pengaduan_selesai: done,
});
const violations = (before: number, now: number) => ({
  pelanggaran_tahun_lalu: before,
  pelanggaran_tahun_ini: now,
});

describe('the rungs of a choice', () => {
  it('are the options above, one step each: a digital ladder leaves none out', () => {
    expect(rungs('R.2.iii.a', 'E')).toEqual(['1: "D" = 1/4', '2: "C" = 1/2', '3: "B" = 3/4', '4: "A" = 1']);
    expect(rungs('P.1.iii.a', 'B')).toEqual(['1: "A" = 1']);
    expect(rungs('P.1.i.a', 'Ya')).toEqual([]);
  });

  it('from a blank that counts 0 begin above the lowest option, which earns as little', () => {
    expect(rungs('P.1.i.b', undefined)).toEqual(['1: "B" = 1/2', '2: "A" = 1']);
  });

  it('are none from a blank that is skipped, but results are never skipped', () => {
    expect(rungs('P.1.i.b', undefined, { blankAnswer: 'skip' })).toEqual([]);
    expect(rungs('H.1.b', undefined, { blankAnswer: 'skip' })).toHaveLength(4);
  });
});

describe('the rungs of a ratio', () => {
  it('are one more success each, until it is full', () => {
    expect(rungs('R.5.ii.a', complaints(2, 4))).toEqual([
      '1: {"pengaduan_harus_ditindaklanjuti":4,"pengaduan_selesai":3} = 3/4',
      '2: {"pengaduan_harus_ditindaklanjuti":4,"pengaduan_selesai":4} = 1',
    ]);
    expect(rungs('R.5.ii.a', complaints(4, 4))).toEqual([]);
    expect(rungs('R.5.ii.a', complaints(7, 4))).toEqual([]);
  });

  it('are one failure fewer each, where failures are subtracted', () => {
    expect(rungs('R.3.iii.a', violations(2, 3))).toEqual([
      '1: {"pelanggaran_tahun_lalu":2,"pelanggaran_tahun_ini":2} = 0',
      '2: {"pelanggaran_tahun_lalu":2,"pelanggaran_tahun_ini":1} = 1/2',
      '3: {"pelanggaran_tahun_lalu":2,"pelanggaran_tahun_ini":0} = 1',
    ]);
  });

  it('keep an entered total of overlapping groups', () => {
    const counts = { wajib_kepala_satker: 1, wajib_pejabat: 2, wajib_lainnya: 0, sudah_lapor: 1 };
    expect(rungs('R.5.iii.a', counts)).toHaveLength(2);
    expect(rungs('R.5.iii.a', { ...counts, total_wajib: 2 })).toHaveLength(1);
  });

  it('with a zero denominator exist only where the setting makes no failure a full ratio', () => {
    expect(rungs('R.3.iii.a', violations(0, 1))).toEqual([
      '1: {"pelanggaran_tahun_lalu":0,"pelanggaran_tahun_ini":0} = 1',
    ]);
    expect(rungs('R.3.iii.a', violations(0, 1), { zeroDenominator: 0 })).toEqual([]);
    expect(rungs('R.5.ii.a', complaints(0, 0))).toEqual([]);
    expect(rungs('R.5.ii.a', complaints(0, 0), { zeroDenominator: 0 })).toEqual([]);
  });

  it('are one success each up to a hundred missing, parts of the missing ones beyond', () => {
    const last = (due: number) => rungs('R.5.ii.a', complaints(0, due)).at(-1)!.split(':')[0];
    expect([last(99), last(100), last(101), last(200), last(201)]).toEqual(['99', '100', '51', '100', '67']);
    const [first] = rungs('R.5.ii.a', complaints(0, 201));
    expect(first).toBe('1: {"pengaduan_harus_ditindaklanjuti":201,"pengaduan_selesai":3} = 1/67');
  });

  it('are as few when counts are as large as they can be', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(rungs('R.5.ii.a', complaints(0, most))).toHaveLength(100);
    expect(rungs('R.5.ii.a', complaints(0, most)).at(-1)).toMatch(/= 1$/);
  });

  it('are none from a blank, which has no counts', () => {
    expect(rungs('R.5.ii.a', undefined)).toEqual([]);
  });
});

describe('the rungs of an index', () => {
  it('are none: it is measured', () => {
    expect(rungs('H.1.a', 2)).toEqual([]);
    expect(rungs('H.1.a', undefined)).toEqual([]);
  });
});
