import { z } from 'zod';
import { Area } from './actor';
import { Day, Id, Version, ask, event, pageOf, paging, text } from './contract';
import { sample } from './sample';
import { stages } from './vocabulary';

/** Predicate that a unit works toward: Wilayah Bebas dari Korupsi, Wilayah Birokrasi Bersih dan Melayani. */
export const Target = z.enum(['wbk', 'wbbm']);
export type Target = z.infer<typeof Target>;

export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;

/** Named answers to undecided rules of the rubric; `@zi/rubric` knows names, values and defaults. */
export const Settings = z.record(z.string().max(60), z.union([z.string().max(60), z.number()]));
export type Settings = z.infer<typeof Settings>;

// --- Cycles ----------------------------------------------------------------------------------------------------

export const Cycle = z.strictObject({
  id: Id,
  year: z.int().min(2014).max(2100),
  rubricId: z.string().max(60),
  rubricVersion: z.string().max(40).describe('Version of the rubric; every assessment of the cycle keeps it'),
  settings: Settings,
  opensOn: Day,
  closesOn: Day,
  version: Version,
});
export type Cycle = z.infer<typeof Cycle>;

export const OpenCycle = ask({
  subject: 'zi.ask.stages.cycle.open.v1',
  summary: 'Opens the cycle of a year with its rubric and the answers to undecided rules.',
  input: z.strictObject({
    year: Cycle.shape.year,
    rubricId: Cycle.shape.rubricId.default('permenpanrb-90-2021'),
    rubricVersion: Cycle.shape.rubricVersion.optional().describe('Absent: the version published last'),
    settings: Settings.default({}),
    opensOn: Day,
    closesOn: Day,
  }),
  output: Cycle,
  refuses: ['conflict', 'forbidden'],
  example: {
    input: {
      year: 2026,
      rubricId: 'permenpanrb-90-2021',
      settings: { areaMinimum: 'pooled' },
      opensOn: '2026-01-02',
      closesOn: '2026-05-31',
    },
    output: sample.cycle,
  },
});
export const GetCycle = ask({
  subject: 'zi.ask.stages.cycle.get.v1',
  summary: 'Reads a cycle.',
  input: z.strictObject({ id: Id }),
  output: Cycle,
  refuses: ['not_found'],
  example: { input: { id: sample.cycleId }, output: sample.cycle },
});
export const ListCycles = ask({
  subject: 'zi.ask.stages.cycle.list.v1',
  summary: 'Lists cycles, the newest first.',
  input: z.strictObject({ ...paging }),
  output: pageOf(Cycle),
  example: { input: { limit: 50 }, output: { items: [sample.cycle], next: null } },
});
export const CycleOpened = event({
  type: 'zi.stages.cycle.opened.v1',
  summary: 'A cycle is open.',
  data: Cycle,
  example: sample.cycle,
});

// --- Programmes: one unit's way through the stages in one cycle -------------------------------------------------

const declarationFields = {
  declaredOn: Day,
  leader: text(200).describe('Who led the declaration'),
  employees: z.int().min(1).max(100_000).describe('Employees of the unit on that day'),
  publicityUrl: z.url().max(2000).describe('Where the declaration was made public'),
};
const criterionFields = z.strictObject({
  met: z.boolean(),
  reason: text(2000),
});
const designationFields = {
  decreeNumber: text(100),
  decreedOn: Day,
  criteria: z
    .strictObject({
      coreService: criterionFields.describe('Delivers a core service of the institution'),
      highRisk: criterionFields.describe('High risk for integrity and service'),
      wideImpact: criterionFields.describe('Wide effect on the public'),
    })
    .describe('The three criteria; all must be met'),
};
const teamFields = {
  decreeNumber: text(100),
  decreedOn: Day,
  members: z
    .array(z.strictObject({ personId: Id, area: Area.nullable().describe('Null for chair and secretary') }))
    .min(1)
    .max(200),
};

