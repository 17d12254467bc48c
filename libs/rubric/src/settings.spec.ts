import { documentCopy, messagesOf, rubric90, settingsOf } from '../fixtures/builders';
import { parseSettings } from './settings';

const messages = (raw: unknown) => messagesOf(parseSettings(rubric90().settings, raw));

describe('the settings of undecided rules', () => {
  it('have prudent defaults where nothing is chosen', () => {
    expect(settingsOf()).toEqual({
      zeroDenominator: 1,
      areaMinimum: 'pooled',
      blankAnswer: 'zero',
      surveyConversion: 'ratio',
      wbbmBirokrasiBersih: 19.5,
      wbbmCapaianKinerja: 3.75,
      wbkAgeMonths: 12,
    });
  });

  it('keep what is chosen', () => {
    expect(settingsOf({ zeroDenominator: 0, wbbmBirokrasiBersih: 18.25 })).toMatchObject({
      zeroDenominator: 0,
      wbbmBirokrasiBersih: 18.25,
      areaMinimum: 'pooled',
    });
  });

  it('each say why their default was taken and who uses which value', () => {
    for (const setting of Object.values(documentCopy().settings)) {
      expect(setting.provenance.note).toMatch(/Default/);
      expect(setting.values.every(({ meaning }) => meaning.id && meaning.en)).toBe(true);
    }
  });

  it('refuse unknown names and values, all at once, with what is accepted', () => {
    expect(messages({ zeroDenominator: 2, areaMinimum: 'both', blankAnswer: null, tempo: 1 })).toEqual([
      'setting zeroDenominator: 2 is not one of its values; accepted: 1, 0',
      'setting areaMinimum: "both" is not one of its values; accepted: "pooled", "split"',
      'setting blankAnswer: null is not one of its values; accepted: "zero", "skip"',
      'setting tempo: no such setting; accepted: "zeroDenominator", "areaMinimum", "blankAnswer", "surveyConversion", "wbbmBirokrasiBersih", "wbbmCapaianKinerja", "wbkAgeMonths"',
    ]);
  });

  it('do not take a text for a number, nor an inherited name', () => {
    expect(messages({ zeroDenominator: '0' })).toHaveLength(1);
    expect(messages(JSON.parse('{"__proto__": 1}'))).toHaveLength(1);
    expect(messages({ toString: 1 })).toHaveLength(1);
  });

  it('must be an object', () => {
    expect(messages([])).toEqual(['settings must be an object of name: value, got []']);
    expect(messages(null)).toHaveLength(1);
  });
});
