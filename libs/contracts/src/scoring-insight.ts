import { z } from 'zod';
import { Id, Version, ask } from './contract';
import { sample } from './sample';
import {
  AnswerValue,
  Code,
  Exact,
  Layer,
  Minimum,
  NodeScore,
  Round,
  Verdict,
  minimumExample,
} from './scoring';
import { Target } from './stages';

const exact = (value: string, rounded: string) => ({ exact: value, rounded });

// --- What if, and what gets us there --------------------------------------------------------------------------------

const NodeChange = z.strictObject({ code: Code, before: Exact, after: Exact });
export const SimulateScore = ask({
  subject: 'zi.ask.scoring.score.simulate.v1',
  summary: 'Says what a layer would score with changed answers; saves nothing.',
  input: z.strictObject({
    assessmentId: Id,
    layer: Layer,
    answers: z
      .array(z.strictObject({ code: Code, value: AnswerValue.nullable() }))
      .min(1)
      .max(200),
  }),
  output: z.strictObject({
    total: Exact,
    previousTotal: Exact,
    verdict: Verdict,
    minimums: z.array(Minimum),
    changedNodes: z.array(NodeChange),
  }),
  refuses: ['not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', answers: [{ code: 'P.1.i.a', value: 'Ya' }] },
    output: {
      total: exact('1/4', '0.25'),
      previousTotal: exact('0', '0.00'),
      verdict: 'none',
      minimums: [minimumExample],
      changedNodes: [{ code: 'P.1.i.a', before: exact('0', '0.00'), after: exact('1/4', '0.25') }],
    },
  },
});
const Raise = z.strictObject({
  code: Code,
  name: z.string(),
  from: AnswerValue.nullable(),
  to: AnswerValue,
  gain: Exact.describe('What it adds to the total'),
  cost: z.int().min(0),
});
export const planLimits = { cost: 100, sets: 10 } as const;
export const PlanScore = ask({
  subject: 'zi.ask.scoring.score.plan.v1',
  summary:
    'Finds the cheapest sets of raised answers by which a layer meets every minimum of a predicate. No answer raises a survey index: what those need is said beside.',
  input: z.strictObject({
    assessmentId: Id,
    layer: Layer,
    target: Target,
    costs: z
      .record(Code, z.int().min(1).max(planLimits.cost))
      .default({})
      .describe('Cost of one step of a question; 1 where nothing is said'),
    frozen: z.array(Code).max(200).default([]).describe('Questions that stay as they are'),
    sets: z.int().min(1).max(planLimits.sets).default(5),
    assumeIndices: z
      .boolean()
      .default(false)
      .describe('Searches as if every survey index that is too low stood just where it has to'),
  }),
  output: z.strictObject({
    target: Target,
    version: Version.describe('Version of the assessment that it was found for'),
    total: Exact.describe('As it is now'),
    sets: z
      .array(
        z.strictObject({
          cost: z.int().min(0),
          total: Exact,
          surplus: Exact.describe('Points above what the total needs'),
          raises: z.array(Raise).describe('In the order to do them: the most gain for its cost first'),
          without: z.array(Code).describe('Questions that a better set raises and this one leaves'),
        }),
      )
      .describe('The cheapest first; one empty set when nothing is missing; none when it cannot be reached'),
    unmet: z.array(Minimum).describe('What stays below even with every answer raised, as it then stands'),
    indices: z.array(
      z.strictObject({
        code: Code,
        name: z.string(),
        present: Exact.nullable(),
        needed: Exact.nullable().describe('Null when even the highest is not enough'),
        met: z.boolean(),
      }),
    ),
  }),
  refuses: ['not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', target: 'wbk' },
    output: {
      target: 'wbk',
      version: 12,
      total: exact('299/4', '74.75'),
      sets: [
        {
          cost: 1,
          total: exact('75', '75.00'),
          surplus: exact('0', '0.00'),
          raises: [
            {
              code: 'P.1.i.a',
              name: 'Tim pembangunan ZI di unit sudah dibentuk',
              from: 'Tidak',
              to: 'Ya',
              gain: exact('1/4', '0.25'),
              cost: 1,
            },
          ],
          without: [],
        },
      ],
      unmet: [],
      indices: [
        {
          code: 'H.1.a',
          name: 'IPAK',
          present: exact('18/5', '3.60'),
          needed: exact('18/5', '3.60'),
          met: true,
        },
      ],
    },
  },
  deadlineMs: 15_000,
});

// --- Comparison ----------------------------------------------------------------------------------------------------

