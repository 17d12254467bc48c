import { type Rubric } from '@zi/rubric';

/** The questions of a rubric that take an index, by its name in lower case: `{ ipak: 'H.1.a' }`. */
export const indexQuestions = (rubric: Pick<Rubric, 'nodes'>): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    [...rubric.nodes.values()].flatMap(({ code, form }) =>
      form?.type === 'index' ? [[form.name.toLowerCase(), code]] : [],
    ),
  );
