import { z } from 'zod';
import { Day, Id, Instant, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { Settings, Target } from './stages';
import { layers } from './vocabulary';

export const Layer = z.enum(layers);
export type Layer = z.infer<typeof Layer>;

/** Code of a question or node of the rubric, e.g. `P.1.i.a`, `PENGUNGKIT`. */
export const Code = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Z0-9][A-Za-z0-9._]*$/, 'a code of the rubric');

/**
 * What an answer holds: an option key, an index (a number, or an exact fraction `"n/d"` that no decimal shows), or the
 * counts of a ratio by input key.
 */
export const AnswerValue = z.union([
  z.string().max(60),
  z.number(),
  z.record(z.string().max(60), z.number()),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** An exact score: a reduced fraction and the same with two decimals, half up. */
export const Exact = z.strictObject({ exact: z.string(), rounded: z.string() });
export type Exact = z.infer<typeof Exact>;

/** A round of an assessment: filled in, checked, closed; what is repaired belongs to the next one. */
export const Round = z.int().min(1).max(100).describe('Round of the assessment; the first is 1');
const ClosedRoundOfAsk = Round.optional().describe('A closed round, as it was frozen; absent: as it is now');
export const SettingsVersion = z
  .int()
  .min(0)
  .describe('Version of the settings profile of the cycle; 0 is what the cycle was opened with');

export const Verdict = z
  .enum(['wbbm', 'wbk', 'none'])
  .describe('The highest predicate whose minimums all hold');
export type Verdict = z.infer<typeof Verdict>;

export const Assessment = z.strictObject({
  id: Id,
  programmeId: Id,
  unitId: Id,
  unitName: z.string(),
  cycleId: Id,
  year: z.int(),
  rubric: z.strictObject({ id: z.string(), version: z.string() }),
  settings: Settings,
  settingsVersion: SettingsVersion,
  target: Target,
  round: Round,
  scores: z.array(
    z.strictObject({
      layer: Layer,
      total: Exact,
      verdict: Verdict,
      answered: z.int().min(0),
      questions: z.int().min(1),
      submittedAt: Instant.nullable(),
      computedAt: Instant,
    }),
  ),
  version: Version,
});
export type Assessment = z.infer<typeof Assessment>;

export const assessmentExample = {
  id: sample.assessmentId,
  programmeId: sample.programmeId,
  unitId: sample.unitId,
  unitName: sample.unit.name,
  cycleId: sample.cycleId,
  year: 2026,
  rubric: { id: 'permenpanrb-90-2021', version: '2021.1' },
  settings: { areaMinimum: 'pooled' },
  settingsVersion: 0,
  target: 'wbbm' as const,
  round: 1,
  scores: [
    {
      layer: 'self' as const,
      total: { exact: '1/4', rounded: '0.25' },
      verdict: 'none' as const,
      answered: 1,
      questions: 113,
      submittedAt: null,
      computedAt: '2026-02-20T03:00:00.000Z',
    },
  ],
  version: 2,
};

export const GetAssessment = ask({
  subject: 'zi.ask.scoring.assessment.get.v1',
  summary: 'Reads an assessment with the total of each layer.',
  input: z.strictObject({ id: Id }),
  output: Assessment,
  refuses: ['not_found'],
  example: { input: { id: sample.assessmentId }, output: assessmentExample },
});
export const ListAssessments = ask({
  subject: 'zi.ask.scoring.assessment.list.v1',
  summary: 'Lists assessments; filters by programme, unit and cycle.',
  input: z.strictObject({
    ...paging,
    programmeId: Id.optional(),
    unitId: Id.optional(),
    cycleId: Id.optional(),
  }),
  output: pageOf(Assessment),
  example: {
    input: { limit: 50, programmeId: sample.programmeId },
    output: { items: [assessmentExample], next: null },
  },
});
export const SubmitAssessment = ask({
  subject: 'zi.ask.scoring.assessment.submit.v1',
  summary: 'Submits a layer of an assessment; refused while a question is blank.',
  input: z.strictObject({ id: Id, layer: Layer, version: Version }),
  output: Assessment,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.assessmentId, layer: 'self', version: 114 }, output: assessmentExample },
});

