import * as zi from '@zi/contracts';

/** One HTTP operation: which ask it becomes. Fastify's routes, the OpenAPI document and the checks are made from it. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** Below `/api/v1`; a parameter in braces is the field of the input that has its name. */
  readonly path: string;
  readonly ask: zi.Ask;
  /** Creates something: answers 201 and requires an `Idempotency-Key`. Every other command accepts one. */
  readonly creates?: true;
  /** `If-Match` carries the input's `version`. */
  readonly ifMatch?: true;
  /** Open to everybody, without a token. */
  readonly isPublic?: true;
  /** The operation is about one item of this list of the input; its fields stand in the input themselves. */
  readonly itemOf?: string;
  /** Largest body, where it is less than the limit of all. */
  readonly bodyKibibytes?: number;
}

export interface Resource {
  readonly about: string;
  readonly routes: readonly Route[];
}

const read = (path: string, ask: zi.Ask): Route => ({ method: 'GET', path, ask });
const create = (path: string, ask: zi.Ask): Route => ({ method: 'POST', path, ask, creates: true });
/** Changes nothing: its question does not fit a query. */
const find = (path: string, ask: zi.Ask): Route => ({ method: 'POST', path, ask });
/** A step that is taken once. */
const step = (path: string, ask: zi.Ask): Route => ({ method: 'POST', path, ask, ifMatch: true });
/** A part that is written as a whole. */
const put = (path: string, ask: zi.Ask): Route => ({ method: 'PUT', path, ask, ifMatch: true });
/** Its body carries a file, at most 512 KiB in base64, and what JSON adds. */
const withFile = (route: Route): Route => ({ ...route, bodyKibibytes: 720 });
const open = (route: Route): Route => ({ ...route, isPublic: true });

const layer = '/assessments/{assessmentId}/layers/{layer}';
const operated = zi.dataServices.map((service) => ({ service, ...zi.operations[service] }));

