import { type Cycle, type InputOf, type OpenCycle, type Problem, invalid } from '@zi/contracts';
import { type Problem as RubricProblem, type Rubric, parseSettings } from '@zi/rubric';

type CycleForm = InputOf<typeof OpenCycle>;

/** A version of a rubric. */
interface Edition {
  readonly id: string;
  readonly version: string;
}

/**
 * The version of a rubric that a cycle is opened with: the one that the form names, or the first of that rubric in
 * `published`. Refuses one that is not published, with those that are.
 */
export function editionFor({ rubricId, rubricVersion }: CycleForm, published: readonly Edition[]): Edition {
  const editions = published.filter(({ id }) => id === rubricId);
  const [newest] = editions;
  if (!newest) {
    const ids = new Set(published.map(({ id }) => id));
    throw refusal([unpublished('/rubricId', `no rubric ${rubricId} is published`, [...ids])]);
  }
  if (rubricVersion === undefined) return newest;
  const named = editions.find(({ version }) => version === rubricVersion);
  if (named) return named;
  const message = `no version ${rubricVersion} of ${rubricId} is published`;
  const versions = editions.map(({ version }) => version);
  throw refusal([unpublished('/rubricVersion', message, versions)]);
}

/**
 * A cycle with every undecided rule answered: what was left out is fixed at the rubric's default of today, so that a
 * later default changes no open cycle. Refuses with every problem.
 */
export function openCycle(id: string, form: CycleForm, rubric: Rubric): Cycle {
  const problems: Problem[] = [];
  const settings = parseSettings(rubric.settings, form.settings);
  if (!settings.ok) problems.push(...settings.problems.map(problemOf));
  if (form.closesOn <= form.opensOn) {
    problems.push({
      path: '/closesOn',
      message: `${form.closesOn} is not after the opening on ${form.opensOn}`,
      accepted: `a day after ${form.opensOn}`,
    });
  }
  if (!settings.ok || problems.length > 0) throw refusal(problems);
  return { id, ...form, rubricVersion: rubric.version, settings: settings.value, version: 1 };
}

const refusal = (problems: Problem[]) => invalid('The cycle cannot be opened like this.', problems);

const unpublished = (path: string, message: string, accepted: readonly string[]): Problem => ({
  path,
  message,
  accepted: accepted.join(', '),
});

/** `settings.areaMinimum` of the rubric is `/settings/areaMinimum` of the ask. */
function problemOf({ path, message, accepted }: RubricProblem): Problem {
  return { path: `/${path.split('.').join('/')}`, message, ...(accepted === undefined ? {} : { accepted }) };
}