export const Answer = z.strictObject({
  code: Code,
  value: AnswerValue.nullable(),
  note: z.string().nullable(),
  origin: z.enum(['person', 'survey']).describe('Typed by a person, or the index of a closed survey'),
  evidenceIds: z.array(Id).describe('Verified evidence that serves the question'),
  author: z
    .string()
    .describe('Actor, e.g. `person:…`; for an index the survey that it comes from, `survey:…`'),
  answeredAt: Instant,
  version: Version,
});
export type Answer = z.infer<typeof Answer>;

const answerExample = {
  code: 'P.1.i.a',
  value: 'Ya',
  note: 'SK tim kerja terlampir',
  origin: 'person' as const,
  evidenceIds: [sample.evidenceId],
  author: `person:${sample.personId}`,
  answeredAt: '2026-02-20T03:00:00.000Z',
  version: 1,
};

export const ListAnswers = ask({
  subject: 'zi.ask.scoring.answer.list.v1',
  summary:
    'Lists the answers of a layer in the order of the rubric, as they are or as a closed round froze them.',
  input: z.strictObject({ ...paging, assessmentId: Id, layer: Layer, round: ClosedRoundOfAsk }),
  output: pageOf(Answer),
  refuses: ['not_found'],
  example: {
    input: { limit: 200, assessmentId: sample.assessmentId, layer: 'self' },
    output: { items: [answerExample], next: null },
  },
});
export const SaveAnswers = ask({
  subject: 'zi.ask.scoring.answer.save.v1',
  summary: 'Saves answers of one layer, all or none, and recomputes its score in the same transaction.',
  input: z.strictObject({
    assessmentId: Id,
    layer: Layer,
    answers: z
      .array(
        z.strictObject({
          code: Code,
          value: AnswerValue.nullable().optional().describe('Null clears it; left out, it stays as it is'),
          note: text(4000).nullable().optional().describe('Null clears it; left out, it stays as it is'),
          version: z
            .int()
            .min(0)
            .describe('Version of the answer that the change is based on; 0 when there is none yet'),
        }),
      )
      .min(1)
      .max(200),
  }),
  output: z.strictObject({
    assessmentVersion: Version,
    total: Exact,
    verdict: Verdict,
    answers: z.array(Answer).describe('The answers that were sent, as they are now'),
  }),
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      assessmentId: sample.assessmentId,
      layer: 'self',
      answers: [{ code: 'P.1.i.a', value: 'Ya', note: 'SK tim kerja terlampir', version: 0 }],
    },
    output: {
      assessmentVersion: 2,
      total: { exact: '1/4', rounded: '0.25' },
      verdict: 'none',
      answers: [answerExample],
    },
  },
});

export const Minimum = z.strictObject({
  target: Target,
  code: z.string(),
  name: z.string(),
  nodes: z
    .array(Code)
    .describe('Nodes whose scores together are compared: one, or both halves of a pooled area'),
  required: Exact,
  actual: Exact,
  gap: Exact.describe('What is missing; 0 when met'),
  met: z.boolean(),
  setting: z.string().optional().describe('The setting that decided `required`, where sources dispute it'),
  source: z.string(),
});
export type Minimum = z.infer<typeof Minimum>;
export const minimumExample = {
  target: 'wbk' as const,
  code: 'total',
  name: 'Nilai total',
  nodes: ['TOTAL'],
  required: { exact: '75', rounded: '75.00' },
  actual: { exact: '1/4', rounded: '0.25' },
  gap: { exact: '299/4', rounded: '74.75' },
  met: false,
  source: 'PermenPANRB 90/2021',
};
export const NodeScore = z.strictObject({ ...Exact.shape, percent: z.string() });
export type NodeScore = z.infer<typeof NodeScore>;

/** What a requirement holds: a number (percent or level), a grade or opinion or day, or whether it holds. */
export const GateValue = z.union([z.number(), z.string().max(60), z.boolean()]);
export type GateValue = z.infer<typeof GateValue>;
export const gateHolders = ['institution', 'unit'] as const;

