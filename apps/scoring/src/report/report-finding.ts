import { type AnswerValue } from '@zi/contracts';
import { type AnswerForm, Fraction, type RubricNode } from '@zi/rubric';
import { type AnswerState } from '../domain/answer';
import { printable, shortened } from './printable';
import { type ReportData } from './report-field';
import { amountOf, areaNodes } from './report-score';
import { type ReportNote, type ReportSource } from './report-source';
import { type Language, dayText, numberText, wordings } from './report-wording';

type Group = ReportData['finding_groups'][number];
type Finding = Group['findings'][number];

/** Of each thread, so many of the newest notes are shown, each so far: a report stays one that can be read. */
export const shownReplies = 5;
export const replyCharacters = 500;

/** Blank questions, and by area what is to be improved or was noted. */
export function findingFields(
  source: ReportSource,
  language: Language,
): Pick<
  ReportData,
  | 'question_count'
  | 'answered_count'
  | 'blank_count'
  | 'improvement_count'
  | 'has_blanks'
  | 'blanks'
  | 'has_findings'
  | 'finding_groups'
> {
  const { rubric, snapshot } = source;
  const blanks = new Set(snapshot.missing);
  const questions = rubric.questions.length;
  const groups = groupsOf(source, language);
  return {
    question_count: String(questions),
    answered_count: String(questions - blanks.size),
    blank_count: String(blanks.size),
    improvement_count: String(groups.flatMap(({ findings }) => findings).filter(isImprovement).length),
    has_blanks: blanks.size > 0,
    blanks: rubric.questions
      .filter(({ code }) => blanks.has(code))
      .map(({ code, name }) => ({ code, question: name[language] })),
    has_findings: groups.length > 0,
    finding_groups: groups,
  };
}

const isImprovement = (finding: Finding): boolean => finding.is_improvement;

/** The questions of an area together, then those of each result area; areas without a finding are left out. */
function groupsOf(source: ReportSource, language: Language): Group[] {
  const areas = [...areaNodes(source).values()];
  const results = [...source.rubric.nodes.values()].filter(({ kind }) => kind === 'result_area');
  return [...areas, ...results.map((result) => [result])].flatMap((nodes) => {
    const findings = source.rubric.questions
      .filter((question) => isWithin(question, nodes))
      .flatMap((question) => findingOf(question, source, language));
    if (findings.length === 0) return [];
    return {
      ...{ name: nodes[0]!.name[language], ...amountOf(nodes, source, language) },
      ...{ improvement_count: String(findings.filter(isImprovement).length), findings },
    };
  });
}

const isWithin = (node: RubricNode, nodes: readonly RubricNode[]): boolean =>
  nodes.includes(node) || (node.parent !== undefined && isWithin(node.parent, nodes));

/** Nothing for a question that scores in full, or is blank, and of which nothing was written. */
function findingOf(question: RubricNode, source: ReportSource, language: Language): Finding[] {
  const answer = source.answers.get(question.code);
  const note = printable(answer?.note ?? '');
  const replies = repliesOf(question, source, language);
  const isAnswered = answer !== undefined && answer.value !== null;
  const improves = isAnswered && source.snapshot.nodes[question.code]!.percent !== '100.00';
  if (!improves && note === '' && replies.replies.length === 0) return [];
  const amount = amountOf([question], source, language);
  return [
    {
      ...{ code: question.code, question: question.name[language], ...amount },
      answer: answerText(question.form!, answer, language),
      is_improvement: improves,
      recommendation: improves ? recommendationOf(question.form!, answer, amount.percent, language) : '',
      ...{ has_note: note !== '', note },
      ...replies,
    },
  ];
}

function repliesOf({ code }: RubricNode, { notes }: ReportSource, language: Language) {
  const thread = notes.filter((note) => note.code === code && printable(note.body) !== '');
  const more = Math.max(0, thread.length - shownReplies);
  const replyOf = ({ layer, writtenAt, body }: ReportNote) => ({
    from: layer ? wordings[language].layers[layer] : wordings[language].reader,
    day: dayText(writtenAt, language),
    body: shortened(printable(body), replyCharacters),
  });
  const replies = thread.slice(more).map(replyOf);
  return {
    ...{ has_replies: replies.length > 0, replies },
    ...{ has_more_replies: more > 0, more_replies: String(more) },
  };
}

function answerText(form: AnswerForm, answer: AnswerState | undefined, language: Language): string {
  const value = answer?.value ?? null;
  if (value === null) return wordings[language].blank;
  switch (form.type) {
    case 'choice':
      return optionText(form, value, language);
    case 'ratio':
      return form.inputs
        .flatMap(({ key, label }) => {
          const count = typeof value === 'object' ? value[key] : undefined;
          return count === undefined ? [] : [`${label[language]}: ${count}`];
        })
        .join('; ');
    case 'index':
      return indexText(value, language);
  }
}

/** `B – Sebagian target relevan`; a label that says no more than its key is left out. */
function optionText({ options }: AnswerForm & { type: 'choice' }, value: AnswerValue, language: Language) {
  const option = options.get(keyOf(value))!;
  return option.label.id === option.key
    ? option.label[language]
    : `${option.key} – ${option.label[language]}`;
}

const keyOf = (value: AnswerValue | null): string => (typeof value === 'string' ? value : '');

/** Indices are numbers, or exact fractions as text. */
const indexText = (value: AnswerValue | null, language: Language): string =>
  numberText(Fraction.from(typeof value === 'object' ? 0 : value).toFixed(), language);

/** What the rubric asks for next: the next better option, or more of the ratio or index. */
function recommendationOf(
  form: AnswerForm,
  answer: AnswerState,
  percent: string,
  language: Language,
): string {
  const words = wordings[language];
  switch (form.type) {
    case 'choice': {
      const present = form.options.get(keyOf(answer.value))!.fraction;
      const [next] = [...form.options.values()]
        .filter(({ fraction }) => fraction.compare(present) > 0)
        .sort((a, b) => a.fraction.compare(b.fraction));
      return words.raiseTo(next ? optionText(form, next.key, language) : '–');
    }
    case 'ratio':
      return words.raiseRatio(percent);
    case 'index':
      return words.raiseIndex(indexText(answer.value, language), numberText(form.max.toFixed(), language));
  }
}
