import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rubricComparisonSearch } from '../screens/rubrics/comparison/search';
import { rubricSearch } from '../screens/rubrics/rubric/search';
import { withAllTexts } from '../text/speak';
import { root } from './root';

const under = { getParentRoute: () => root };

const cycles = createRoute({
  ...under,
  path: '/cycles',
  component: lazyRouteComponent(
    withAllTexts(() => import('../screens/cycles/screen')),
    'CyclesScreen',
  ),
});
const cycle = createRoute({
  ...under,
  path: '/cycles/$cycleId',
  component: lazyRouteComponent(
    withAllTexts(() => import('../screens/cycles/cycle/screen')),
    'CycleScreen',
  ),
});
const rubrics = createRoute({
  ...under,
  path: '/rubrics',
  component: lazyRouteComponent(
    withAllTexts(() => import('../screens/rubrics/screen')),
    'RubricsScreen',
  ),
});
const rubricComparison = createRoute({
  ...under,
  path: '/rubrics/comparison',
  validateSearch: rubricComparisonSearch,
  component: lazyRouteComponent(
    withAllTexts(() => import('../screens/rubrics/comparison/screen')),
    'RubricComparisonScreen',
  ),
});
const rubric = createRoute({
  ...under,
  path: '/rubrics/$rubricId/$version',
  validateSearch: rubricSearch,
  component: lazyRouteComponent(
    withAllTexts(() => import('../screens/rubrics/rubric/screen')),
    'RubricScreen',
  ),
});

/** By what units are scored: cycles and rubrics. */
export const ruleRoutes = [cycles, cycle, rubrics, rubricComparison, rubric] as const;
