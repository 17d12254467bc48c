import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { agreementSearch } from '../screens/agreement/search';
import { auditSearch } from '../screens/audit/search';
import { heatMapSearch } from '../screens/heat-map/search';
import { overviewSearch } from '../screens/overview/search';
import { programmesSearch } from '../screens/programmes/search';
import { rankingSearch } from '../screens/ranking/search';
import { planSearch } from '../screens/programmes/programme/plan/search';
import { unitPeopleSearch } from '../screens/units/unit/people/search';
import { unitSearch } from '../screens/units/unit/search';
import { root } from './root';
import { ruleRoutes } from './rule-routes';
import { filesSearch } from '../screens/assessments/assessment/files/search';
import { reviewSearch } from '../screens/assessments/assessment/review/search';
import { assessmentsSearch } from '../screens/assessments/search';
import { helpSearch } from '../screens/help/search';
import { homeSearch } from '../screens/home/search';
import { operationsSearch } from '../screens/operations/search';
import { inboxSearch } from '../screens/inbox/search';
import { comparisonSearch } from '../screens/assessments/assessment/comparison/search';
import { pathSearch } from '../screens/assessments/assessment/path/search';
import { worksheetSearch } from '../screens/assessments/assessment/search';
import { scoreSearch } from '../screens/assessments/assessment/score/search';
import { peopleSearch } from '../screens/people/search';
import { inviteSearch } from '../screens/people/invite/search';
import { unitsSearch } from '../screens/units/search';
import { withAllTexts } from '../text/speak';

const under = { getParentRoute: () => root };
/** Every screen but the first: it comes with its texts. */
const screen: typeof lazyRouteComponent = (load, name) => lazyRouteComponent(withAllTexts(load), name);

// URL → folder of the screen. `$unitId` in a URL is the folder `unit`. What an address carries behind `?` is read by the
// screen's `search.ts`.

