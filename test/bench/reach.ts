import {
  type Checked,
  type RubricNode,
  type SheetScore,
  findRubric,
  parseAnswers,
  parseSettings,
  reachTarget,
  scoreSheet,
} from '@zi/rubric';
import { atMost, canaries, median, note, report } from './measure';

const rounds = 9;
/** Issue 4: the cheapest sets of a whole worksheet. */
const barMs = 200;

function sound<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(checked.problems.map(({ message }) => message).join('; '));
  return checked.value;
}
const rubric = sound(findRubric('permenpanrb-90-2021'));

/** Every choice so many options below its best, every ratio so full, out of so many, both indices at 4. */
function answerOf({ form }: RubricNode, below: number, [done, of]: readonly [number, number]): unknown {
  if (form?.type === 'choice') {
    const keys = [...form.options.keys()];
    return keys[Math.min(below, keys.length - 1)];
  }
  if (form?.type !== 'ratio') return 4;
  const whole = new Set(form.denominator.map(({ key }) => key));
  const falls = form.numerator.some(({ sign }) => sign === -1);
  const count = (key: string) => (whole.has(key) ? of : falls ? of - done : done);
  const asked = form.inputs.filter(({ optional }) => !optional);
  return Object.fromEntries(asked.map(({ key }) => [key, count(key)]));
}

function sheetOf(areaMinimum: string, below: number, counts: readonly [number, number]): SheetScore {
  const raw = rubric.questions.map((question) => [question.code, answerOf(question, below, counts)] as const);
  const settings = sound(parseSettings(rubric.settings, { areaMinimum }));
  return scoreSheet(rubric, sound(parseAnswers(rubric, Object.fromEntries(raw))), settings);
}

const worksheets: Record<string, readonly [below: number, counts: readonly [number, number]]> = {
  'lowest everywhere, counts of a small unit': [Infinity, [0, 7]],
  'lowest everywhere, a hundred missing in each ratio': [Infinity, [0, 100]],
  'typical': [1, [5, 7]],
}; // prettier-ignore

note(`canaries ${JSON.stringify(canaries())}`);
const measured = Object.entries(worksheets).flatMap(([name, [below, counts]]) =>
  ['pooled', 'split'].flatMap((scope) => {
    const sheet = sheetOf(scope, below, counts);
    return (['wbk', 'wbbm'] as const).map((target) => ({
      name: `${name}, ${scope}, ${target}`,
      sheet,
      target,
    }));
  }),
);
const times = new Map<string, number[]>();
for (let round = 0; round < rounds; round += 1) {
  for (const { name, sheet, target } of measured) {
    const start = performance.now();
    const { sets } = sound(reachTarget(sheet, target));
    times.set(name, [...(times.get(name) ?? []), performance.now() - start]);
    if (sets.length < 5) throw new Error(`${name}: ${sets.length} sets`);
  }
}
report(
  'reach',
  [...times].map(([name, values]) => atMost(`${name}, ms`, median(values), barMs)),
);
