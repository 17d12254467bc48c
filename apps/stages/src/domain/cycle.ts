import { type Cycle, type Problem, invalid } from '@zi/contracts';
import { type Problem as RubricProblem, findRubric, parseSettings } from '@zi/rubric';

type CycleForm = Omit<Cycle, 'id' | 'version'>;

/**
 * A cycle with every undecided rule answered: what was left out is fixed at the rubric's default of today, so that a
 * later default changes no open cycle. Refuses with every problem.
 */
export function openCycle(id: string, form: CycleForm): Cycle {
  const problems: Problem[] = [];
  const rubric = findRubric(form.rubricId);
  const settings = rubric.ok ? parseSettings(rubric.value.settings, form.settings) : rubric;
  if (!settings.ok) problems.push(...settings.problems.map(problemOf));
  if (form.closesOn <= form.opensOn) {
    problems.push({
      path: '/closesOn',
      message: `${form.closesOn} is not after the opening on ${form.opensOn}`,
      accepted: `a day after ${form.opensOn}`,
    });
  }
  if (!settings.ok || problems.length > 0) throw invalid('The cycle cannot be opened like this.', problems);
  return { id, ...form, settings: settings.value, version: 1 };
}

/** `settings.areaMinimum` of the rubric is `/settings/areaMinimum` of the ask, `rubric` is `/rubricId`. */
function problemOf({ path, message, accepted }: RubricProblem): Problem {
  const pointer = path === 'rubric' ? '/rubricId' : `/${path.split('.').join('/')}`;
  return { path: pointer, message, ...(accepted === undefined ? {} : { accepted }) };
}
