import { z } from 'zod';
import { Fraction } from './fraction';

const text = z.strictObject({ id: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^\w+(\.\w+)*$/, 'expected a code such as "P.1.i.a"');
/** Longer numbers than any regulation states would make sums of them too costly. */
const longestNumber = 30;
const exactNumber = z
  .union([z.number(), z.string().max(longestNumber)])
  .refine(
    (value) => Fraction.tryParse(String(value)) !== undefined,
    'expected a decimal number or a fraction "n/d"',
  );

/** A row of the workbook of a worksheet; workbooks are read up to this one. */
const sheetRow = z.int().min(1).max(5_000);

const provenance = z.object({
  status: z.enum(['sourced', 'inferred']),
  from: z.array(z.string()),
  note: z.string().optional(),
});
/** Names of provenance profiles of the document, or an entry of its own for each fact. */
const provenanceOfFacts = z.union([z.array(z.string()), z.record(z.string(), provenance)]);

const option = z.strictObject({ key: z.string().min(1), fraction: z.number().min(0).max(1), label: text });

const ratio = z.strictObject({
  inputs: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[a-z][a-z0-9_]*$/, 'expected a key such as "jumlah_perubahan"'),
        label: text,
        sheet_row: sheetRow.optional(),
        kind: z.literal('non_negative_integer'),
        optional: z.boolean().optional(),
      }),
    )
    .min(1),
  numerator: z.string(),
  denominator: z.string(),
  /** Key of an optional input that, when entered, replaces a denominator that is a sum of overlapping groups. */
  denominator_total: z.string().optional(),
  clamp: z.tuple([z.literal(0), z.literal(1)]),
  note: z.string().optional(),
});

const index = z.strictObject({
  name: z.string(),
  scale_min: z.literal(0),
  scale_max: z.number().positive(),
  /** `index / <scale_max> x weight`, as the score is computed. */
  formula: z.string(),
});

const question = z.strictObject({
  code,
  sheet_label: z.string().optional(),
  /** Row of the official workbook; none where that workbook is not known. */
  sheet_row: sheetRow.optional(),
  order: z.int().optional(),
  text,
  /** A scale of the document, `count_ratio` or `index`. */
  answer_type: z.string(),
  weight: exactNumber.optional(),
  weight_share: z.string().max(longestNumber),
  weight_exact: z
    .string()
    .max(2 * longestNumber)
    .optional(),
  external_ids: z.record(z.string(), z.unknown()).optional(),
  options: z.array(option).min(2).optional(),
  ratio: ratio.optional(),
  index: index.optional(),
  provenance: provenanceOfFacts,
});

const level = {
  code,
  name: text,
  weight: exactNumber,
  order: z.int().optional(),
  provenance: provenanceOfFacts,
};

const subArea = z.strictObject({
  ...level,
  aggregate: z.literal('mean_of_question_fractions_times_weight'),
  typical_evidence: text.optional(),
  questions: z.array(question).min(1),
});
/** An area is the sum of its sub-areas; where none is known, of questions of its own, such as its result in percent. */
const area = z
  .strictObject({
    ...level,
    area: z.string().min(1),
    sub_areas: z.array(subArea).min(1).optional(),
    questions: z.array(question).min(1).optional(),
  })
  .refine((a) => (a.sub_areas === undefined) !== (a.questions === undefined), {
    error: 'expected exactly one of sub_areas, questions',
  });
const aspect = z.strictObject({ ...level, purpose_en: z.string().optional(), areas: z.array(area).min(1) });
const resultArea = z.strictObject({ ...level, questions: z.array(question).min(1) });
const component = z
  .strictObject({
    ...level,
    aspects: z.array(aspect).min(1).optional(),
    areas: z.array(area).min(1).optional(),
    result_areas: z.array(resultArea).min(1).optional(),
  })
  .refine(
    (c) => [c.aspects, c.areas, c.result_areas].filter(Boolean).length === 1,
    'expected exactly one of aspects, areas, result_areas',
  );