export const Gate = z.strictObject({
  stage: Stage.describe('The stage that the gate leads out of'),
  code: z.string(),
  title: z.string(),
  met: z.boolean(),
  detail: z.string().describe('What was found, in numbers where there are any'),
  action: z
    .string()
    .max(60)
    .optional()
    .describe('What closes it, as an action of `@zi/access`: its table says which roles may'),
});
export type Gate = z.infer<typeof Gate>;

export const Programme = z.strictObject({
  id: Id,
  unitId: Id,
  unitName: z.string().optional().describe('Always there in answers of this version'),
  cycleId: Id,
  target: Target,
  stage: Stage,
  declaration: z.strictObject(declarationFields).nullable(),
  pactsSigned: z.int().min(0),
  designation: z.strictObject(designationFields).nullable(),
  team: z.strictObject(teamFields).nullable(),
  gates: z.array(Gate).describe('Every gate of the way, met or not, with what was found'),
  version: Version,
});
export type Programme = z.infer<typeof Programme>;

export const StartProgramme = ask({
  subject: 'zi.ask.stages.programme.start.v1',
  summary: 'Starts the programme of a unit in a cycle toward WBK or WBBM, in the stage declaration.',
  input: z.strictObject({ unitId: Id, cycleId: Id, target: Target }),
  output: Programme,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: { unitId: sample.unitId, cycleId: sample.cycleId, target: 'wbbm' },
    output: sample.programme,
  },
});
export const GetProgramme = ask({
  subject: 'zi.ask.stages.programme.get.v1',
  summary: 'Reads a programme with its gates.',
  input: z.strictObject({ id: Id }),
  output: Programme,
  refuses: ['not_found'],
  example: { input: { id: sample.programmeId }, output: sample.programme },
});
export const ListProgrammes = ask({
  subject: 'zi.ask.stages.programme.list.v1',
  summary: 'Lists programmes; filters by cycle, unit and stage.',
  input: z.strictObject({
    ...paging,
    cycleId: Id.optional(),
    unitId: Id.optional(),
    stage: Stage.optional(),
  }),
  output: pageOf(Programme),
  example: {
    input: { limit: 50, cycleId: sample.cycleId },
    output: { items: [sample.programme], next: null },
  },
});
export const DeclareProgramme = ask({
  subject: 'zi.ask.stages.programme.declare.v1',
  summary: 'Records the public declaration (pencanangan).',
  input: z.strictObject({ id: Id, version: Version, ...declarationFields }),
  output: Programme,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.programmeId, version: 1, ...sample.declaration }, output: sample.programme },
});
export const DesignateProgramme = ask({
  subject: 'zi.ask.stages.programme.designate.v1',
  summary: 'Records the decree that names the unit (penetapan) with the three criteria.',
  input: z.strictObject({ id: Id, version: Version, ...designationFields }),
  output: Programme,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.programmeId, version: 4, ...sample.designation }, output: sample.programme },
});
export const FormTeam = ask({
  subject: 'zi.ask.stages.programme.form_team.v1',
  summary: 'Records the work team (tim kerja ZI) with its decree and the people of each area.',
  input: z.strictObject({ id: Id, version: Version, ...teamFields }),
  output: Programme,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.programmeId, version: 6, ...sample.team }, output: sample.programme },
});
export const AdvanceProgramme = ask({
  subject: 'zi.ask.stages.programme.advance.v1',
  summary: 'Moves a programme to the next stage; refused with the list of gates that are not met.',
  input: z.strictObject({ id: Id, version: Version, to: Stage }),
  output: Programme,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.programmeId, version: 5, to: 'development' }, output: sample.programme },
});

