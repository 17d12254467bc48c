import { z } from 'zod';
import { Area } from './actor';
import { Id, Instant, Version, ask, event, pageOf, paging } from './contract';
import { sample } from './sample';
import { Exact, Layer, Verdict } from './scoring';
import { Target } from './stages';

const exact = (value: string, rounded: string) => ({ exact: value, rounded });

// --- Ranking ---------------------------------------------------------------------------------------------------------

const Percent = z.string().describe('Percent of the weight that was reached, two decimals');
const Areas = z.partialRecord(Area, Percent).describe('By area of change, both halves together');

export const RankedUnit = z.strictObject({
  rank: z.int().min(1).describe('Among those listed, the highest total first; equal totals share it'),
  assessmentId: Id,
  unitId: Id,
  unitName: z.string(),
  target: Target,
  total: Exact,
  areas: Areas,
  verdict: Verdict,
  unmet: z.array(z.string()).describe('Codes of the minimums of its target that do not hold'),
  requirements: z
    .strictObject({ unmet: z.array(z.string()), unknown: z.array(z.string()) })
    .describe('Codes of the requirements of its target that no score shows and that do not hold today'),
  submittedAt: Instant.nullable(),
  ready: z
    .boolean()
    .describe(
      'Can be proposed: the layer is submitted, every minimum and every requirement of its target holds',
    ),
});
export type RankedUnit = z.infer<typeof RankedUnit>;
export const ListRanking = ask({
  subject: 'zi.ask.scoring.ranking.list.v1',
  summary:
    'Ranks the units of a cycle by the total of a layer, with the percentage of each area. `ready` with a limit gives those to propose within a quota.',
  input: z.strictObject({
    ...paging,
    cycleId: Id,
    layer: Layer,
    under: Id.optional().describe('Unit whose subtree is ranked; absent: all that may be read'),
    target: Target.optional(),
    ready: z.literal(true).optional().describe('Only those that can be proposed'),
  }),
  output: pageOf(RankedUnit),
  example: {
    input: { limit: 50, cycleId: sample.cycleId, layer: 'tpi_lead' },
    output: {
      items: [
        {
          ...{
            rank: 1,
            assessmentId: sample.assessmentId,
            unitId: sample.unitId,
            unitName: sample.unit.name,
          },
          ...{ target: 'wbbm', total: exact('86', '86.00') },
          areas: { MP: '90.00', TT: '88.00', SDM: '85.00', AK: '91.00', PW: '84.00', PP: '87.00' },
          ...{ verdict: 'wbbm', unmet: [], requirements: { unmet: [], unknown: ['usia_wbk'] } },
          ...{ submittedAt: '2026-03-01T03:00:00.000Z', ready: false },
        },
      ],
      next: null,
    },
  },
});
const Branch = z.strictObject({
  unitId: Id.describe('A unit right below, with all that lies under it; or the unit itself'),
  assessments: z.int().min(1),
  submitted: z.int().min(0),
  total: z.string().describe('Mean of the totals, two decimals'),
  areas: Areas,
  verdicts: z.strictObject({ wbbm: z.int(), wbk: z.int(), none: z.int() }),
});
const means = {
  ...{ assessments: 12, submitted: 9, total: '81.40' },
  areas: { MP: '90.00', TT: '88.00', SDM: '85.00', AK: '91.00', PW: '84.00', PP: '87.00' },
  verdicts: { wbbm: 2, wbk: 5, none: 5 },
};
export const GetHeatMap = ask({
  subject: 'zi.ask.scoring.heat_map.get.v1',
  summary:
    'The mean percentage of each area over the assessments of a cycle, by the units right below one, and over all of them.',
  input: z.strictObject({
    cycleId: Id,
    layer: Layer,
    under: Id.optional().describe(
      'Unit below which the branches lie; absent: all that may be read, by its highest units',
    ),
  }),
  output: z.strictObject({
    branches: z.array(Branch).max(500).describe('The highest mean total first'),
    whole: Branch.omit({ unitId: true })
      .nullable()
      .describe('Over every assessment of all branches, each with the same weight; null when there is none'),
  }),
  example: {
    input: { cycleId: sample.cycleId, layer: 'tpi_lead', under: sample.ministryId },
    output: { branches: [{ unitId: sample.directorateId, ...means }], whole: means },
  },
});

