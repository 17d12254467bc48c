import { type Area, DomainError, type Stage, areas, invalid } from '@zi/contracts';
import { type Rubric, type RubricNode } from '@zi/rubric';

/** What evidence must know of a programme, copied from what stages says. */
export interface ProgrammeState {
  readonly id: string;
  readonly unitId: string;
  readonly unitPath: readonly string[];
  readonly cycleId: string;
  readonly rubric: { readonly id: string; readonly version: string };
  readonly stage: Stage;
  readonly version: number;
}

const collecting: readonly Stage[] = ['development', 'monitoring'];

/** Evidence is collected while the unit works on its action plan and is monitored: ZI.md, stages III and IV. */
export function requireCollecting({ stage }: ProgrammeState): void {
  if (collecting.includes(stage)) return;
  throw new DomainError(
    'conflict',
    `Evidence is collected in the stages ${collecting.join(' and ')}; this programme is in ${stage}.`,
    { stage, accepted: collecting },
  );
}

/** The area of change that a question belongs to; null for those of the results, which have none. */
export function areaOf({ nodes }: Rubric, code: string): Area | null {
  let node: RubricNode | undefined = nodes.get(code);
  while (node && node.area === undefined) node = node.parent;
  return areas.find((area) => area === node?.area) ?? null;
}

/** Refuses codes that are no question of the rubric of the programme's cycle, each by its place in the input. */
export function requireQuestions(
  { id, version, nodes }: Rubric,
  asked: readonly { readonly path: string; readonly code: string }[],
): void {
  const problems = asked
    .filter(({ code }) => nodes.get(code)?.form === undefined)
    .map(({ path, code }) => ({
      path,
      message: nodes.has(code) ? `${code} is a group of questions` : `${code} is unknown in ${id} ${version}`,
      accepted: 'code of a question, such as P.1.i.a',
    }));
  if (problems.length > 0) throw invalid('Evidence serves questions of the worksheet.', problems);
}
