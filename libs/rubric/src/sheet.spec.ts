import { fullMarks, messagesOf, sound } from '../fixtures/builders';
import { parseScoreInput, runScore } from './sheet';

const RUBRIC = 'permenpanrb-90-2021';
const run = (answers: unknown, more: { settings?: unknown; target?: string } = {}) =>
  runScore({ rubric: RUBRIC, answers, ...more });

describe('zi score', () => {
  it('prints the total exact and rounded, every node with percent, and the verdict', () => {
    const report = sound(
      run({
        ...fullMarks(),
        'P.1.ii.b': 'C',
        'R.5.ii.a': { pengaduan_harus_ditindaklanjuti: 170, pengaduan_selesai: 157 },
      }),
    );
    expect(report.total).toEqual({ exact: '50713/510', rounded: '99.44' });
    expect(report.verdict).toBe('wbbm');
    expect(report.nodes['P.1']).toEqual({ exact: '11/3', rounded: '3.67', percent: '91.67' });
    expect(report.nodes['P.1.ii']).toEqual({ exact: '2/3', rounded: '0.67', percent: '66.67' });
    expect(report.nodes['R.5.ii.a']).toEqual({ exact: '471/170', rounded: '2.77', percent: '92.35' });
    expect(Object.keys(report.nodes)).toHaveLength(174);
    expect(report.missing).toEqual([]);
    expect(report.rubric).toMatchObject({ id: RUBRIC, version: '2021.1', regulation: 'PermenPANRB 90/2021' });
  });

  it('is one JSON object of plain values', () => {
    const report = sound(run(fullMarks()));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(Object.keys(report)).toEqual([
      'rubric',
      'settings',
      'target',
      'total',
      'verdict',
      'minimums',
      'notIncluded',
      'missing',
      'nodes',
    ]);
  });

  it('prints each minimum with required, actual, gap and met', () => {
    const { minimums, verdict } = sound(run({ ...fullMarks(), 'H.2.a': 3.5 }, { target: 'wbbm' }));
    expect(verdict).toBe('none');
    expect(minimums).toHaveLength(12);
    expect(minimums.at(-1)).toEqual({
      target: 'wbbm',
      code: 'ipkp',
      name: 'IPKP (persepsi kualitas pelayanan)',
      nodes: ['H.2.a'],
      required: { exact: '63/4', rounded: '15.75' },
      actual: { exact: '245/16', rounded: '15.31' },
      gap: { exact: '7/16', rounded: '0.44' },
      met: false,
      source: 'PermenPANRB 90/2021, sourced from S2, S7: = index 3.20 (WBK) and 3.60 (WBBM) of 4',
    });
  });

  it('judges the exact numbers, also where they print alike', () => {
    const { minimums } = sound(run({ ...fullMarks(), 'H.2.a': 3.5999 }, { target: 'wbbm' }));
    expect(minimums.at(-1)).toMatchObject({
      required: { rounded: '15.75' },
      actual: { rounded: '15.75' },
      gap: { exact: '7/16000', rounded: '0.00' },
      met: false,
    });
  });

  it('judges both predicates unless a target is named', () => {
    expect(sound(run(fullMarks())).minimums.map(({ target }) => target)).toEqual([
      ...Array<string>(12).fill('wbk'),
      ...Array<string>(12).fill('wbbm'),
    ]);
    expect(sound(run(fullMarks(), { target: 'wbk' })).minimums).toHaveLength(12);
  });

  it('shows the settings it used and what the verdict leaves out', () => {
    const report = sound(run({}, { settings: { blankAnswer: 'skip' } }));
    expect(report.settings).toMatchObject({ blankAnswer: 'skip', zeroDenominator: 1 });
    expect(report.notIncluded).toContain('TLHP (audit follow-up) 100%');
    expect(report.missing).toHaveLength(113);
    expect(report.total).toEqual({ exact: '0', rounded: '0.00' });
  });

  it('lists the problems of target, settings and answers together', () => {
    expect(messagesOf(run({ 'P.1.i.a': 'B' }, { settings: { mood: 1 }, target: 'wbz' }))).toEqual([
      'target "wbz" is unknown; accepted: wbk, wbbm',
      expect.stringMatching(/^setting mood: no such setting; accepted: "zeroDenominator", /),
      'P.1.i.a: "B" is not an option of this question; accepted: "Ya", "Tidak"',
    ]);
  });

  it('refuses an unknown rubric and says which there are', () => {
    expect(messagesOf(runScore({ rubric: 'permenpanrb-1-1901', answers: {} }))).toEqual([
      'rubric "permenpanrb-1-1901" is unknown; accepted: "permenpanrb-90-2021", "permenpanrb-10-2019", "permenpanrb-52-2014"',
    ]);
  });
});

describe('the input of zi score', () => {
  it('has answers and perhaps settings', () => {
    expect(sound(parseScoreInput({ answers: {} }))).toEqual({ answers: {} });
    expect(sound(parseScoreInput({ answers: {}, settings: {} }))).toEqual({ answers: {}, settings: {} });
  });

  it.each([
    [[], /^input \[\] is not \{ "answers"/],
    [{ settings: {} }, /^answers is missing; accepted: /],
    [{ answers: [] }, /^answers \[\] is not an object; accepted: /],
    [{ answers: {}, settings: null }, /^settings null is not an object; accepted: /],
    [{ answers: {}, target: 'wbk' }, /^key "target" is unknown; accepted: /],
  ])('cannot be %j', (json, message) => {
    expect(messagesOf(parseScoreInput(json))).toEqual([expect.stringMatching(message)]);
  });
});
