import { type RubricDifference } from '../../../api/rubrics';
import { comparedRows, statedText } from './stated';

const weight = { field: 'weight', left: '20', right: '45/2' };
const changed: RubricDifference = {
  ...{ part: 'node', code: 'H.1', name: 'Birokrasi bersih', change: 'changed' },
  fields: [weight, { field: 'name', left: '{"id":"a","en":"b"}', right: '{"id":"c","en":"d"}' }],
};
const added: RubricDifference = { ...changed, code: 'H.3', change: 'added', fields: [] };

const reader = (language: 'id' | 'en') => ({ language, quantity: String });

describe('two versions of a rubric side by side', () => {
  it('are compared field by field, and as a whole where only one side has it', () => {
    expect(comparedRows([changed, added]).map(({ key, left, right }) => [key, left, right])).toEqual([
      ['node H.1 weight', '20', '45/2'],
      ['node H.1 name', '{"id":"a","en":"b"}', '{"id":"c","en":"d"}'],
      ['node H.3', null, null],
    ]);
  });

  it.each([
    ['weight', '45/2', '22.5'],
    ['weight', '1/3', '1/3'],
    ['wbbm', '75', '75'],
    ['wbbm', '{"setting":"wbbmCapaianKinerja"}', 'setting: wbbmCapaianKinerja'],
    ['name', '{"id":"Unggul","en":"Best"}', 'Unggul'],
    ['options', '[{"key":"A","label":{"id":"Ya","en":"Yes"}}]', 'key: A, label: Ya'],
    ['kind', 'sub_area', 'sub_area'],
    ['scale', '{not JSON', '{not JSON'],
    ['area', null, ''],
  ])('state %s %s as "%s"', (field, stated, text) =>
    expect(statedText(field, stated, reader('id'))).toBe(text),
  );

  it('state texts in the language of the reader', () =>
    expect(statedText('name', '{"id":"Unggul","en":"Best"}', reader('en'))).toBe('Best'));
});