export const resources: Readonly<Record<string, Resource>> = {
  units: {
    about: 'The tree of units of the ministry.',
    routes: [
      read('/units', zi.ListUnits),
      create('/units', zi.RegisterUnit),
      read('/units/{id}', zi.GetUnit),
      put('/units/{id}', zi.ChangeUnit),
      put('/units/{id}/parent', zi.MoveUnit),
      put('/units/{id}/closing', zi.CloseUnit),
      read('/units/{id}/history', zi.ListUnitHistory),
      open(read('/public/units/{code}', zi.ShowUnit)),
      withFile({ method: 'POST', path: '/units/import/preview', ask: zi.PreviewUnitImport }),
      withFile(create('/units/import', zi.ImportUnits)),
    ],
  },
  people: {
    about: 'The people of the ministry.',
    routes: [
      read('/people', zi.ListPeople),
      create('/people', zi.RegisterPerson),
      read('/people/{id}', zi.GetPerson),
      put('/people/{id}', zi.ChangePerson),
      step('/people/{id}/erasure', zi.ErasePerson),
    ],
  },
  invitations: {
    about: 'Invitations of people into a unit; the first sign-in with the mailed code links the person.',
    routes: [create('/invitations', zi.InvitePerson)],
  },
  memberships: {
    about: 'Roles that people hold in a part of the tree.',
    routes: [
      read('/memberships', zi.ListMemberships),
      create('/memberships', zi.GrantMembership),
      step('/memberships/{id}/ending', zi.EndMembership),
    ],
  },
  ties: {
    about: 'Declared ties of people to units: conflicts of interest.',
    routes: [
      read('/ties', zi.ListTies),
      create('/ties', zi.DeclareTie),
      step('/ties/{id}/withdrawal', zi.WithdrawTie),
    ],
  },
  clients: {
    about: 'Clients of other systems, and what they are let do.',
    routes: [
      read('/clients', zi.ListClients),
      create('/clients', zi.RegisterClient),
      step('/clients/{id}/ending', zi.EndClient),
    ],
  },
  cycles: {
    about: 'The yearly cycles with their rubric and rules.',
    routes: [
      read('/cycles', zi.ListCycles),
      create('/cycles', zi.OpenCycle),
      read('/cycles/{id}', zi.GetCycle),
      read('/cycles/{cycleId}/profiles', zi.ListProfiles),
      put('/cycles/{cycleId}/profile', zi.ChangeProfile),
    ],
  },
  programmes: {
    about: 'The way of one unit through the four stages in one cycle.',
    routes: [
      read('/programmes', zi.ListProgrammes),
      create('/programmes', zi.StartProgramme),
      read('/programmes/{id}', zi.GetProgramme),
      put('/programmes/{id}/declaration', zi.DeclareProgramme),
      put('/programmes/{id}/designation', zi.DesignateProgramme),
      put('/programmes/{id}/team', zi.FormTeam),
      put('/programmes/{id}/stage', zi.AdvanceProgramme),
    ],
  },
  pacts: {
    about: 'Signed integrity pacts (pakta integritas).',
    routes: [read('/pacts', zi.ListPacts), create('/pacts', zi.SignPact)],
  },
  actions: {
    about: 'The actions of a work plan, with targets and what they reached.',
    routes: [
      read('/actions', zi.ListActions),
      create('/actions', zi.AddAction),
      put('/actions/{id}/realisation', zi.RealiseAction),
    ],
  },
  assessments: {
    about: 'The evaluation worksheet (LKE) of a programme, answered in layers by the unit and its assessors.',
    routes: [
      read('/assessments', zi.ListAssessments),
      read('/assessments/{id}', zi.GetAssessment),
      step('/assessments/{id}/layers/{layer}/submission', zi.SubmitAssessment),
      read('/assessments/{assessmentId}/rounds', zi.ListRounds),
      step('/assessments/{id}/rounds/closing', zi.CloseRound),
    ],
  },
  notes: {
    about: 'The threads of notes and replies, by question and round. A note is never changed.',
    routes: [
      read('/assessments/{assessmentId}/notes', zi.ListNotes),
      create('/assessments/{assessmentId}/notes', zi.AddNote),
    ],
  },
  facts: {
    about: 'What is known of requirements that no score shows, with day and source.',
    routes: [create('/facts', zi.RecordFact), read('/assessments/{assessmentId}/facts', zi.ListFacts)],
  },
  answers: {
    about:
      'The answers of a layer. Each has a version of its own; 0 stands for an answer that is not there yet.',
    routes: [
      read(`${layer}/answers`, zi.ListAnswers),
      { method: 'PUT', path: `${layer}/answers`, ask: zi.SaveAnswers },
      { ...put(`${layer}/answers/{code}`, zi.SaveAnswers), itemOf: 'answers' },
    ],
  },
  scores: {
    about:
      'The score of a layer, node by node, and where each number comes from; what it would be, what gets it to a predicate, how it differs from another.',
    routes: [
      read(`${layer}/scores`, zi.GetScore),
      read(`${layer}/scores/{code}`, zi.ExplainScore),
      read(`${layer}/history`, zi.ListScoreHistory),
      find(`${layer}/simulation`, zi.SimulateScore),
      find(`${layer}/plan`, zi.PlanScore),
      find(`${layer}/comparison`, zi.CompareScores),
      read('/cycles/{cycleId}/agreement', zi.MeasureAgreement),
    ],
  },
  worksheets: {
    about:
      'The answers of a layer as a file, there and back: the official workbook, one with live formulas, JSON.',
    routes: [
      read(`${layer}/worksheet`, zi.ExportWorksheet),
      withFile({ method: 'POST', path: `${layer}/worksheet/preview`, ask: zi.PreviewWorksheet }),
    ],
  },
  reports: {
    about: 'The evaluation report (LHE) and the recap, and the templates that a ministry may replace.',
    routes: [
      read(`${layer}/reports/{kind}`, zi.RenderReport),
      read('/templates', zi.ListTemplates),
      read('/templates/{kind}/{format}', zi.GetTemplate),
      withFile(put('/templates/{kind}/{format}', zi.ReplaceTemplate)),
    ],
  },
  ranking: {
    about: 'How the units of a ministry stand beside each other in a cycle.',
    routes: [
      read('/cycles/{cycleId}/ranking/{layer}', zi.ListRanking),
      read('/cycles/{cycleId}/heat-map/{layer}', zi.GetHeatMap),
      read('/cycles/{cycleId}/layers', zi.CountLayers),
      read('/cycles/{cycleId}/movements/{layer}', zi.ListMovements),
    ],
  },
  rubrics: {
    about: 'The rubrics as versioned data. A published version never changes.',
    routes: [
      read('/rubrics', zi.ListRubrics),
      withFile(create('/rubrics', zi.ImportRubric)),
      read('/rubrics/{id}/{version}', zi.GetRubric),
      read('/rubrics/{id}/{version}/workbook', zi.ExportRubric),
      { method: 'POST', path: '/rubrics/{id}/{version}/publication', ask: zi.PublishRubric },
      { method: 'POST', path: '/rubrics/comparison', ask: zi.CompareRubrics },
    ],
  },
  evidence: {
    about: 'Evidence files. Their bytes go straight to the object store, with a signed form.',
    routes: [
      read('/evidence', zi.ListEvidence),
      create('/evidence', zi.BeginUpload),
      read('/evidence/{id}', zi.GetEvidence),
      { method: 'POST', path: '/evidence/{id}/completion', ask: zi.CompleteUpload },
      read('/evidence/{id}/download', zi.DownloadEvidence),
    ],
  },
  surveys: {
    about: 'Surveys of service users (SPAK and SPKP).',
    routes: [
      read('/surveys', zi.ListSurveys),
      create('/surveys', zi.OpenSurvey),
      read('/surveys/{id}', zi.GetSurvey),
      step('/surveys/{id}/closing', zi.CloseSurvey),
      open(read('/surveys/{id}/form', zi.GetSurveyForm)),
      open(read('/public/surveys', zi.ListResults)),
    ],
  },
  responses: {
    about: 'What service users answer, without a name.',
    routes: [open(create('/responses', zi.SubmitResponse))],
  },
  duties: {
    about: 'The work that waits for the person who asks; each service knows its own.',
    routes: zi.dutyOwners.map((owner) => read(`/duties/${owner}`, zi.duties[owner].ListDuties)),
  },
  inbox: {
    about: 'The notices of the person who asks.',
    routes: [read('/inbox', zi.ListInbox), step('/inbox/{id}/reading', zi.ReadNotice)],
  },
  audit: {
    about: 'Who did what, when and why, for administrators; each service keeps its own trail.',
    routes: operated.map(({ service, ListAudit }) => read(`/audit/${service}`, ListAudit)),
  },
  operations: {
    about: 'How each service stands and what it could not handle, for operators.',
    routes: operated.flatMap(({ service, GetStatus, ListDeadLetters, RetryDeadLetter }) => [
      read(`/operations/${service}`, GetStatus),
      read(`/operations/${service}/dead-letters`, ListDeadLetters),
      { method: 'POST', path: `/operations/${service}/dead-letters/{sequence}/retry`, ask: RetryDeadLetter },
    ]),
  },
};

export const routes: readonly Route[] = Object.values(resources).flatMap((resource) => resource.routes);

export const apiRoot = '/api/v1';

/** The whole path of an operation, as the OpenAPI document has it. */
export const pathOf = (route: Route): string => `${apiRoot}${route.path}`;

/** Names of the parameters in the path. */
export const parametersOf = (route: Route): string[] =>
  [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
