import {
  documentCopy,
  fullMarks,
  lowestMarks,
  messagesOf,
  rubric90,
  scored,
  sound,
} from '../fixtures/builders';
import { rawAnswer } from './answers';
import { compileRubric } from './compile';
import { MOST_COST, MOST_COST_IN_ALL, MOST_SETS, type Reach, reachTarget } from './reach';
import type { SheetScore } from './score';
import { simulate } from './simulate';
import { judge } from './verdict';

const reach = (
  sheet: SheetScore,
  ...rest: [...Parameters<typeof reachTarget>] extends [unknown, ...infer R] ? R : never
) => sound(reachTarget(sheet, ...rest));
const raised = ({ sets }: Reach, i = 0) =>
  sets[i]!.raises.map(({ code, to, gain }) => `${code} ${JSON.stringify(rawAnswer(to))} +${gain.toFixed()}`);

describe('what gets a unit of PermenPANRB 90/2021 there', () => {
  it('is nothing where nothing is missing', () => {
    const { sets, unmet } = reach(scored(fullMarks()), 'wbbm');
    expect(sets.map(({ cost, raises, surplus }) => `${cost} ${raises.length} ${surplus}`)).toEqual([
      '0 0 15',
    ]);
    expect(unmet).toEqual([]);
  });

  it('is one step where one answer fails one minimum, and there is no other way', () => {
    const sheet = scored({ ...fullMarks(), 'H.1.b': 'C' });
    const found = reach(sheet, 'wbbm');
    expect(raised(found)).toEqual(['H.1.b "B" +1.25']);
    expect(found.sets[0]!.minimums.every(({ met }) => met)).toBe(true);
    expect(found.sets).toHaveLength(1);
  });

  it('climbs a digital ladder rung by rung, no further than it must', () => {
    const others = { 'R.2.i.a': 'B', 'R.2.ii.a': 'C', 'R.2.ii.b': 'C', 'R.2.iii.b': 'E', 'R.2.iii.c': 'E' };
    const sheet = scored({ ...fullMarks(), ...others, 'R.2.iii.a': 'E' });
    expect(raised(reach(sheet, 'wbk', { frozen: Object.keys(others) }))).toEqual([
      'R.2.iii.a "D" +0.17',
      'R.2.iii.a "C" +0.17',
      'R.2.iii.a "B" +0.17',
    ]);
  });

  it('does the most useful first, but no option before the one below it', () => {
    const frozen = rubric90()
      .questions.map(({ code }) => code)
      .filter((code) => !/^(P.1.iii|P.1.iv|R.1.iii)/.test(code));
    const low = { 'P.1.iii.a': 'D', 'R.1.iii.a': 'D', 'R.1.ii.a': 'E', 'P.1.iv.a': 'Tidak' };
    const found = reach(scored({ ...fullMarks(), ...low }), 'wbbm', { frozen });
    expect(raised(found)).toEqual(['P.1.iv.a "Ya" +0.38', 'R.1.iii.a "C" +0.33', 'R.1.iii.a "B" +0.34']);
  });

  it('finds a way up from the lowest option everywhere, for either scope of the area minimum', () => {
    for (const areaMinimum of ['pooled', 'split']) {
      for (const target of ['wbk', 'wbbm'] as const) {
        const sheet = scored(lowestMarks(4, 4), { areaMinimum });
        const { sets } = reach(sheet, target);
        expect(sets).toHaveLength(5);
        for (const { changes, cost, total } of sets) {
          const { after } = simulate(rubric90(), sheet.answers, changes, sheet.settings);
          expect(judge(after, target).reached).toBe(target);
          expect(cost).toBeGreaterThanOrEqual(sets[0]!.cost);
          expect(after.total.score).toEqual(total);
        }
      }
    }
  });

  it('follows costs: what is dear is left, as long as it can be', () => {
    const sheet = scored({
      ...fullMarks(),
      'P.2.ii.a': 'C',
      'P.2.ii.b': 'C',
      'R.2.ii.a': 'C',
      'R.2.ii.b': 'C',
      'R.2.iii.a': 'E',
    });
    const cheap = reach(sheet, 'wbbm');
    const [first] = cheap.sets[0]!.raises;
    const dear = reach(sheet, 'wbbm', { costs: { [first!.code]: MOST_COST } });
    expect(dear.sets[0]!.changes.has(first!.code)).toBe(false);
    expect(dear.sets[0]!.cost).toBeGreaterThanOrEqual(cheap.sets[0]!.cost);
  });
});

