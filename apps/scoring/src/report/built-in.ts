import { labels } from './built-in-wording';
import { type Block, type Column, type Layout, type Rank, type Row } from './report-layout';
import { type Language } from './report-wording';

export type ReportKind = 'lhe' | 'recap';

/** The template of the suite for a report, before it takes a format. */
export function builtInLayout(kind: ReportKind, language: Language): Layout {
  const label = labels[language];
  const title = kind === 'lhe' ? label.lheTitle : label.recapTitle;
  return {
    title,
    footer: `${title} · {unit_name} · {year}`,
    pages: [label.page, label.of],
    blocks: [
      heading(title, 'title'),
      heading(label.subtitle, 'subtitle'),
      heading('{unit_name}', 'subtitle'),
      when('draft', { kind: 'paragraph', text: label.draft, tone: 'alert' }),
      ...(kind === 'lhe' ? lheBlocks(label) : recapBlocks(label)),
      when('texts_shortened', { kind: 'paragraph', text: label.shortened, tone: 'muted' }),
      when('glyphs_replaced', { kind: 'paragraph', text: label.glyphs, tone: 'muted' }),
    ],
  };
}

type Labels = (typeof labels)[Language];

const when = (flag: string, ...blocks: Block[]): Block => ({ kind: 'part', when: flag, blocks });
const unless = (flag: string, ...blocks: Block[]): Block => ({ kind: 'part', unless: flag, blocks });

const heading = (text: string, rank: Rank = 'heading'): Block => ({ kind: 'heading', rank, text });

function lheBlocks(label: Labels): Block[] {
  return [
    cards(label),
    heading(label.subject),
    {
      kind: 'facts',
      facts: [
        [label.unit, '{unit_name}'],
        [label.cycle, '{year}'],
        [label.target, '{target}'],
        [label.layer, '{layer}'],
        [label.round, '{status}'],
        [label.submitted, '{submitted_on}'],
        [label.computed, '{computed_on}'],
        [label.rubric, label.rubricText],
        [label.answered, label.answeredText],
      ],
    },
    heading(label.scores),
    scoreTable(label, 'scores'),
    heading(label.areas),
    areaTable(label),
    ...minimumBlocks(label),
    ...requirementBlocks(label),
    ...findingBlocks(label),
    ...blankBlocks(label),
    heading(label.rules),
    { kind: 'paragraph', text: label.rulesNote, tone: 'muted' },
    {
      ...{ kind: 'table', each: 'settings' },
      columns: [
        { label: label.rule, width: 50 },
        { label: label.value, width: 50 },
      ],
      rows: [{ tone: 'plain', cells: ['{name}', '{value}'] }],
    },
    { kind: 'signature', lines: [label.place, label.signer, label.name] },
  ];
}

const recapBlocks = (label: Labels): Block[] => [
  cards(label),
  {
    kind: 'facts',
    facts: [
      [label.layer, '{layer}'],
      [label.round, '{status}'],
      [label.rubric, label.rubricText],
      [label.answered, label.answeredText],
    ],
  },
  heading(label.components),
  scoreTable(label, 'components'),
  heading(label.areas),
  areaTable(label),
  heading(label.minimums),
  minimumTable(label),
  { kind: 'paragraph', text: label.minimumNote, tone: 'muted' },
];

const cards = (label: Labels): Block => ({
  kind: 'cards',
  cards: [
    { label: label.total, value: '{total} / {total_weight}' },
    { label: label.predicate, value: '{predicate}' },
    { label: label.improvements, value: label.improvementsText },
  ],
});

const amountColumns = (label: Labels): Column[] => [
  { label: label.weight, width: 12, align: 'right' },
  { label: label.score, width: 12, align: 'right' },
  { label: label.percent, width: 13, align: 'right' },
];
const amount = ['{weight}', '{score}', '{percent}'];

function scoreTable(label: Labels, list: 'scores' | 'components'): Block {
  const row = (flag: string, tone: Row['tone']): Row => ({
    ...{ tone, condition: { when: flag } },
    cells: ['{code}', '{name}', ...amount],
  });
  return {
    ...{ kind: 'table', each: list },
    columns: [{ label: label.code, width: 15 }, { label: label.part, width: 48 }, ...amountColumns(label)],
    rows: [
      row('is_component', 'component'),
      row('is_aspect', 'aspect'),
      row('is_area', 'area'),
      row('is_part', 'plain'),
    ],
  };
}

