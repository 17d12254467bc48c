import { documentCopy, fullMarks, scored, sound } from '../fixtures/builders';
import { findRubric } from './catalogue';
import { compareSheets, type ComparedNode } from './compare-sheets';
import { compileRubric } from './compile';
import { changedNodes } from './simulate';

const of2014 = sound(findRubric('permenpanrb-52-2014'));
const nodeOf = (nodes: ComparedNode[], code: string) => nodes.find((node) => node.code === code)!;

describe('two rounds of one assessment', () => {
  const before = scored({ ...fullMarks(), 'P.1.i.b': 'C', 'R.2.i.a': 'B' });
  const after = scored({ ...fullMarks(), 'P.1.i.b': 'B' });
  const { nodes, areas } = compareSheets(before, after);

  it('compare node by node, in points and shares', () => {
    expect(nodes.map(({ code }) => code)).toEqual([...before.nodes.keys()]);
    expect(nodes.every(({ incomparable }) => incomparable === null)).toBe(true);
    const moved = nodes.filter(({ points }) => !points!.isZero());
    expect(moved.map(({ code, points }) => [code, points!])).toEqual(
      changedNodes(before, after).map(({ code, difference }) => [code, difference]),
    );
    expect(nodeOf(nodes, 'P.1.i.b')).toMatchObject({ kind: 'question', left: before.nodes.get('P.1.i.b') });
    expect(nodeOf(nodes, 'P.1.i.b').share!.toString()).toBe('1/2');
  });

  it('compare by change area, the halves together', () => {
    const moved = areas.filter(({ points }) => !points!.isZero());
    expect(moved.map(({ area, points, share }) => `${area} ${points!} ${share!}`)).toEqual([
      'MP 1/8 1/64',
      'TT 33/200 33/1400',
    ]);
    expect(areas.map(({ area }) => area)).toEqual(['MP', 'TT', 'SDM', 'AK', 'PW', 'PP']);
  });
});

describe('two years under two regulations', () => {
  const old = scored({ 'A.1.i.capaian': 50, 'A.3.capaian': 80, 'H.1.a': 3, 'H.1.tlhp': 100 }, {}, of2014);
  const now = scored(fullMarks());
  const { nodes, areas } = compareSheets(old, now);
  const reasons = Object.fromEntries(nodes.map(({ code, incomparable }) => [code, incomparable]));

  it('compare where codes agree, and say what does not', () => {
    expect(reasons).toMatchObject({
      'TOTAL': null,
      'PENGUNGKIT': null,
      'HASIL': null,
      'A.1': 'only_left',
      'H.1.tlhp': 'only_left',
      'P.1': 'only_right',
      'H.1.b': 'only_right',
      'H.1': 'other_weight',
      'H.1.a': 'other_answers',
    }); // prettier-ignore
    expect(nodeOf(nodes, 'TOTAL').points!.toString()).toBe('285/4');
  });

  it('keep shares comparable where only the weight differs', () => {
    const bersih = nodeOf(nodes, 'H.1');
    expect(bersih.points).toBeNull();
    expect([bersih.left!.share, bersih.right!.share, bersih.share].map(String)).toEqual([
      '13/16',
      '1',
      '3/16',
    ]);
    expect(nodeOf(nodes, 'H.1.a').share).toBeNull();
  });

  it('show a node of one year only, with the other side empty', () => {
    expect(nodeOf(nodes, 'H.1.tlhp')).toMatchObject({ right: null, points: null, share: null });
    expect(nodeOf(nodes, 'P.1')).toMatchObject({ left: null, points: null, share: null });
  });

  it('compare change areas by their shares, whatever their codes and weights', () => {
    const [mp, , sdm] = areas;
    expect(mp).toMatchObject({ area: 'MP', points: null });
    expect([mp!.left!.weight, mp!.right!.weight, mp!.share].map(String)).toEqual(['5', '8', '9/10']);
    expect([sdm!.left!.score, sdm!.right!.score, sdm!.points].map(String)).toEqual(['12', '10', 'null']);
    const same = areas.find(({ area }) => area === 'PP')!;
    expect([same.points, same.share].map(String)).toEqual(['10', '1']);
  });
});

describe('two versions of a rubric', () => {
  it('do not compare a question whose answers are worth something else', () => {
    const no = '"key":"Tidak","fraction":';
    const changed: unknown = JSON.parse(JSON.stringify(documentCopy()).replaceAll(`${no}0`, `${no}0.25`));
    const { nodes } = compareSheets(
      scored(fullMarks()),
      scored(fullMarks(), {}, sound(compileRubric(changed))),
    );
    const reasons = new Set(
      nodes.filter(({ incomparable }) => incomparable).map(({ incomparable }) => incomparable),
    );
    expect([...reasons]).toEqual(['other_answers']);
    expect(nodeOf(nodes, 'P.1.i.a').incomparable).toBe('other_answers');
    expect(nodeOf(nodes, 'P.1.i.b').incomparable).toBeNull();
  });

  it('do not compare a question with a group of the same code', () => {
    const document = documentCopy();
    const [first] = document.components[0]!.aspects![0]!.areas;
    Object.assign(first!, { code: 'R.2.i.a' });
    Object.assign(document.components[0]!.aspects![1]!.areas[1]!.sub_areas[0]!.questions[0]!, {
      code: 'P.1',
    });
    const { nodes } = compareSheets(scored({}), scored({}, {}, sound(compileRubric(document))));
    expect(nodeOf(nodes, 'P.1').incomparable).toBe('other_kind');
    expect(nodeOf(nodes, 'R.2.i.a').incomparable).toBe('other_kind');
  });
});