/** A requirement that no score shows (TLHP, SAKIP, opinion …), judged by what was recorded of it. */
export const JudgedRequirement = z.strictObject({
  target: Target,
  code: z.string(),
  name: z.string(),
  holder: z.enum(gateHolders).describe('Whose it is: the ministry’s as a whole, or the unit’s own'),
  status: z.enum(['met', 'unmet', 'unknown']).describe('Unknown: nothing was recorded'),
  required: GateValue,
  found: GateValue.nullable(),
  asOf: Day.nullable().describe('Day for which the record holds'),
  source: z.string().nullable().describe('Document that the record names'),
  factId: Id.nullable(),
  gap: Exact.nullable().describe(
    'What is missing, in the unit of the requirement; 0 when met, null when unknown',
  ),
  setting: z.string().optional().describe('The setting that decided `required`, where sources dispute it'),
  regulation: z.string(),
});
export type JudgedRequirement = z.infer<typeof JudgedRequirement>;
export const requirementExample = {
  target: 'wbk' as const,
  code: 'tlhp',
  name: 'TLHP APIP dan BPK 100%',
  holder: 'unit' as const,
  status: 'met' as const,
  required: 100,
  found: 100,
  asOf: '2026-03-31',
  source: 'Surat APIP 12/2026',
  factId: sample.noticeId,
  gap: { exact: '0', rounded: '0.00' },
  regulation: 'PermenPANRB 90/2021, sourced from S5',
};

export const Score = z.strictObject({
  assessmentId: Id,
  layer: Layer,
  round: Round,
  rubric: Assessment.shape.rubric,
  settings: Settings.describe('Every rule that was undecided, with the value used'),
  settingsVersion: SettingsVersion,
  total: Exact,
  nodes: z.record(z.string(), NodeScore).describe('Every node and question of the rubric'),
  minimums: z.array(Minimum),
  verdict: Verdict,
  requirements: z
    .array(JudgedRequirement)
    .describe(
      'Requirements that no score shows, judged today or on the day the round closed; the verdict leaves them out',
    ),
  missing: z.array(Code).describe('Questions without an answer'),
  computedAt: Instant,
  version: Version.describe('Version of the assessment that the score belongs to'),
});
export type Score = z.infer<typeof Score>;

export const GetScore = ask({
  subject: 'zi.ask.scoring.score.get.v1',
  summary: 'Reads the score of a layer: every node, every minimum with its gap, and the verdict.',
  input: z.strictObject({
    assessmentId: Id,
    layer: Layer,
    round: ClosedRoundOfAsk,
    target: Target.optional().describe(
      'Lists the minimums and requirements of this predicate only; the verdict stays the same',
    ),
  }),
  output: Score,
  refuses: ['not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', target: 'wbk' },
    output: {
      assessmentId: sample.assessmentId,
      layer: 'self',
      round: 1,
      rubric: assessmentExample.rubric,
      settings: { areaMinimum: 'pooled' },
      settingsVersion: 0,
      total: { exact: '1/4', rounded: '0.25' },
      nodes: { 'P.1.i.a': { exact: '1/4', rounded: '0.25', percent: '100.00' } },
      minimums: [minimumExample],
      verdict: 'none',
      requirements: [requirementExample],
      missing: ['P.1.i.b'],
      computedAt: '2026-02-20T03:00:00.000Z',
      version: 2,
    },
  },
});
const Citation = z.strictObject({
  fact: z.string().describe('What is sourced: `rule`, `weight`, `formula`, `text` …'),
  status: z.enum(['sourced', 'inferred']),
  sources: z.array(z.strictObject({ key: z.string(), text: z.string() })),
  note: z.string().optional(),
});

