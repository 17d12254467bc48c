import { z } from 'zod';
import { Day, Id, Instant, ask, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { GateValue } from './scoring';

// --- Requirements that no score shows -------------------------------------------------------------------------------

/** What is known of a requirement that no score shows. None is overwritten: the newest day holds. */
export const RequirementFact = z.strictObject({
  id: Id,
  unitId: Id.describe('The unit whose it is, or one above those for which it holds'),
  cycleId: Id,
  requirement: z.string().max(60).describe('Code of the requirement in the rubric, e.g. `tlhp`'),
  value: GateValue,
  asOf: Day.describe('Day for which it holds'),
  source: text(500).describe('Document that says so'),
  by: z.string(),
  recordedAt: Instant,
});
export type RequirementFact = z.infer<typeof RequirementFact>;
const factExample = {
  id: sample.noticeId,
  unitId: sample.unitId,
  cycleId: sample.cycleId,
  requirement: 'tlhp',
  value: 100,
  asOf: '2026-03-31',
  source: 'Surat APIP 12/2026',
  by: `person:${sample.personId}`,
  recordedAt: '2026-04-01T03:00:00.000Z',
};
export const RecordFact = ask({
  subject: 'zi.ask.scoring.fact.record.v1',
  summary:
    'Records what is known of a requirement that no score shows, with its day and source, for a unit and all below it.',
  input: z.strictObject({
    unitId: Id,
    cycleId: Id,
    requirement: RequirementFact.shape.requirement,
    value: GateValue,
    asOf: Day,
    source: RequirementFact.shape.source,
  }),
  output: RequirementFact,
  refuses: ['forbidden', 'not_found'],
  example: {
    input: {
      ...{ unitId: sample.unitId, cycleId: sample.cycleId, requirement: 'tlhp', value: 100 },
      ...{ asOf: '2026-03-31', source: 'Surat APIP 12/2026' },
    },
    output: factExample,
  },
});
export const ListFacts = ask({
  subject: 'zi.ask.scoring.fact.list.v1',
  summary:
    'Lists what was recorded of the requirements of an assessment, for its unit or one above, the newest first.',
  input: z.strictObject({
    ...paging,
    assessmentId: Id,
    requirement: RequirementFact.shape.requirement.optional(),
  }),
  output: pageOf(RequirementFact),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, assessmentId: sample.assessmentId },
    output: { items: [factExample], next: null },
  },
});
