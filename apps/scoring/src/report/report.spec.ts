import { Fraction, percent } from '@zi/rubric';
import { sheetOf } from '../domain/answer';
import { rescore } from '../domain/score';
import { basis, rubric } from '../fixtures/worksheet';
import { answer, blankCodes, goodSource, reportSource } from './fixtures/report-source';
import { printable } from './printable';
import { reportData } from './report';
import { replyCharacters, shownReplies } from './report-finding';
import { type ReportSource } from './report-source';

const source = reportSource();
const findings = (of: ReportSource, code: string) =>
  reportData(of, 'id')
    .finding_groups.flatMap((group) => group.findings)
    .find((finding) => finding.code === code);

describe('the numbers of a report', () => {
  it('are those of the snapshot, node by node, with the decimal mark of the language', () => {
    const { scores } = reportData(source, 'en');
    expect(scores).toHaveLength(63);
    for (const { code, score, percent: reached } of scores) {
      const node = source.snapshot.nodes[code]!;
      expect([code, score, reached]).toEqual([code, node.rounded, `${node.percent}%`]);
    }
    const indonesian = reportData(source, 'id').scores.map(({ score }) => score);
    expect(indonesian).toEqual(scores.map(({ score }) => score.replace('.', ',')));
  });

  it('pool both halves of an area exactly, not by rounded parts', () => {
    const halves = ['P.4', 'R.4'].map((code) => Fraction.from(source.snapshot.nodes[code]!.exact));
    const sum = Fraction.sum(halves);
    expect(reportData(source, 'en').areas.find(({ code }) => code === 'AK')).toMatchObject({
      ...{ weight: '10.00', score: sum.toFixed(), percent: `${percent(sum.over(Fraction.of(10n)))}%` },
    });
  });

  it('show a minimum of both predicates in one row, a dash for no gap, and a gap that rounds to nothing', () => {
    const { minimums, snapshot } = { ...reportData(source, 'id'), snapshot: source.snapshot };
    expect(minimums[0]).toEqual({
      ...{ name: 'Nilai total', score: '68,86', met: false },
      ...{ wbk_required: '75,00', wbk_gap: '6,14', wbbm_required: '85,00', wbbm_gap: '16,14' },
    });
    expect(minimums.at(-1)).toMatchObject({ met: true, wbk_gap: '–' });
    const tiny = snapshot.minimums.map((minimum) => ({
      ...minimum,
      gap: { exact: '1/999', rounded: '0.00' },
    }));
    const close = reportData({ ...source, snapshot: { ...snapshot, minimums: tiny } }, 'id');
    expect(close.minimums[0]).toMatchObject({ wbk_gap: '< 0,01' });
  });

  it('show the highest predicate reached, and what the target still lacks', () => {
    expect(reportData(goodSource(), 'en')).toMatchObject({
      ...{ predicate: 'Meets every score minimum of WBBM', target_met: true, has_unmet: false, unmet: [] },
    });
    const { predicate, unmet } = reportData(source, 'en');
    expect(predicate).toBe('Does not meet every score minimum of WBK');
    expect(unmet).toHaveLength(7);
  });
});

describe('the requirements outside the score', () => {
  it('are those of the target, each with what was recorded, its day and source, or unknown', () => {
    const { requirements } = reportData(source, 'id');
    expect(requirements).toContainEqual({
      ...{ name: 'TLHP APIP dan BPK 100%', holder: 'Unit kerja', required: '100%', found: '100%' },
      ...{ as_of: '1 Maret 2026', source: 'Surat APIP 12/2026', status: 'Terpenuhi', met: true },
    });
    expect(requirements.find(({ name }) => name === 'Maturitas SPIP')).toMatchObject({
      required: '3',
      found: '3,2',
    });
    expect(requirements.find(({ name }) => name === 'Indeks RB instansi')).toMatchObject({
      ...{ found: '–', as_of: '–', source: '–', status: 'Belum diketahui', met: false },
    });
    const names = reportData(reportSource({ target: 'wbbm' }), 'en').requirements.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(requirements.length);
  });
});

describe('the findings of a report', () => {
  it('recommend the next better option, more of a ratio, or a higher index', () => {
    expect(findings(source, 'P.1.iii.b')).toMatchObject({
      answer: expect.stringMatching(/^C – /),
      is_improvement: true,
      recommendation: expect.stringMatching(/^Tingkatkan hingga memenuhi: B – /),
    });
    expect(findings(source, 'R.5.ii.a')).toMatchObject({
      answer: expect.stringContaining(': 157'),
      recommendation: 'Tingkatkan capaian rasio (kini 92,35%)',
    });
    expect(findings(source, 'H.1.a')?.recommendation).toBe('Tingkatkan indeks (kini 3,70 dari 4,00)');
  });

  it('show the exact index of a survey with two decimals', () => {
    const answers = [...source.answers.values(), answer('H.1.a', '56/15', 'x')];
    const surveyed = reportSource({ answers: sheetOf(answers), snapshot: rescore(rubric, basis, answers) });
    expect(findings(surveyed, 'H.1.a')?.answer).toBe('3,73');
  });

  it('leave out who scores in full without a note, and keep a blank question that was noted', () => {
    expect(reportData(goodSource(), 'id').finding_groups.flatMap(({ findings: all }) => all)).toHaveLength(2);
    const noted = sheetOf([...source.answers.values(), answer(blankCodes[0]!, null, 'belum ada bukti')]);
    expect(findings(reportSource({ answers: noted }), blankCodes[0]!)).toMatchObject({
      ...{ answer: 'Belum dijawab', is_improvement: false, note: 'belum ada bukti' },
    });
  });

  it('show the newest notes of a long thread, each as far as it is short', () => {
    const notes = Array.from({ length: shownReplies + 2 }, (_, index) => ({
      ...{ code: 'P.1.i.a', layer: null, writtenAt: new Date('2026-03-01T18:00:00Z') },
      body: `${index} ${'x'.repeat(replyCharacters)}`,
    }));
    const finding = findings(reportSource({ notes }), 'P.1.i.a')!;
    expect(finding).toMatchObject({ has_more_replies: true, more_replies: '2' });
    expect(finding.replies).toHaveLength(shownReplies);
    expect(finding.replies[0]).toMatchObject({ from: 'Pembaca', day: '2 Maret 2026' });
    expect(finding.replies[0]?.body).toMatch(new RegExp(`^2 x{${replyCharacters - 2}}…$`));
  });

  it('list blank questions by code and text', () => {
    const { blanks, answered_count } = reportData(source, 'en');
    expect(blanks.map(({ code }) => code)).toEqual(blankCodes);
    expect(answered_count).toBe('111');
  });
});

describe('text for a document', () => {
  it('keeps lines, and loses what no document can hold', () => {
    expect(printable(' a\r\nb\tc\u0000\u0007\ud800\uffff \u2028 d\r\n')).toBe('a\nb c\n d');
  });
});
