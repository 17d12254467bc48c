/** What a tag may name: a text, a flag that shows or hides a part, or a list whose part is repeated. */
export type Field = 'text' | 'flag' | Fields;
export interface Fields {
  readonly [name: string]: Field;
}

/** What a report holds, field by field. */
export type DataOf<Of extends Fields> = {
  readonly [Name in keyof Of]: Of[Name] extends 'text'
    ? string
    : Of[Name] extends 'flag'
      ? boolean
      : Of[Name] extends Fields
        ? readonly DataOf<Of[Name]>[]
        : never;
};

const amount = { weight: 'text', score: 'text', percent: 'text' } as const;

const scored = {
  code: 'text',
  name: 'text',
  ...amount,
  is_component: 'flag',
  is_aspect: 'flag',
  is_area: 'flag',
  is_part: 'flag',
} as const;

/** Every field that the templates of reports know, in both formats and languages. */
export const reportFields = {
  // Whose report it is
  ...{ unit_name: 'text', year: 'text', target: 'text' },
  ...{ layer: 'text', round: 'text', status: 'text', draft: 'flag' },
  ...{ computed_on: 'text', submitted_on: 'text', closed_on: 'text', timestamp: 'text' },
  // What it is scored by
  ...{ regulation: 'text', rubric_title: 'text', rubric_version: 'text', settings_version: 'text' },
  settings: { name: 'text', value: 'text' },
  // The score
  ...{ total: 'text', total_weight: 'text', predicate: 'text', target_met: 'flag' },
  scores: scored,
  components: scored,
  areas: { code: 'text', name: 'text', ...amount },
  minimums: {
    ...{ name: 'text', score: 'text', met: 'flag' },
    ...{ wbk_required: 'text', wbk_gap: 'text', wbbm_required: 'text', wbbm_gap: 'text' },
  },
  has_unmet: 'flag',
  unmet: { name: 'text', required: 'text', score: 'text', gap: 'text' },
  // Outside the score
  has_requirements: 'flag',
  requirements: {
    ...{ name: 'text', holder: 'text', required: 'text', found: 'text', as_of: 'text', source: 'text' },
    ...{ status: 'text', met: 'flag' },
  },
  // Question by question
  ...{ question_count: 'text', answered_count: 'text', blank_count: 'text', improvement_count: 'text' },
  has_blanks: 'flag',
  blanks: { code: 'text', question: 'text' },
  has_findings: 'flag',
  finding_groups: {
    ...{ name: 'text', ...amount, improvement_count: 'text' },
    findings: {
      ...{ code: 'text', question: 'text', answer: 'text', ...amount },
      ...{ is_improvement: 'flag', recommendation: 'text', has_note: 'flag', note: 'text' },
      ...{ has_replies: 'flag', replies: { from: 'text', day: 'text', body: 'text' } },
      ...{ has_more_replies: 'flag', more_replies: 'text' },
    },
  },
  // Set in a PDF whose font lacks characters of the data
  glyphs_replaced: 'flag',
  // Set in a PDF whose notes are longer together than it takes
  texts_shortened: 'flag',
} as const satisfies Fields;

export type ReportData = DataOf<typeof reportFields>;

/** A tag in a template: what it names, and whether it is printed or opens a part. */
export interface Tag {
  readonly name: string;
  /** Lists and flags that it stands in, from the outside. */
  readonly within: readonly string[];
  readonly use: 'print' | 'repeat_or_show' | 'hide';
}

/** Why a tag is not accepted, and what would be; undefined when it is. */
export function problemOf(tag: Tag): { message: string; accepted: string } | undefined {
  const scopes = scopesOf(tag.within);
  const field = scopes.find((scope) => Object.hasOwn(scope, tag.name))?.[tag.name];
  return field === undefined ? unknown(tag, scopes) : misuse(tag, kindOf(field), scopes);
}

function unknown(tag: Tag, scopes: readonly Fields[]) {
  const at = tag.within.length === 0 ? 'this report' : `{#${tag.within.join('}{#')}}`;
  return refused(
    tag,
    `is not a field of ${at}`,
    namesOf(scopes, tag.use === 'print' ? ['text'] : ['flag', 'list']),
  );
}

function misuse(tag: Tag, kind: Kind, scopes: readonly Fields[]) {
  const { name, use } = tag;
  if (use === 'print') {
    return kind === 'text'
      ? undefined
      : refused(tag, `is a ${kind} and cannot be printed`, [`{#${name}}…{/${name}}`]);
  }
  if (kind === 'text') return refused(tag, 'is a text and neither repeats nor hides anything', [`{${name}}`]);
  const own = scopes.slice(0, 1);
  if (kind === 'flag' || Object.hasOwn(own[0]!, name)) return undefined;
  return refused(tag, 'is a list and cannot be used within another', namesOf(own, ['list']));
}

type Kind = 'text' | 'flag' | 'list';
const kindOf = (field: Field): Kind => (typeof field === 'object' ? 'list' : field);

/** The fields at hand within lists, the innermost first. A name that is no list opens no scope. */
function scopesOf(within: readonly string[]): Fields[] {
  const scopes: Fields[] = [reportFields];
  for (const name of within) {
    const field = scopes[0]![name];
    if (typeof field === 'object') scopes.unshift(field);
  }
  return scopes;
}

const namesOf = (scopes: readonly Fields[], kinds: readonly string[]): string[] =>
  scopes.flatMap((scope) => Object.keys(scope).filter((name) => kinds.includes(kindOf(scope[name]!))));

const signs = { print: '', repeat_or_show: '#', hide: '^' } as const;

function refused({ name, use }: Tag, reason: string, accepted: readonly string[]) {
  const list = accepted.join(', ');
  return { message: `The tag {${signs[use]}${name}} ${reason}. Accepted: ${list}.`, accepted: list };
}