/** A number (of points, percent, levels or months), or the setting that decides it. */
const required = z.union([exactNumber, z.strictObject({ setting: z.string() })]);
const threshold = z.discriminatedUnion('unit', [
  z.strictObject({
    unit: z.literal('points'),
    node: code,
    name: text,
    wbk: required,
    wbbm: required,
    provenance,
  }),
  z.strictObject({
    unit: z.literal('percent_of_each_area'),
    wbk: exactNumber,
    wbbm: exactNumber,
    provenance,
  }),
]);

/** What a target asks of a gate: null for nothing. */
const asked = <Value extends z.ZodType>(value: Value) => ({ wbk: value.nullable(), wbbm: value.nullable() });
const grade = z.union([z.string(), z.strictObject({ kl: z.string(), pemda: z.string() })]);
const requirement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('percent'), ...asked(required) }),
  /** Grades from best to worst; a target asks for at least one, ministries (kl) and local governments (pemda) perhaps for another. */
  z.strictObject({ type: z.literal('grade'), grades: z.array(z.string().min(1)).min(2), ...asked(grade) }),
  z.strictObject({ type: z.literal('level'), max: exactNumber, ...asked(required) }),
  z.strictObject({ type: z.literal('yes'), ...asked(z.literal(true)) }),
  /** Whole months since a date. */
  z.strictObject({ type: z.literal('months_since'), ...asked(required) }),
]);
const gate = z.strictObject({
  code: z.string().min(1),
  name: text,
  /** Whose fact it is. */
  holder: z.enum(['institution', 'unit']),
  /** The question of the worksheet that asks for the same, where there is one. */
  node: code.optional(),
  requirement,
  provenance,
});

const settingValue = z.union([z.number(), z.string()]);
const setting = z.strictObject({
  name: text,
  default: settingValue,
  values: z.array(z.strictObject({ value: settingValue, meaning: text, from: z.array(z.string()) })).min(2),
  provenance,
});

/**
 * The shape of a rubric document: the worksheet of one regulation as data, every fact with its source.
 * Unknown keys are refused. Paths of problems use these names.
 */
export const documentSchema = z.strictObject({
  schema_version: z.literal(1),
  rubric_id: z.string().min(1),
  rubric_version: z.string().min(1),
  title: text,
  regulation: z.looseObject({ name: z.string().min(1) }),
  sources: z.record(z.string(), z.string()),
  provenance_profiles: z.record(z.string(), z.record(z.string(), provenance)),
  scales: z.record(
    z.string(),
    z.strictObject({
      options: z.array(z.strictObject({ key: z.string(), fraction: z.number().min(0).max(1) })).min(2),
      provenance,
    }),
  ),
  /** The rules of adding up in words, with their sources; shown when a number is opened. */
  aggregation: z.record(z.string(), z.strictObject({ rule: z.string(), provenance })),
  settings: z.record(z.string(), setting),
  thresholds: z.record(z.string(), threshold),
  /** Requirements that no score shows. */
  gates_outside_score: z.array(gate),
  /** What the sources of this document leave open. */
  not_known: z.array(text).min(1).optional(),
  total: z.strictObject({ code, name: text, weight: exactNumber }),
  components: z.array(component).min(1),
});

export type RubricDocument = z.infer<typeof documentSchema>;
export type QuestionDocument = z.infer<typeof question>;
export type RatioDocument = z.infer<typeof ratio>;
export type Provenance = z.infer<typeof provenance>;
export type ProvenanceOfFacts = z.infer<typeof provenanceOfFacts>;
export type RequiredNumber = z.infer<typeof required>;
export type GateDocument = z.infer<typeof gate>;
export type SettingDocument = z.infer<typeof setting>;
/** A text in Indonesian and English. */
export type Text = z.infer<typeof text>;
