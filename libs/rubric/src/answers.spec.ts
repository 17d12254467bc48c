import { answersOf, messagesOf, rubric90 } from '../fixtures/builders';
import { parseAnswers, parseChanges } from './answers';
import { Fraction } from './fraction';

const messages = (raw: unknown) => messagesOf(parseAnswers(rubric90(), raw));
const COUNT = 'accepted: a whole number from 0 to 9007199254740991';

describe('raw answers', () => {
  it('are options, counts and indexes, exact', () => {
    const answers = answersOf({
      'P.1.i.a': 'Ya',
      'R.1.i.a': { jumlah_agen_perubahan: 4, jumlah_perubahan: 15 },
      'H.1.a': 3.7,
    });
    expect(answers.get('P.1.i.a')).toMatchObject({ type: 'choice', option: { key: 'Ya' } });
    expect(answers.get('R.1.i.a')).toEqual({
      type: 'ratio',
      counts: new Map([
        ['jumlah_agen_perubahan', 4n],
        ['jumlah_perubahan', 15n],
      ]),
    });
    expect(answers.get('H.1.a')).toEqual({ type: 'index', value: Fraction.of(37n, 10n) });
  });

  it('are blank when absent or null', () => {
    expect([...answersOf({ 'P.1.i.a': null, 'H.1.a': undefined }).keys()]).toEqual([]);
  });

  it('keep null as a wish to clear when they are changes', () => {
    const changes = parseChanges(rubric90(), { 'P.1.i.a': null, 'P.1.i.b': 'B' });
    expect(changes.ok && changes.value.get('P.1.i.a')).toBeNull();
    expect(messagesOf(parseChanges(rubric90(), { 'P.9': null }))).toHaveLength(1);
  });

  it.each([
    ['0', '0'],
    [4, '4'],
    ['3.70', '37/10'],
    ['338/90', '169/45'],
  ])('take the index %p exactly', (given, exact) => {
    const answer = answersOf({ 'H.2.a': given }).get('H.2.a');
    expect(answer?.type === 'index' && answer.value.toString()).toBe(exact);
  });

  it.each([4.01, -0.01, '4.0000000000000000001', '-1/9', 'tinggi', NaN, true, {}])(
    'refuse the index %p',
    (given) => {
      expect(messages({ 'H.2.a': given })[0]).toMatch(
        /^H\.2\.a: IPKP .+ is not a number on its scale; accepted: a number from 0 to 4$/,
      );
    },
  );

  it.each([
    ['P.1.i.a', 'B', 'P.1.i.a: "B" is not an option of this question; accepted: "Ya", "Tidak"'],
    ['P.1.i.b', 'D', 'P.1.i.b: "D" is not an option of this question; accepted: "A", "B", "C"'],
    ['P.1.i.b', 'a', 'P.1.i.b: "a" is not an option of this question; accepted: "A", "B", "C"'],
    ['P.1.i.b', 1, 'P.1.i.b: 1 is not an option of this question; accepted: "A", "B", "C"'],
    [
      'P.9.z',
      'A',
      'P.9.z (answer "A"): is not a question of permenpanrb-90-2021; accepted: the 113 question codes P.1.i.a to H.2.a',
    ],
    [
      'R.5.ii',
      'A',
      'R.5.ii (answer "A"): is scored from its questions, not answered; accepted: its questions, such as R.5.ii.a',
    ],
    [
      'TOTAL',
      80,
      'TOTAL (answer 80): is scored from its questions, not answered; accepted: its questions, such as P.1.i.a',
    ],
    [
      'R.1.i.a',
      'A',
      'R.1.i.a: "A" is not a set of counts; accepted: an object with jumlah_agen_perubahan, jumlah_perubahan',
    ],
  ])('refuse %s = %p with code, value and what is accepted', (code, value, message) => {
    expect(messages({ [code]: value })).toEqual([message]);
  });

  it.each([-1, 1.5, '3', NaN, Infinity, 2 ** 53, true])('refuse the count %p', (count) => {
    const found = messages({ 'R.1.i.a': { jumlah_agen_perubahan: count, jumlah_perubahan: 1 } });
    expect(found).toEqual([expect.stringMatching(/^R\.1\.i\.a: jumlah_agen_perubahan .+ is not a count; /)]);
    expect(found[0]).toContain(COUNT);
  });

  it('list every problem, not the first only', () => {
    const given = {
      'P.1.i.a': 'Mungkin',
      'X.1': 'A',
      'R.1.i.a': { jumlah_perubahan: -2, jumlah_pegawai: 7 },
      'H.1.a': 5,
    };
    expect(messages(given)).toEqual([
      'P.1.i.a: "Mungkin" is not an option of this question; accepted: "Ya", "Tidak"',
      'X.1 (answer "A"): is not a question of permenpanrb-90-2021; accepted: the 113 question codes P.1.i.a to H.2.a',
      `R.1.i.a: jumlah_perubahan -2 is not a count; ${COUNT}`,
      'R.1.i.a: "jumlah_pegawai" (7) is not an input of this ratio; accepted: jumlah_agen_perubahan, jumlah_perubahan',
      `R.1.i.a: jumlah_agen_perubahan is missing; ${COUNT}`,
      'H.1.a: IPAK 5 is not a number on its scale; accepted: a number from 0 to 4',
    ]);
    const checked = parseAnswers(rubric90(), given);
    expect(checked.ok || checked.problems.map(({ path }) => path)).toEqual([
      'answers.P.1.i.a',
      'answers.X.1',
      'answers.R.1.i.a.jumlah_perubahan',
      'answers.R.1.i.a.jumlah_pegawai',
      'answers.R.1.i.a.jumlah_agen_perubahan',
      'answers.H.1.a',
    ]);
  });

  it('may leave out counts that the sheet asks for but the formula does not use', () => {
    expect(answersOf({ 'R.3.iii.a': { pelanggaran_tahun_lalu: 3, pelanggaran_tahun_ini: 1 } }).size).toBe(1);
    expect(messages({ 'R.3.iii.a': { pelanggaran_tahun_lalu: 3, pelanggaran_diberi_sanksi: 1 } })).toEqual([
      `R.3.iii.a: pelanggaran_tahun_ini is missing; ${COUNT}`,
    ]);
  });

  it('may state a total of overlapping groups, within what its parts allow', () => {
    const lhkpn = (total: number) => ({
      'R.5.iii.a': {
        wajib_kepala_satker: 1,
        wajib_pejabat: 10,
        wajib_lainnya: 0,
        sudah_lapor: 10,
        total_wajib: total,
      },
    });
    expect(answersOf(lhkpn(10)).size).toBe(1);
    expect(answersOf(lhkpn(11)).size).toBe(1);
    for (const total of [9, 12]) {
      expect(messages(lhkpn(total))).toEqual([
        `R.5.iii.a: total_wajib ${total} does not fit its parts 1 + 10 + 0; accepted: 10 to 11`,
      ]);
    }
  });

  it.each([null, [], 'A', 3])('must be an object, not %p', (raw) => {
    expect(messages(raw)).toHaveLength(1);
  });

  it('do not take inherited names for codes or keys', () => {
    expect(messages(JSON.parse('{"__proto__": "A", "constructor": "A"}'))).toHaveLength(2);
  });
});
