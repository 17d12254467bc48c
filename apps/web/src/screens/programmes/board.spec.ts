import { ListProgrammes, ListUnits } from '@zi/contracts';
import { chosenProgrammes, gatesNow } from './board';

const [sample] = ListProgrammes.example.output.items;
const [unit] = ListUnits.example.output.items;
const programme = (unitId: string, unitName: string, target: 'wbk' | 'wbbm') => ({
  ...{ ...sample!, unitId, unitName, target },
});
const units = new Map([
  ['a', { ...unit!, id: 'a', path: ['m', 'a'] }],
  ['b', { ...unit!, id: 'b', path: ['m', 'd', 'b'] }],
]);
const list = [programme('b', 'Loka Sorong', 'wbk'), programme('a', 'BPSPL Padang', 'wbbm')];
const names = (search: Parameters<typeof chosenProgrammes>[2]) =>
  chosenProgrammes(list, units, search).map(({ unitName }) => unitName);

describe('the programmes on the board', () => {
  it('stand by the name of their unit', () => expect(names({})).toEqual(['BPSPL Padang', 'Loka Sorong']));

  it('are found by name, target, stage and subtree', () => {
    expect(names({ query: 'padang' })).toEqual(['BPSPL Padang']);
    expect(names({ target: 'wbk' })).toEqual(['Loka Sorong']);
    expect(names({ under: 'd' })).toEqual(['Loka Sorong']);
    expect(names({ stage: sample!.stage === 'monitoring' ? 'declaration' : 'monitoring' })).toEqual([]);
  });
});

describe('the gates of a programme now', () => {
  const gate = (stage: 'designation' | 'development', code: string, met: boolean) => ({
    ...{ stage, code, met, title: code, detail: '' },
  });

  it('are those of its stage, with the next that is not met', () => {
    const gates = [gate('designation', 'decree', true), gate('designation', 'high_risk', false)];
    const found = gatesNow({ stage: 'designation', gates: [...gates, gate('development', 'x', false)] });
    expect(found).toMatchObject({ of: 2, met: 1, next: { code: 'high_risk' } });
  });
});