const home = createRoute({
  ...under,
  path: '/',
  validateSearch: homeSearch,
  component: lazyRouteComponent(() => import('../screens/home/screen'), 'HomeScreen'),
});
const inbox = createRoute({
  ...under,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: screen(() => import('../screens/inbox/screen'), 'InboxScreen'),
});
const profile = createRoute({
  ...under,
  path: '/profile',
  component: screen(() => import('../screens/profile/screen'), 'ProfileScreen'),
});
const help = createRoute({
  ...under,
  path: '/help',
  validateSearch: helpSearch,
  component: screen(() => import('../screens/help/screen'), 'HelpScreen'),
});
const units = createRoute({
  ...under,
  path: '/units',
  validateSearch: unitsSearch,
  component: screen(() => import('../screens/units/screen'), 'UnitsScreen'),
});
const unitImport = createRoute({
  ...under,
  path: '/units/import',
  component: screen(() => import('../screens/units/import/screen'), 'UnitImportScreen'),
});
const unit = createRoute({
  ...under,
  path: '/units/$unitId',
  validateSearch: unitSearch,
  component: screen(() => import('../screens/units/unit/screen'), 'UnitScreen'),
});
const unitPeople = createRoute({
  ...under,
  path: '/units/$unitId/people',
  validateSearch: unitPeopleSearch,
  component: screen(() => import('../screens/units/unit/people/screen'), 'UnitPeopleScreen'),
});
const programmes = createRoute({
  ...under,
  path: '/programmes',
  validateSearch: programmesSearch,
  component: screen(() => import('../screens/programmes/screen'), 'ProgrammesScreen'),
});
const programme = createRoute({
  ...under,
  path: '/programmes/$programmeId',
  component: screen(() => import('../screens/programmes/programme/screen'), 'ProgrammeScreen'),
});
const pacts = createRoute({
  ...under,
  path: '/programmes/$programmeId/pacts',
  component: screen(() => import('../screens/programmes/programme/pacts/screen'), 'PactsScreen'),
});
const plan = createRoute({
  ...under,
  path: '/programmes/$programmeId/plan',
  validateSearch: planSearch,
  component: screen(() => import('../screens/programmes/programme/plan/screen'), 'PlanScreen'),
});
const surveys = createRoute({
  ...under,
  path: '/programmes/$programmeId/surveys',
  component: screen(() => import('../screens/programmes/programme/surveys/screen'), 'SurveysScreen'),
});
const survey = createRoute({
  ...under,
  path: '/surveys/$surveyId',
  component: screen(() => import('../screens/surveys/survey/screen'), 'SurveyScreen'),
});
const poster = createRoute({
  ...under,
  path: '/surveys/$surveyId/poster',
  component: screen(() => import('../screens/surveys/survey/poster/screen'), 'PosterScreen'),
});
const assessments = createRoute({
  ...under,
  path: '/assessments',
  validateSearch: assessmentsSearch,
  component: screen(() => import('../screens/assessments/screen'), 'AssessmentsScreen'),
});
const worksheet = createRoute({
  ...under,
  path: '/assessments/$assessmentId',
  validateSearch: worksheetSearch,
  component: screen(() => import('../screens/assessments/assessment/screen'), 'WorksheetScreen'),
});
const review = createRoute({
  ...under,
  path: '/assessments/$assessmentId/review',
  validateSearch: reviewSearch,
  component: screen(() => import('../screens/assessments/assessment/review/screen'), 'ReviewScreen'),
});
const score = createRoute({
  ...under,
  path: '/assessments/$assessmentId/score',
  validateSearch: scoreSearch,
  component: screen(() => import('../screens/assessments/assessment/score/screen'), 'ScoreScreen'),
});
const path = createRoute({
  ...under,
  path: '/assessments/$assessmentId/path',
  validateSearch: pathSearch,
  component: screen(() => import('../screens/assessments/assessment/path/screen'), 'PathScreen'),
});
const comparison = createRoute({
  ...under,
  path: '/assessments/$assessmentId/comparison',
  validateSearch: comparisonSearch,
  component: screen(() => import('../screens/assessments/assessment/comparison/screen'), 'ComparisonScreen'),
});
const rounds = createRoute({
  ...under,
  path: '/assessments/$assessmentId/rounds',
  component: screen(() => import('../screens/assessments/assessment/rounds/screen'), 'RoundsScreen'),
});
const files = createRoute({
  ...under,
  path: '/assessments/$assessmentId/files',
  validateSearch: filesSearch,
  component: screen(() => import('../screens/assessments/assessment/files/screen'), 'FilesScreen'),
});
const overview = createRoute({
  ...under,
  path: '/overview',
  validateSearch: overviewSearch,
  component: screen(() => import('../screens/overview/screen'), 'OverviewScreen'),
});
const ranking = createRoute({
  ...under,
  path: '/ranking',
  validateSearch: rankingSearch,
  component: screen(() => import('../screens/ranking/screen'), 'RankingScreen'),
});
const heatMap = createRoute({
  ...under,
  path: '/heat-map',
  validateSearch: heatMapSearch,
  component: screen(() => import('../screens/heat-map/screen'), 'HeatMapScreen'),
});
const agreement = createRoute({
  ...under,
  path: '/agreement',
  validateSearch: agreementSearch,
  component: screen(() => import('../screens/agreement/screen'), 'AgreementScreen'),
});
const people = createRoute({
  ...under,
  path: '/people',
  validateSearch: peopleSearch,
  component: screen(() => import('../screens/people/screen'), 'PeopleScreen'),
});
const invite = createRoute({
  ...under,
  path: '/people/invite',
  validateSearch: inviteSearch,
  component: screen(() => import('../screens/people/invite/screen'), 'InviteScreen'),
});
const person = createRoute({
  ...under,
  path: '/people/$personId',
  component: screen(() => import('../screens/people/person/screen'), 'PersonScreen'),
});
const templates = createRoute({
  ...under,
  path: '/templates',
  component: screen(() => import('../screens/templates/screen'), 'TemplatesScreen'),
});
const clients = createRoute({
  ...under,
  path: '/clients',
  component: screen(() => import('../screens/clients/screen'), 'ClientsScreen'),
});
const audit = createRoute({
  ...under,
  path: '/audit',
  validateSearch: auditSearch,
  component: screen(() => import('../screens/audit/screen'), 'AuditScreen'),
});
const operations = createRoute({
  ...under,
  path: '/operations',
  validateSearch: operationsSearch,
  component: screen(() => import('../screens/operations/screen'), 'OperationsScreen'),
});

const routeTree = root.addChildren([
  home,
  inbox,
  profile,
  help,
  units,
  unitImport,
  unit,
  unitPeople,
  programmes,
  programme,
  pacts,
  plan,
  surveys,
  survey,
  poster,
  assessments,
  worksheet,
  review,
  score,
  path,
  comparison,
  rounds,
  files,
  overview,
  ranking,
  heatMap,
  agreement,
  people,
  invite,
  person,
  ...ruleRoutes,
  templates,
  clients,
  audit,
  operations,
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