const areaTable = (label: Labels): Block => ({
  ...{ kind: 'table', each: 'areas' },
  columns: [{ label: label.code, width: 15 }, { label: label.area, width: 48 }, ...amountColumns(label)],
  rows: [{ tone: 'plain', cells: ['{code}', '{name}', ...amount] }],
});

function minimumTable(label: Labels): Block {
  const cells = ['{name}', '{score}', '{wbk_required}', '{wbk_gap}', '{wbbm_required}', '{wbbm_gap}'];
  return {
    ...{ kind: 'table', each: 'minimums' },
    columns: [
      { label: label.minimum, width: 40 },
      { label: label.score, width: 12, align: 'right' },
      { label: label.wbk, width: 12, align: 'right' },
      { label: label.gap, width: 12, align: 'right' },
      { label: label.wbbm, width: 12, align: 'right' },
      { label: label.gap, width: 12, align: 'right' },
    ],
    rows: [
      { tone: 'plain', condition: { when: 'met' }, cells },
      { tone: 'alert', condition: { unless: 'met' }, cells },
    ],
  };
}

const minimumBlocks = (label: Labels): Block[] => [
  heading(label.minimums),
  minimumTable(label),
  { kind: 'paragraph', text: label.minimumNote, tone: 'muted' },
  when('target_met', { kind: 'paragraph', text: label.allMet }),
  when('has_unmet', { kind: 'paragraph', text: label.someUnmet }),
  {
    ...{ kind: 'part', each: 'unmet' },
    blocks: [{ kind: 'paragraph', text: label.unmetLine, tone: 'indented' }],
  },
];

function requirementBlocks(label: Labels): Block[] {
  const cells = ['{name}', '{holder}', '{required}', '{found}', '{as_of}', '{source}', '{status}'];
  return [
    when(
      'has_requirements',
      heading(label.requirements),
      { kind: 'paragraph', text: label.requirementNote, tone: 'muted' },
      {
        ...{ kind: 'table', each: 'requirements' },
        columns: [
          { label: label.requirement, width: 24 },
          { label: label.holder, width: 11 },
          { label: label.required, width: 11 },
          { label: label.found, width: 12 },
          { label: label.asOf, width: 12 },
          { label: label.source, width: 16 },
          { label: label.status, width: 14 },
        ],
        rows: [
          { tone: 'plain', condition: { when: 'met' }, cells },
          { tone: 'alert', condition: { unless: 'met' }, cells },
        ],
      },
    ),
  ];
}

const findingBlocks = (label: Labels): Block[] => [
  heading(label.findings),
  unless('has_findings', { kind: 'paragraph', text: label.noFindings }),
  {
    ...{ kind: 'part', each: 'finding_groups' },
    blocks: [
      heading('{name}', 'subheading'),
      { kind: 'paragraph', text: label.groupScore, tone: 'muted' },
      findingTable(label),
    ],
  },
];

const findingTable = (label: Labels): Block => ({
  ...{ kind: 'table', each: 'findings' },
  columns: [
    { label: label.code, width: 11 },
    { label: label.questionAndAnswer, width: 34 },
    { label: label.note, width: 31 },
    { label: label.recommendation, width: 24 },
  ],
  rows: [
    {
      tone: 'plain',
      cells: [
        '{code}',
        [
          { text: '{question}' },
          { label: label.answer, text: '{answer}' },
          { text: label.scoreLine, tone: 'muted' },
        ],
        [
          { text: '{note}' },
          { text: label.moreReplies, tone: 'muted', condition: { when: 'has_more_replies' } },
          { label: '{from}, {day}:', text: '{body}', tone: 'muted', condition: { each: 'replies' } },
        ],
        '{recommendation}',
      ],
    },
  ],
});

const blankBlocks = (label: Labels): Block[] => [
  when(
    'has_blanks',
    heading(label.blanks),
    { kind: 'paragraph', text: label.blankNote, tone: 'muted' },
    {
      ...{ kind: 'table', each: 'blanks' },
      columns: [
        { label: label.code, width: 15 },
        { label: label.question, width: 85 },
      ],
      rows: [{ tone: 'plain', cells: ['{code}', '{question}'] }],
    },
  ),
];
