import fc from 'fast-check';
import { z } from 'zod';
import { changesOf } from './change';
import { allAnswers } from './exchange';
import { anyExchange, destinationOf, mixedExchange, rubric } from './fixtures/exchanges';
import { ExchangeDocument, readJson, writeJson } from './json-exchange';

const exchange = mixedExchange();
const destination = destinationOf(exchange.origin);
const documentOf = () => JSON.parse(Buffer.from(writeJson(rubric, exchange)).toString()) as ExchangeDocument;
const bytesOf = (document: unknown) => new TextEncoder().encode(JSON.stringify(document));

/** Reads the document with an answer of its own. */
const readWith = (answer: unknown) => readJson(bytesOf({ ...documentOf(), answers: [answer] }), destination);
const sound = { code: 'P.1.i.a', value: 'Ya', note: null, version: 1 };

describe('an exchange as JSON', () => {
  it('read again gives what was written, for any answers, layer and round', () => {
    fc.assert(
      fc.property(anyExchange(), (any) => {
        const read = readJson(writeJson(rubric, any), destinationOf(any.origin));
        expect(read.problems).toEqual([]);
        expect(read.origin).toEqual(any.origin);
        expect(
          [...read.answers.values()].map(({ code, value, note, base }) => ({
            code,
            value: value?.content,
            note: note?.content,
            version: base?.version,
          })),
        ).toEqual(allAnswers(rubric, any.answers));
        const current = new Map(
          [...any.answers].map(([code, answer]) => [code, { ...answer, origin: 'person' as const }]),
        );
        expect(changesOf(rubric, read, current)).toEqual([]);
      }),
    );
  });

  it('has all questions in the order of the worksheet and fits its schema', () => {
    const document = documentOf();
    expect(ExchangeDocument.parse(document)).toEqual(document);
    expect(document).toMatchObject({ format: 'zi-lke', version: 1, layer: 'self', round: 1 });
    expect(document.answers.map(({ code }) => code)).toEqual(rubric.questions.map(({ code }) => code));
  });

  it('has a schema that other systems can be given', () => {
    expect(z.toJSONSchema(ExchangeDocument)).toMatchObject({
      type: 'object',
      required: [
        ...['format', 'version', 'assessmentId', 'rubric', 'settings', 'settingsVersion', 'layer', 'round'],
        'answers',
      ],
    });
  });

  it('leaves alone the questions that it does not name, and clears those with null', () => {
    const read = readWith({ ...sound, value: null });
    const current = new Map(
      ['P.1.i.a', 'P.1.ii.a'].map((code) => [
        code,
        { value: 'Ya', note: null, version: 1, origin: 'person' as const },
      ]),
    );
    expect(changesOf(rubric, read, current)).toMatchObject([
      { code: 'P.1.i.a', field: 'value', address: '/answers/0/value', old: 'Ya', new: null, conflict: null },
    ]);
  });

  it('lists every answer that is none, with its place, and reads the others', () => {
    const answers = [
      { ...sound, value: 'Mungkin' },
      { ...sound, code: 'X.9' },
      { ...sound, code: 'P.1.ii.a' },
      { ...sound, code: 'P.1.ii.a' },
      { ...sound, code: 'P.1.i.b', version: -1 },
      { ...sound, code: 'R.1.i.a', value: { jumlah_perubahan: 3 } },
      'Ya',
    ];
    const { problems, answers: read } = readJson(bytesOf({ ...documentOf(), answers }), destination);
    expect(problems.map(({ address, code }) => [address, code])).toEqual([
      ['/answers/0/value', 'P.1.i.a'],
      ['/answers/1/code', 'X.9'],
      ['/answers/3', 'P.1.ii.a'],
      ['/answers/4/version', 'P.1.i.b'],
      ['/answers/5/value', 'R.1.i.a'],
      ['/answers/6', ''],
    ]);
    expect(problems[0]).toMatchObject({ shown: 'Mungkin', accepted: '"Ya", "Tidak"' });
    expect(read.get('P.1.ii.a')?.value?.content).toBe('Ya');
  });

  const refusal = (bytes: Uint8Array) => {
    try {
      return readJson(bytes, destination);
    } catch (error) {
      return (error as { details: { reason: string } }).details.reason;
    }
  };

  it('is refused when it is no JSON, another document, of another assessment, or too large', () => {
    expect(refusal(Buffer.from('{'))).toBe('damaged');
    expect(refusal(Buffer.from('"\xff"', 'latin1'))).toBe('damaged');
    expect(refusal(bytesOf([]))).toBe('other_format');
    expect(refusal(bytesOf({ ...documentOf(), version: 2 }))).toBe('other_format');
    expect(refusal(bytesOf({ ...documentOf(), extra: 1 }))).toBe('other_format');
    expect(refusal(bytesOf({ ...documentOf(), layer: 'tpn' }))).toBe('other_layer');
    expect(refusal(bytesOf({ ...documentOf(), answers: Array<unknown>(1_001).fill(sound) }))).toBe(
      'other_format',
    );
    const bytes = writeJson(rubric, exchange);
    expect(() => readJson(bytes, destination, bytes.length)).not.toThrow();
    expect(() => readJson(bytes, destination, bytes.length - 1)).toThrow('the limit is');
  });
});