export const ExplainScore = ask({
  subject: 'zi.ask.scoring.score.explain.v1',
  summary: 'Opens one number of a score: rule, parts, answer, evidence, author and regulation.',
  input: z.strictObject({ assessmentId: Id, layer: Layer, round: ClosedRoundOfAsk, code: Code }),
  output: z.strictObject({
    code: Code,
    name: z.string(),
    weight: Exact,
    score: NodeScore,
    rule: z.string().describe('How the number comes about, in words'),
    formula: z.string().describe('The same with the numbers put in'),
    working: z
      .string()
      .nullable()
      .describe('For a question: how its answer became the fraction of the formula'),
    regulation: z.string(),
    citations: z
      .array(Citation)
      .describe('Where the rule and every fact of the node come from, the rule first'),
    parts: z.array(z.strictObject({ code: Code, name: z.string(), weight: Exact, score: NodeScore })),
    answer: Answer.nullable().describe('For a question: the answer behind it'),
  }),
  refuses: ['not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', code: 'P.1.i.a' },
    output: {
      code: 'P.1.i.a',
      name: 'Tim pembangunan ZI di unit sudah dibentuk',
      weight: { exact: '1/4', rounded: '0.25' },
      score: { exact: '1/4', rounded: '0.25', percent: '100.00' },
      rule: 'Fraction of the chosen option × weight of the question',
      formula: '1 × 1/4 = 1/4',
      working: 'Ya = 1',
      regulation: 'PermenPANRB 90/2021',
      citations: [
        {
          fact: 'rule',
          status: 'sourced',
          sources: [{ key: 'S1', text: 'National LKE question master 2026' }],
        },
      ],
      parts: [],
      answer: answerExample,
    },
  },
});

export const subjectOfAssessment = {
  assessmentId: Id,
  programmeId: Id,
  unit: z.strictObject({ id: Id, name: z.string(), path: z.array(Id) }),
  cycle: z.strictObject({ id: Id, year: z.int() }),
  target: Target,
  layer: Layer,
  round: Round,
  version: Version,
};
export const subjectExample = {
  assessmentId: sample.assessmentId,
  programmeId: sample.programmeId,
  unit: { id: sample.unitId, name: sample.unit.name, path: sample.unit.path },
  cycle: { id: sample.cycleId, year: 2026 },
  target: 'wbbm' as const,
  layer: 'self' as const,
  round: 1,
  version: 2,
};

/** Why a score was computed. */
export const ScoreCause = z.strictObject({
  kind: z.enum(['opened', 'answer', 'survey', 'rule']),
  codes: z.array(Code).describe('Questions whose answers changed'),
  factId: z.string().nullable().describe('The fact that caused it, when it was not a person'),
});
export type ScoreCause = z.infer<typeof ScoreCause>;

export const ScoreComputed = event({
  type: 'zi.scoring.score.computed.v1',
  summary: 'The score of a layer was computed after a committed change.',
  data: z.strictObject({
    ...subjectOfAssessment,
    rubric: Assessment.shape.rubric,
    settings: Settings,
    settingsVersion: SettingsVersion,
    total: Exact,
    previousTotal: Exact.nullable(),
    changedNodes: z
      .array(z.strictObject({ code: Code, exact: z.string(), rounded: z.string() }))
      .describe(
        'Nodes and questions whose exact score changed, with the new one; before the first score all are 0',
      ),
    cause: ScoreCause,
    evidenceIds: z.array(Id).describe('Evidence behind the changed answers'),
    verdict: Verdict,
    unmet: z.array(z.string()).describe('Codes of the minimums of the target that do not hold'),
  }),
  example: {
    ...subjectExample,
    rubric: assessmentExample.rubric,
    settings: { areaMinimum: 'pooled' },
    settingsVersion: 0,
    total: { exact: '1/4', rounded: '0.25' },
    previousTotal: { exact: '0', rounded: '0.00' },
    changedNodes: [{ code: 'P.1.i.a', exact: '1/4', rounded: '0.25' }],
    cause: { kind: 'answer', codes: ['P.1.i.a'], factId: null },
    evidenceIds: [sample.evidenceId],
    verdict: 'none',
    unmet: ['total'],
  },
});
export const AssessmentSubmitted = event({
  type: 'zi.scoring.assessment.submitted.v1',
  summary: 'A layer of an assessment was submitted with every question answered.',
  data: z.strictObject({
    ...subjectOfAssessment,
    total: Exact,
    verdict: Verdict,
    questions: z.int().min(1),
    questionsWithEvidence: z.int().min(0).describe('Questions that at least one verified file serves'),
    unmet: z.array(z.string()).describe('Codes of the minimums of the target that do not hold'),
  }),
  example: {
    ...subjectExample,
    version: 115,
    total: { exact: '86', rounded: '86.00' },
    verdict: 'wbbm',
    questions: 113,
    questionsWithEvidence: 90,
    unmet: [],
  },
});
