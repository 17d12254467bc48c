import { createHash } from 'node:crypto';
import { SurveyItem } from '@zi/contracts';
import { instrumentOf, instruments } from './catalogue';

/** Responses are kept by the order of the items: a change of a published version needs a new version, not a new hash. */
const published: Record<string, string> = {
  'se-4-2023 1': 'fc74d396222aacde',
  'bpspl-2022 1': '0a784e8f20a880ca',
};

describe('the instruments', () => {
  it('are those of 2023 with 5 and 8 items and of the seed with 6 and 9', () => {
    const sizes = instruments.map(({ id, items }) => [
      id,
      items.filter(({ measures }) => measures === 'ipak').length,
      items.filter(({ measures }) => measures === 'ipkp').length,
    ]);
    expect(sizes).toEqual([
      ['se-4-2023', 5, 8],
      ['bpspl-2022', 6, 9],
    ]);
  });

  it.each(instruments)(
    '$id fits the contract, has unique codes and words in both languages',
    (instrument) => {
      for (const item of instrument.items) expect(SurveyItem.parse(item)).toEqual(item);
      expect(new Set(instrument.items.map(({ code }) => code)).size).toBe(instrument.items.length);
      expect(instrument.scale).toHaveLength(6);
      const texts = [instrument.title, ...instrument.scale, ...instrument.items.map(({ text }) => text)];
      expect(texts.flatMap(({ id, en }) => [id, en]).filter((text) => text.trim().length < 3)).toEqual([]);
      expect(instrument.source).toMatch(/202[0-9]/);
    },
  );

  it.each(instruments)('$id $version stays as it was published', ({ id, version, scale, items }) => {
    const hash = createHash('sha256')
      .update(JSON.stringify([scale, items]))
      .digest('hex');
    expect(published[`${id} ${version}`]).toBe(hash.slice(0, 16));
  });

  it('a survey keeps the version with which it was opened', () => {
    const [first] = instruments;
    expect(instrumentOf({ instrument: { id: 'se-4-2023', version: '1' } })).toBe(first);
    expect(() => instrumentOf({ instrument: { id: 'se-4-2023', version: '0' } })).toThrow(/was removed/);
  });
});