describe('a target out of reach', () => {
  it('shows the minimums that fail with everything raised, and the indices they need', () => {
    const found = reach(scored(lowestMarks(3, null)), 'wbk');
    expect(found.sets).toEqual([]);
    expect(found.unmet.map(({ code, gap }) => `${code} ${gap.toFixed()}`)).toEqual([
      'birokrasi_bersih_akuntabel 0.13',
      'ipak 2.63',
      'ipkp 14.00',
    ]);
    expect(
      found.indices.map(({ code, present, needed, met, minimums }) => [
        code,
        present?.toFixed(),
        needed?.toFixed(),
        met,
        minimums.join(),
      ]),
    ).toEqual([
      ['H.1.a', '3.00', '3.60', false, 'ipak'],
      ['H.2.a', undefined, '3.20', false, 'ipkp'],
    ]);
  });

  it('is searched with the needed indices when asked', () => {
    const sheet = scored(lowestMarks(3, null));
    const { sets, assumed, unmet } = reach(sheet, 'wbk', { assumeIndices: true });
    expect([...assumed].map(([code, answer]) => `${code} ${rawAnswer(answer!) as string}`)).toEqual([
      'H.1.a 18/5',
      'H.2.a 16/5',
    ]);
    expect(unmet).toEqual([]);
    const { after } = simulate(
      rubric90(),
      sheet.answers,
      new Map([...assumed, ...sets[0]!.changes]),
      sheet.settings,
    );
    expect(judge(after, 'wbk').reached).toBe('wbk');
  });

  it('keeps an index that is high enough as it is', () => {
    const { indices, assumed } = reach(scored(lowestMarks(3.6, 3.9)), 'wbbm', { assumeIndices: true });
    expect(indices.map(({ met }) => met)).toEqual([true, true]);
    expect(assumed.size).toBe(0);
  });

  it('can ask more of an index than its scale has', () => {
    const frozen = rubric90().questions.map(({ code }) => code);
    const { indices } = reach(scored({ 'H.1.b': 'E' }), 'wbk', { frozen });
    expect(indices.map(({ needed, minimums }) => [needed, minimums.join()])).toEqual([
      [null, 'total'],
      [null, 'total'],
    ]);
  });
});

describe('the options of a search', () => {
  const sheet = () => scored(lowestMarks(4, 4));

  it('are refused outside their bounds, all at once', () => {
    const options = {
      sets: 0,
      frozen: ['P.1'],
      costs: { 'P.1.i.a': 0, 'P.1.i.b': 1.5, 'P.9': 1, 'R.2.i.a': MOST_COST + 1 },
    };
    expect(messagesOf(reachTarget(sheet(), 'wbk', options))).toEqual([
      'sets 0: accepted: a whole number from 1 to 20',
      'frozen.0 "P.1": accepted: codes of questions of permenpanrb-90-2021',
      'costs.P.1.i.a 0: accepted: a whole number from 1 to 100',
      'costs.P.1.i.b 1.5: accepted: a whole number from 1 to 100',
      'costs.P.9 1: accepted: codes of questions of permenpanrb-90-2021',
      'costs.R.2.i.a 101: accepted: a whole number from 1 to 100',
    ]);
    expect(messagesOf(reachTarget(sheet(), 'wbk', { sets: MOST_SETS + 1 }))).toHaveLength(1);
  });

  it('limit the sets that are given', () => {
    expect(reach(sheet(), 'wbk', { sets: 1 }).sets).toHaveLength(1);
    expect(reach(sheet(), 'wbk', { sets: MOST_SETS }).sets).toHaveLength(MOST_SETS);
  });

  it('cost at most so much in all', () => {
    const raw = {
      ...fullMarks(),
      'R.5.ii.a': { pengaduan_harus_ditindaklanjuti: 100, pengaduan_selesai: 75 },
    };
    const search = (cost: number, other: string) =>
      reachTarget(scored({ ...raw, 'P.1.i.b': other }), 'wbk', { costs: { 'R.5.ii.a': cost } });
    expect(MOST_COST_IN_ALL).toBe(25 * MOST_COST);
    expect(search(MOST_COST, 'A').ok).toBe(true);
    expect(messagesOf(search(MOST_COST, 'B'))).toEqual([
      'costs 2501: accepted: costs that add up to at most 2500',
    ]);
  });
});

describe('minimums that share questions without one lying within the other', () => {
  const document = documentCopy();
  const { total } = document.thresholds;
  Object.assign(document.thresholds, { pemenuhan: { ...total, node: 'P', wbk: 25, wbbm: 25 } });
  const crossed = sound(compileRubric(document));

  it('are not searched, and named', () => {
    const problems = reachTarget(scored(lowestMarks(4, 4), {}, crossed), 'wbk');
    expect(messagesOf(problems)).toEqual([
      'minimums area.MP and pemenuhan share questions, but neither lies within the other: no exact search is made',
    ]);
  });

  it('do not matter where one of them is met, or the areas are split', () => {
    expect(reachTarget(scored({ ...fullMarks(), 'H.1.b': 'E' }, {}, crossed), 'wbk').ok).toBe(true);
    const { sets } = reach(scored(lowestMarks(4, 4), { areaMinimum: 'split' }, crossed), 'wbk');
    expect(sets).toHaveLength(5);
  });
});
