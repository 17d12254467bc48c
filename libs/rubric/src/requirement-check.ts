import type { GateDocument, RequiredNumber, RubricDocument, SettingDocument } from './document';
import type { DocumentNode } from './document-tree';
import { Fraction } from './fraction';
import { quote, type Report } from './problem';
import { TARGETS } from './rubric';
import { RULE_VALUES } from './settings';

/** A rubric document, its nodes, and the weights of those whose weight can be read. */
interface Checking {
  document: RubricDocument;
  nodes: readonly DocumentNode[];
  weights: ReadonlyMap<DocumentNode, Fraction>;
  report: Report;
}

/**
 * Checks minimums, gates and settings: what they refer to exists, what they ask for can be reached, and no setting is
 * without use.
 */
export function checkRequirements(checking: Checking): void {
  checkMinimums(checking);
  for (const [i, gate] of checking.document.gates_outside_score.entries()) checkGate(gate, i, checking);
  checkSettings(checking);
}

function checkMinimums(checking: Checking): void {
  const { document, nodes, weights, report } = checking;
  for (const [id, threshold] of Object.entries(document.thresholds)) {
    const path = `thresholds.${id}`;
    if (threshold.unit === 'percent_of_each_area') {
      checkWithin(path, threshold, { max: Fraction.of(100n), what: 'percent' }, checking);
      continue;
    }
    const node = nodes.find(({ code }) => code === threshold.node);
    if (!node) report(`${path}.node`, `node ${quote(threshold.node)} does not exist`, threshold.node);
    const max = node && weights.get(node);
    checkWithin(path, threshold, { max, what: `the weight of ${threshold.node}` }, checking);
  }
}

type Asked = Record<(typeof TARGETS)[number], RequiredNumber | null>;

/** What each target asks, itself or by a setting, lies within 0 and `max`. */
function checkWithin(
  path: string,
  asked: Asked,
  { max, what }: { max: Fraction | undefined; what: string },
  { document, report }: Checking,
): void {
  for (const target of TARGETS) {
    const at = `${path}.${target}`;
    for (const value of valuesOf(at, asked[target], document, report)) {
      const number = Fraction.from(value);
      if (number.equals(number.clamp(Fraction.ZERO, max ?? number))) continue;
      report(at, `${number} is outside 0 to ${max ?? 'any'}, ${what}`, number.toString());
    }
  }
}

function valuesOf(
  path: string,
  required: RequiredNumber | null,
  { settings }: RubricDocument,
  report: Report,
): (number | string)[] {
  if (required === null) return [];
  if (typeof required !== 'object') return [required];
  const values = Object.hasOwn(settings, required.setting) ? settings[required.setting]!.values : [];
  const numbers = values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  if (numbers.length > 0 && numbers.length === values.length) return numbers;
  report(path, 'expected the name of a setting with numbers', required.setting);
  return [];
}

function checkGate({ code, node, requirement }: GateDocument, i: number, checking: Checking): void {
  const { document, nodes, report } = checking;
  const path = `gates_outside_score.${i}`;
  const first = document.gates_outside_score.findIndex((gate) => gate.code === code);
  if (first < i)
    report(`${path}.code`, `gate ${quote(code)} is already stated at gates_outside_score.${first}`, code);
  if (node !== undefined && !nodes.some((one) => one.question && one.code === node)) {
    report(`${path}.node`, `question ${quote(node)} does not exist`, node);
  }
  const at = `${path}.requirement`;
  if (TARGETS.every((target) => requirement[target] === null)) report(at, 'asks nothing for any target');
  switch (requirement.type) {
    case 'percent':
      return checkWithin(at, requirement, { max: Fraction.of(100n), what: 'percent' }, checking);
    case 'level':
      return checkWithin(
        at,
        requirement,
        { max: Fraction.from(requirement.max), what: 'its levels' },
        checking,
      );
    case 'months_since':
      return checkWithin(at, requirement, { max: undefined, what: 'months' }, checking);
    case 'grade':
      return checkGrades(at, requirement, report);
    case 'yes':
  }
}

function checkGrades(
  path: string,
  requirement: GateDocument['requirement'] & { type: 'grade' },
  report: Report,
): void {
  const { grades } = requirement;
  for (const [i, grade] of grades.entries()) {
    if (grades.indexOf(grade) < i) report(`${path}.grades.${i}`, `grade ${quote(grade)} occurs twice`, grade);
  }
  for (const target of TARGETS) {
    const asked = requirement[target];
    const each = typeof asked === 'object' && asked !== null ? Object.values(asked) : [asked];
    for (const grade of each) {
      if (grade === null || grades.includes(grade)) continue;
      report(`${path}.${target}`, `grade ${quote(grade)} is unknown; known: ${grades.join(', ')}`, grade);
    }
  }
}

function checkSettings({ document, report }: Checking): void {
  const { settings, thresholds, gates_outside_score: gates } = document;
  const asking = [...Object.values(thresholds), ...gates.map(({ requirement }) => requirement)];
  const used = new Set(
    asking.flatMap((asked) =>
      TARGETS.flatMap((target) => {
        const required = asked[target];
        return typeof required === 'object' && required && 'setting' in required ? [required.setting] : [];
      }),
    ),
  );
  for (const [name, implemented] of Object.entries(RULE_VALUES)) {
    used.add(name);
    const stated = settings[name]?.values.map(({ value }) => value) ?? [];
    if (stated.length !== implemented.length || !implemented.every((value) => stated.includes(value))) {
      report(`settings.${name}`, `expected exactly the values ${implemented.map(quote).join(', ')}`);
    }
  }
  for (const [name, setting] of Object.entries(settings)) {
    if (!used.has(name))
      report(`settings.${name}`, 'is neither a known rule nor named by a threshold or a gate');
    checkValues(name, setting, report);
  }
}

function checkValues(name: string, { default: preset, values }: SettingDocument, report: Report): void {
  if (!values.some(({ value }) => value === preset)) {
    report(`settings.${name}.default`, `${quote(preset)} is not among its values`, preset);
  }
  for (const [i, { value }] of values.entries()) {
    if (values.findIndex((other) => other.value === value) === i) continue;
    report(`settings.${name}.values.${i}`, `value ${quote(value)} occurs twice`, value);
  }
}
