import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ScoreReport, runScore } from '@zi/rubric';
import { type ZiRun, runZi } from '../fixtures/run-zi';

const rubric = 'permenpanrb-90-2021';
const sheet = {
  answers: {
    'P.1.i.a': 'Ya',
    'R.1.i.a': { jumlah_agen_perubahan: 4, jumlah_perubahan: 15 },
    'H.1.a': 3.7,
  },
};
const score = (args: readonly string[], run?: ZiRun) => runZi(['score', '--rubric', rubric, ...args], run);
const scoreOf = (input: unknown, ...args: string[]) =>
  score(['--answers', '-', ...args], { input: typeof input === 'string' ? input : JSON.stringify(input) });

describe('zi score', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'zi-score-'));
    await writeFile(join(folder, 'sheet.json'), `\ufeff${JSON.stringify(sheet)}`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints the score of a file as one JSON object, without any server', async () => {
    const { code, stdout, stderr } = await score(['--answers', 'sheet.json'], { folder });
    expect([code, stderr]).toEqual([0, '']);
    const report = JSON.parse(stdout) as ScoreReport;
    expect(report).toMatchObject({
      rubric: { id: rubric },
      verdict: 'none',
      target: null,
      nodes: { 'P.1.i.a': { exact: '1/4', rounded: '0.25', percent: '100.00' } },
    });
    expect(report.missing).toHaveLength(110);
    expect(Object.keys(report).toSorted()).toEqual([
      ...['minimums', 'missing', 'nodes', 'notIncluded', 'rubric', 'settings', 'target', 'total', 'verdict'],
    ]);
  });

  it('takes settings and one predicate to judge, from standard input too', async () => {
    const settings = { areaMinimum: 'split', zeroDenominator: 0 };
    const { code, stdout } = await scoreOf({ ...sheet, settings }, '--target', 'wbk');
    const expected = runScore({ rubric, ...sheet, settings, target: 'wbk' });
    expect([code, JSON.parse(stdout)]).toEqual([0, expected.ok && expected.value]);
    expect(JSON.parse(stdout)).toMatchObject({ target: 'wbk', settings });
  });

  it('names every problem of target, settings and answers at once, each with code, value and what is accepted', async () => {
    const answers = {
      'P.1.i.z': 'Ya',
      'P.1.i.a': 'Mungkin',
      'R.1.i.a': { jumlah_agen_perubahan: -4, jumlah_perubahan: 15 },
      'H.1.a': 4.7,
    };
    const { code, stdout, stderr } = await scoreOf(
      { answers, settings: { areaMinimum: 'x' } },
      '--target',
      'wba',
    );
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toEqual([
      'target "wba" is unknown; accepted: wbk, wbbm',
      'setting areaMinimum: "x" is not one of its values; accepted: "pooled", "split"',
      expect.stringMatching(
        /^P\.1\.i\.z \(answer "Ya"\): is not a question .* accepted: the 113 question codes/,
      ),
      'P.1.i.a: "Mungkin" is not an option of this question; accepted: "Ya", "Tidak"',
      expect.stringMatching(
        /^R\.1\.i\.a: jumlah_agen_perubahan -4 is not a count; accepted: a whole number from 0/,
      ),
      'H.1.a: IPAK 4.7 is not a number on its scale; accepted: a number from 0 to 4',
    ]);
  });

  it.each([
    [
      'no JSON',
      '{"answers": {,}}',
      'standard input is not JSON: line 1, column 14: "," where a key or } was expected',
    ],
    [
      'nothing at all',
      '',
      'standard input is not JSON: line 1, column 1: the end where a value was expected',
    ],
    [
      'a list',
      '[]',
      'input [] is not { "answers": { code: answer }, "settings": { name: value } }, settings optional',
    ],
  ])('refuses %s', async (_, input, words) => {
    expect(await scoreOf(input)).toEqual({ code: 2, stdout: '', stderr: `${words}\n` });
  });

  it('tells of a file and a rubric that are not there, both', async () => {
    const args = ['score', '--rubric', 'other', '--answers', 'none.json'];
    const { code, stderr } = await runZi(args, { folder });
    expect([code, stderr]).toEqual([
      2,
      'none.json cannot be read: there is no such file\nrubric "other" is unknown; accepted: "permenpanrb-90-2021", "permenpanrb-10-2019", "permenpanrb-52-2014"\n',
    ]);
    const answers = ['score', '--rubric', rubric, '--answers', '.'];
    expect((await runZi(answers, { folder })).stderr).toBe('. cannot be read: it is a folder\n');
  });

  it('without its options is a wrong call', async () => {
    const { code, stdout, stderr } = await runZi(['score']);
    expect([code, stdout, stderr]).toEqual([2, '', "error: required option '--rubric <id>' not specified\n"]);
  });
});