export const ProgrammeAdvanced = event({
  type: 'zi.stages.programme.advanced.v1',
  summary: 'A programme entered a stage (also its first). Carries what other services need to serve it.',
  data: z.strictObject({
    programmeId: Id,
    unit: z.strictObject({ id: Id, code: z.string(), name: z.string(), path: z.array(Id) }),
    cycle: z.strictObject({
      id: Id,
      year: z.int(),
      rubricId: z.string(),
      rubricVersion: z.string(),
      settings: Settings,
      closesOn: Day,
    }),
    target: Target,
    from: Stage.nullable(),
    to: Stage,
    version: Version,
  }),
  example: sample.programmeAdvanced,
});
/** Said beside ProgrammeAdvanced, with the same content: a hearer keeps whichever has the higher version. */
export const ProgrammeUnitChanged = event({
  type: 'zi.stages.programme.unit_changed.v1',
  summary: 'The unit of a programme was renamed, or has another place in the tree.',
  data: z.strictObject({
    ...ProgrammeAdvanced.data.omit({ from: true, to: true }).shape,
    stage: Stage,
  }),
  example: sample.programmeUnitChanged,
});

// --- Integrity pacts -------------------------------------------------------------------------------------------

export const Pact = z.strictObject({
  id: Id,
  programmeId: Id,
  personId: Id,
  signedOn: Day,
  documentNumber: z.string().max(100).nullable(),
  version: Version,
});
export type Pact = z.infer<typeof Pact>;

export const SignPact = ask({
  subject: 'zi.ask.stages.pact.sign.v1',
  summary:
    'Records the signed integrity pact (pakta integritas) of one employee; may follow the declaration.',
  input: z.strictObject({
    programmeId: Id,
    personId: Id,
    signedOn: Day,
    documentNumber: text(100).nullable().default(null),
  }),
  output: Pact,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: {
    input: {
      programmeId: sample.programmeId,
      personId: sample.personId,
      signedOn: '2026-01-15',
      documentNumber: 'PI-001/2026',
    },
    output: sample.pact,
  },
});
export const ListPacts = ask({
  subject: 'zi.ask.stages.pact.list.v1',
  summary: 'Lists the signed pacts of a programme.',
  input: z.strictObject({ ...paging, programmeId: Id }),
  output: pageOf(Pact),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, programmeId: sample.programmeId },
    output: { items: [sample.pact], next: null },
  },
});
export const PactSigned = event({
  type: 'zi.stages.pact.signed.v1',
  summary: 'An employee signed the integrity pact.',
  data: Pact,
  example: sample.pact,
});

// --- Actions of the work plan ----------------------------------------------------------------------------------

const actionFields = {
  area: Area,
  title: text(300),
  indicator: text(300).describe('What is measured'),
  target: z.number().positive().max(1e9).describe('Value of the indicator that is aimed at'),
  dueOn: Day,
  personId: Id.describe('Who answers for it (PIC)'),
};
export const Action = z.strictObject({
  id: Id,
  programmeId: Id,
  ...actionFields,
  realisation: z.number().nullable().describe('Value of the indicator reached so far'),
  version: Version,
});
export type Action = z.infer<typeof Action>;

export const AddAction = ask({
  subject: 'zi.ask.stages.action.add.v1',
  summary: 'Adds an action with a measurable target to the work plan; from the stage development on.',
  input: z.strictObject({ programmeId: Id, ...actionFields }),
  output: Action,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { programmeId: sample.programmeId, ...sample.actionPlan }, output: sample.action },
});
export const RealiseAction = ask({
  subject: 'zi.ask.stages.action.realise.v1',
  summary: 'Records what an action has reached.',
  input: z.strictObject({
    id: Id,
    version: Version,
    realisation: z.number().min(0).max(1e9),
    note: text(2000).nullable().default(null),
  }),
  output: Action,
  refuses: ['conflict', 'forbidden', 'not_found'],
  example: { input: { id: sample.actionId, version: 1, realisation: 3, note: null }, output: sample.action },
});
export const ListActions = ask({
  subject: 'zi.ask.stages.action.list.v1',
  summary: 'Lists the actions of a programme, the next due first.',
  input: z.strictObject({ ...paging, programmeId: Id, area: Area.optional() }),
  output: pageOf(Action),
  refuses: ['not_found'],
  example: {
    input: { limit: 50, programmeId: sample.programmeId },
    output: { items: [sample.action], next: null },
  },
});
export const ActionChanged = event({
  type: 'zi.stages.action.changed.v1',
  summary: 'An action of the work plan was added or its realisation recorded.',
  data: Action,
  example: sample.action,
});
