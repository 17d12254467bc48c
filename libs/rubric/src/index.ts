/**
 * The scoring of a Zona Integritas worksheet (LKE). Pure: no clock, no random, no I/O; runs in the browser too.
 *
 * - rubrics as data by regulation, checked before they are imported, compared version by version;
 * - exact scores, minimums and verdict, gates outside the score judged against dated facts;
 * - what is behind a number (explain), what answers would change (simulate), what gets a unit to a target (reach);
 * - two sheets node by node, two layers area by area, two raters by weighted kappa.
 */
export {
  type Agreement,
  type AgreementReport,
  agreementOf,
  type CountedPair,
  countedRatings,
  type RatingPair,
  ratingPairs,
} from './agreement';
export {
  type Answer,
  type AnswerChanges,
  type Answers,
  parseAnswers,
  parseChanges,
  rawAnswer,
} from './answers';
export { findRubric, RUBRIC_IDS } from './catalogue';
export type { Citation } from './citation';
export type { Raise, RaiseSet } from './climb';
export { compareRubrics, type FieldChange, type RubricDifference } from './compare-rubrics';
export {
  compareSheets,
  type ComparedArea,
  type ComparedNode,
  type Incomparable,
  type SheetComparison,
} from './compare-sheets';
export { compileRubric } from './compile';
export { type AreaDisagreement, disagreementByArea } from './disagreement';
export type { GateDocument, Provenance, RubricDocument, SettingDocument, Text } from './document';
export { checkRubricDocument } from './document-check';
export type { NodeKind } from './document-tree';
export { type Contribution, type ExplainedAnswer, type Explanation, explain } from './explain';
export { Fraction, percent, shown, type ShownNumber } from './fraction';
export { type JudgedGate, judgeGates } from './gate';
export {
  type GateFact,
  type GateFacts,
  type GateValue,
  type Institution,
  INSTITUTIONS,
  parseGateFacts,
} from './gate-fact';
export type { IndexNeed } from './index-need';
export type { Checked, Problem } from './problem';
export { MOST_COST, MOST_COST_IN_ALL, MOST_SETS, type Reach, type ReachOptions, reachTarget } from './reach';
export {
  type AnswerForm,
  type MinimumDefinition,
  type Option,
  type RatioInput,
  type Rubric,
  type RubricNode,
  type Target,
  TARGETS,
} from './rubric';
export { RATIO_STEPS } from './rung';
export {
  type NodeScore,
  rescoreSheet,
  scoreSheet,
  type SheetScore,
  shownScore,
  type ShownScore,
} from './score';
export { parseSettings, type SettingDefinitions, type Settings } from './settings';
export {
  parseScoreInput,
  reportScore,
  runScore,
  type ScoreInput,
  type ScoreReport,
  type ShownMinimum,
  shownMinimum,
} from './sheet';
export { changedNodes, type NodeChange, simulate, type Simulation } from './simulate';
export { indexOn100, skmIndex, SURVEY_SCALE, surveyIndex } from './survey-index';
export { judge, type Minimum, type Verdict } from './verdict';