/** One side of a comparison, and what an export or a report shows: a layer as it is, or as a closed round froze it. */
export const Side = z.strictObject({
  assessmentId: Id,
  layer: Layer,
  round: Round.optional().describe('A closed round; absent: as it is now'),
});
const Compared = z.strictObject({
  left: NodeScore.nullable(),
  right: NodeScore.nullable(),
  points: Exact.nullable().describe('right − left; null where points do not compare'),
  share: Exact.nullable().describe('The same of the shares reached, in percent'),
});
export const CompareScores = ask({
  subject: 'zi.ask.scoring.score.compare.v1',
  summary:
    'Compares two layers, two rounds, two units or two years: node by node, area by area, answer by answer.',
  input: z.strictObject({
    assessmentId: Id,
    layer: Layer,
    round: Side.shape.round,
    with: z
      .strictObject({ assessmentId: Id.optional(), layer: Layer.optional(), round: Side.shape.round })
      .describe(
        'The right side: of the same assessment and layer unless it says others, and as it is now unless it names a round',
      ),
  }),
  output: z.strictObject({
    left: Side,
    right: Side,
    sameRubric: z.boolean(),
    total: z.strictObject({ left: Exact, right: Exact, difference: Exact.describe('right − left') }),
    nodes: z
      .array(
        z.strictObject({
          code: Code,
          name: z.string(),
          ...Compared.shape,
          incomparable: z
            .enum(['only_left', 'only_right', 'other_kind', 'other_answers', 'other_weight'])
            .nullable(),
        }),
      )
      .describe('Those that differ, in the order of the rubric'),
    areas: z.array(
      z.strictObject({
        code: z.string().describe('Area of change, or the group of a result'),
        name: z.string(),
        ...Compared.shape,
        disagreement: z
          .strictObject({
            questions: z.int().min(0),
            compared: z.int().min(0).describe('Questions that both sides answered'),
            differing: z.int().min(0),
            oneSided: z.int().min(0).describe('Questions that only one side answered'),
            points: Exact.describe('Differences added up without their sign'),
          })
          .nullable()
          .describe('How far the answers differ; null when the rubrics do'),
      }),
    ),
    answers: z
      .array(
        z.strictObject({
          code: Code,
          left: AnswerValue.nullable(),
          right: AnswerValue.nullable(),
          leftNote: z.string().nullable(),
          rightNote: z.string().nullable(),
        }),
      )
      .describe('Those that differ in their value'),
  }),
  refuses: ['not_found'],
  example: {
    input: { assessmentId: sample.assessmentId, layer: 'self', with: { layer: 'tpi_lead' } },
    output: {
      left: { assessmentId: sample.assessmentId, layer: 'self' },
      right: { assessmentId: sample.assessmentId, layer: 'tpi_lead' },
      sameRubric: true,
      total: {
        left: exact('86', '86.00'),
        right: exact('343/4', '85.75'),
        difference: exact('-1/4', '-0.25'),
      },
      nodes: [
        {
          code: 'P.1.i.a',
          name: 'Tim pembangunan ZI di unit sudah dibentuk',
          left: { ...exact('1/4', '0.25'), percent: '100.00' },
          right: { ...exact('0', '0.00'), percent: '0.00' },
          points: exact('-1/4', '-0.25'),
          share: exact('-100', '-100.00'),
          incomparable: null,
        },
      ],
      areas: [
        {
          code: 'MP',
          name: 'Manajemen Perubahan',
          left: { ...exact('15/2', '7.50'), percent: '93.75' },
          right: { ...exact('29/4', '7.25'), percent: '90.63' },
          points: exact('-1/4', '-0.25'),
          share: exact('-25/8', '-3.13'),
          disagreement: {
            questions: 16,
            compared: 16,
            differing: 1,
            oneSided: 0,
            points: exact('1/4', '0.25'),
          },
        },
      ],
      answers: [{ code: 'P.1.i.a', left: 'Ya', right: 'Tidak', leftNote: null, rightNote: 'SK belum ada' }],
    },
  },
});
const Agreement = z.strictObject({
  n: z.int().min(0).describe('Questions that both layers answered by an option'),
  observed: Exact.nullable().describe('Weighted agreement, 0 to 1'),
  expected: Exact.nullable().describe('The same if both had answered by chance'),
  kappa: Exact.nullable().describe('Null without answers, or when no disagreement was to be expected'),
});
export const MeasureAgreement = ask({
  subject: 'zi.ask.scoring.agreement.measure.v1',
  summary:
    'Measures how far two layers agree over the assessments of a cycle, beyond chance: weighted kappa with quadratic weights.',
  input: z.strictObject({
    cycleId: Id,
    left: Layer,
    right: Layer,
    under: Id.optional().describe('Unit whose subtree counts; absent: all that may be read'),
  }),
  output: z.strictObject({
    assessments: z.int().min(0).describe('Those in which both layers have answers that may be read'),
    pooled: Agreement,
    scales: z.array(z.strictObject({ scale: z.string(), options: z.int(), ...Agreement.shape })),
  }),
  example: {
    input: { cycleId: sample.cycleId, left: 'tpi_member', right: 'tpi_lead' },
    output: {
      assessments: 12,
      pooled: {
        n: 1320,
        observed: exact('97/100', '0.97'),
        expected: exact('4/5', '0.80'),
        kappa: exact('17/20', '0.85'),
      },
      scales: [],
    },
  },
  deadlineMs: 30_000,
});