export const LayerCount = z.strictObject({
  layer: Layer,
  assessments: z.int().min(1).describe('That have a score in it'),
  submitted: z.int().min(0),
});
export type LayerCount = z.infer<typeof LayerCount>;
export const CountLayers = ask({
  subject: 'zi.ask.scoring.layer.count.v1',
  summary:
    'In how many assessments of a cycle each layer has a score and is submitted; a layer without a score is left out.',
  input: z.strictObject({
    cycleId: Id,
    under: Id.optional().describe('Unit whose subtree is looked at; absent: all that may be read'),
  }),
  output: z.strictObject({ layers: z.array(LayerCount).describe('From the unit to the national assessors') }),
  example: {
    input: { cycleId: sample.cycleId, under: sample.ministryId },
    output: {
      layers: [
        { layer: 'self', assessments: 12, submitted: 9 },
        { layer: 'tpi_lead', assessments: 4, submitted: 3 },
      ],
    },
  },
});

// --- Movement --------------------------------------------------------------------------------------------------------

const Standing = z.strictObject({ total: Exact, verdict: Verdict });
export const Movement = z.strictObject({
  assessmentId: Id,
  unitId: Id,
  unitName: z.string(),
  target: Target,
  before: Standing.nullable().describe('At the end of that day; null when the layer had no score yet'),
  now: Standing,
  change: z.string().describe('Points, two decimals, with its sign; from 0 when there was no score'),
});
export type Movement = z.infer<typeof Movement>;
export const ListMovements = ask({
  subject: 'zi.ask.scoring.movement.list.v1',
  summary:
    'Lists the units of a cycle whose score of a layer has changed since the end of a day (WIB), the largest change first.',
  input: z.strictObject({
    ...paging,
    cycleId: Id,
    layer: Layer,
    since: z.iso.date(),
    under: Id.optional().describe('Unit whose subtree is looked at; absent: all that may be read'),
  }),
  output: pageOf(Movement),
  example: {
    input: { limit: 50, cycleId: sample.cycleId, layer: 'self', since: '2026-02-28' },
    output: {
      items: [
        {
          ...{ assessmentId: sample.assessmentId, unitId: sample.unitId, unitName: sample.unit.name },
          ...{ target: 'wbbm', change: '+1.25' },
          before: { total: exact('339/4', '84.75'), verdict: 'wbk' },
          now: { total: exact('86', '86.00'), verdict: 'wbbm' },
        },
      ],
      next: null,
    },
  },
});

// --- Rescoring -------------------------------------------------------------------------------------------------------

/** How far the recomputation of a cycle is. */
export const Rescoring = z.strictObject({
  cycleId: Id,
  year: z.int(),
  settingsVersion: z.int().min(0),
  scores: z.int().min(0).describe('Scores that were computed again'),
  changed: z.int().min(0).describe('Those that came out differently, each with its fact'),
  remaining: z.int().min(0),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
});
export type Rescoring = z.infer<typeof Rescoring>;
const rescoringExample = {
  ...{ cycleId: sample.cycleId, year: 2026, settingsVersion: 1, scores: 200, changed: 3, remaining: 9800 },
  ...{ startedAt: '2026-04-01T03:00:00.000Z', finishedAt: null },
};
export const RescoreCycle = ask({
  subject: 'zi.ask.scoring.cycle.rescore.v1',
  summary:
    'Recomputes the next scores of a cycle and goes on where it stopped; asked again and again until it is finished. Scores that come out the same stay and say nothing.',
  input: z.strictObject({
    year: z.int().min(2014).max(2100),
    restart: z.boolean().default(false).describe('Begins anew, also when a run is finished or under way'),
    limit: z.int().min(1).max(500).default(200).describe('Assessments in this step'),
  }),
  output: Rescoring,
  refuses: ['forbidden', 'not_found'],
  example: { input: { year: 2026, restart: true }, output: rescoringExample },
  deadlineMs: 60_000,
});
export const CycleRescored = event({
  type: 'zi.scoring.cycle.rescored.v1',
  summary: 'A step of the recomputation of a cycle is done; the last one has nothing remaining.',
  data: z.strictObject({ ...Rescoring.shape, version: Version }),
  example: { ...rescoringExample, version: 2 },
});
