import fc from 'fast-check';
import { answersOf, settingsOf, sound } from '../fixtures/builders';
import { independentTotal } from '../fixtures/independent-total';
import { parseChanges } from './answers';
import { findRubric, RUBRIC_IDS } from './catalogue';
import { explain } from './explain';
import { Fraction } from './fraction';
import type { RubricNode } from './rubric';
import { fractionOf, rescoreSheet, scoreSheet } from './score';
import { simulate } from './simulate';

type Raw = Record<string, unknown>;

const count = fc.integer({ min: 0, max: 400 });
const answerOf = ({ form }: RubricNode): fc.Arbitrary<unknown> => {
  if (form!.type === 'choice') return fc.constantFrom(...form!.options.keys());
  if (form!.type === 'index') return fc.integer({ min: 0, max: Number(form!.max.n) * 10 }).map((n) => n / 10);
  const inputs = form!.inputs.filter(({ key }) => key !== 'total_wajib');
  return fc.record(Object.fromEntries(inputs.map(({ key }) => [key, count])));
};
describe.each(RUBRIC_IDS)('%s', (id) => {
  const rubric = sound(findRubric(id));
  const questions = rubric.questions;
  const fullSheet: fc.Arbitrary<Raw> = fc.record(
    Object.fromEntries(questions.map((q) => [q.code, answerOf(q)])),
  );
  const sheet: fc.Arbitrary<Raw> = fc
    .tuple(fullSheet, fc.subarray([...questions]))
    .map(([raw, answered]) => Object.fromEntries(answered.map(({ code }) => [code, raw[code]])));
  const settings = fc
    .record({ zeroDenominator: fc.constantFrom(0, 1), blankAnswer: fc.constantFrom('zero', 'skip') })
    .map((chosen) => settingsOf(chosen, rubric));
  const question = fc.constantFrom(...questions);

  const changesOf = (raw: Raw) => sound(parseChanges(rubric, raw));
  const texts = (scored: ReturnType<typeof scoreSheet>) =>
    [...scored.nodes].map(([code, n]) => `${code} ${n.score} ${n.weight}`);

  describe('any sheet', () => {
    it('has children that add up to their parent exactly, each within 0 and its weight', () => {
      fc.assert(
        fc.property(sheet, settings, (raw, chosen) => {
          const { nodes } = scoreSheet(rubric, answersOf(raw, rubric), chosen);
          for (const { node, score, weight } of nodes.values()) {
            expect(score.clamp(Fraction.ZERO, weight)).toEqual(score);
            if (node.children.length === 0) continue;
            const parts = node.children.map(({ code }) => nodes.get(code)!.score);
            expect(parts.reduce((a, b) => a.plus(b))).toEqual(score);
          }
        }),
      );
    });

    it('scores the same whatever the order of its answers', () => {
      fc.assert(
        fc.property(sheet, settings, fc.infiniteStream(fc.nat()), (raw, chosen, keys) => {
          const shuffled = Object.entries(raw)
            .map((entry) => ({ entry, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ entry }) => entry);
          const direct = scoreSheet(rubric, answersOf(raw, rubric), chosen);
          const permuted = scoreSheet(rubric, answersOf(Object.fromEntries(shuffled), rubric), chosen);
          expect(texts(permuted)).toEqual(texts(direct));
          expect(permuted.missing).toEqual(direct.missing);
        }),
      );
    });

    it('never loses by a raised answer', () => {
      const two = question.chain((q) => fc.tuple(fc.constant(q), answerOf(q), answerOf(q)));
      fc.assert(
        fc.property(sheet, settings, two, (raw, chosen, [{ code, form }, one, other]) => {
          const worth = (answer: unknown) =>
            fractionOf(form!, answersOf({ [code]: answer }, rubric).get(code)!, chosen);
          const [low, high] = worth(one).compare(worth(other)) <= 0 ? [one, other] : [other, one];
          const lower = scoreSheet(rubric, answersOf({ ...raw, [code]: low }, rubric), chosen);
          const higher = scoreSheet(rubric, answersOf({ ...raw, [code]: high }, rubric), chosen);
          for (const [node, { score }] of lower.nodes) {
            expect(higher.nodes.get(node)!.score.compare(score)).toBeGreaterThanOrEqual(0);
          }
        }),
      );
    });

    it('never loses by answering a blank that counts 0', () => {
      fc.assert(
        fc.property(
          sheet,
          question.chain((q) => fc.tuple(fc.constant(q.code), answerOf(q))),
          (raw, [code, answer]) => {
            const blank = { ...raw, [code]: null };
            const before = scoreSheet(rubric, answersOf(blank, rubric), settingsOf({}, rubric));
            const after = scoreSheet(
              rubric,
              answersOf({ ...blank, [code]: answer }, rubric),
              settingsOf({}, rubric),
            );
            expect(after.total.score.compare(before.total.score)).toBeGreaterThanOrEqual(0);
          },
        ),
      );
    });

    it('rescored after changes equals the changed sheet scored anew, and the simulation says the same', () => {
      fc.assert(
        fc.property(
          sheet,
          sheet,
          fc.subarray(questions.map(({ code }) => code)),
          settings,
          (raw, next, cleared, chosen) => {
            const changes = { ...next, ...Object.fromEntries(cleared.map((code) => [code, null])) };
            const anew = scoreSheet(rubric, answersOf({ ...raw, ...changes }, rubric), chosen);
            const before = scoreSheet(rubric, answersOf(raw, rubric), chosen);
            const after = rescoreSheet(before, changesOf(changes));
            expect(texts(after)).toEqual(texts(anew));
            expect(after.missing).toEqual(anew.missing);
            const simulated = simulate(rubric, answersOf(raw, rubric), changesOf(changes), chosen);
            expect(texts(simulated.after)).toEqual(texts(anew));
            expect(simulated.changed.map(({ code }) => code)).toEqual(
              [...anew.nodes.keys()].filter(
                (code) => !anew.nodes.get(code)!.score.equals(before.nodes.get(code)!.score),
              ),
            );
          },
        ),
      );
    });

    it('opens to numbers that add up to the one shown', () => {
      fc.assert(
        fc.property(sheet, settings, (raw, chosen) => {
          const scored = scoreSheet(rubric, answersOf(raw, rubric), chosen);
          for (const [code, { score }] of scored.nodes) {
            const { parts, formula, answer, weight } = explain(scored, code)!;
            expect(formula.endsWith(` = ${score}`)).toBe(true);
            const explained = answer
              ? Fraction.from(answer.fraction.exact).times(Fraction.from(weight.exact))
              : Fraction.sum(parts.map((part) => Fraction.from(part.score.exact)));
            expect(explained).toEqual(score);
          }
        }),
        { numRuns: 25 },
      );
    });
  });

  describe('the total', () => {
    it('equals an independent rational computation over the same document', () => {
      fc.assert(
        fc.property(fc.oneof(sheet, fullSheet), settings, (raw, chosen) => {
          const expected = independentTotal(
            rubric.document,
            raw,
            chosen.zeroDenominator,
            chosen.blankAnswer === 'skip',
          );
          expect(scoreSheet(rubric, answersOf(raw, rubric), chosen).total.score.toString()).toBe(expected);
        }),
        { numRuns: 200 },
      );
    });
  });
});
