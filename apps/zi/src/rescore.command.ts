import { RescoreCycle, type Rescoring } from '@zi/contracts';
import { type Operator, asOperator } from './operator';
import { complain, print } from './output';

export interface RescoreOptions {
  readonly cycle: number;
  readonly restart?: boolean;
}

/**
 * Asks for step after step until all scores of the cycle are computed again. An interrupt lets the step at hand end; the
 * next call goes on after it.
 */
export function rescore({ cycle: year, restart = false }: RescoreOptions): Promise<0 | 1> {
  return asOperator(async ({ asker }) => {
    const interrupted = new AbortController();
    process.once('SIGINT', () => {
      interrupted.abort();
      complain('The step at hand is ended first.');
    });
    const progress = await steps(asker, { year, restart }, interrupted.signal);
    if (progress.finishedAt === null) {
      complain(`Interrupted. zi rescore --cycle ${year} goes on from here.`);
      return 1;
    }
    print(JSON.stringify(progress));
    return 0;
  });
}

async function steps(
  asker: Operator['asker'],
  first: { readonly year: number; readonly restart: boolean },
  interrupted: AbortSignal,
): Promise<Rescoring> {
  let progress = await asker.ask(RescoreCycle, first);
  complain(told(progress));
  while (progress.finishedAt === null && !interrupted.aborted) {
    const { startedAt } = progress;
    progress = await asker.ask(RescoreCycle, { year: first.year });
    if (progress.startedAt !== startedAt) complain(`${first.year}: another run has begun meanwhile`);
    complain(told(progress));
  }
  return progress;
}

function told({ year, settingsVersion, scores, changed, remaining }: Rescoring): string {
  const rules = `by settings ${settingsVersion}`;
  return `${year}: ${scores} of ${scores + remaining} scores computed again ${rules}, ${changed} changed`;
}
