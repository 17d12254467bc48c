import { type Stage, type Target } from '../../api/programmes';
import { type RawSearch, oneOf, text } from '../../app/search';

export interface ProgrammesSearch {
  readonly cycle?: string;
  readonly under?: string;
  readonly view?: 'board' | 'table';
  readonly stage?: Stage;
  readonly target?: Target;
  readonly query?: string;
}

export const stageOrder: readonly Stage[] = ['declaration', 'designation', 'development', 'monitoring'];

export const programmesSearch = (raw: RawSearch): ProgrammesSearch => ({
  ...{ cycle: text(raw.cycle), under: text(raw.under), query: text(raw.query) },
  ...{ view: oneOf(raw.view, ['board', 'table']), stage: oneOf(raw.stage, stageOrder) },
  target: oneOf(raw.target, ['wbk', 'wbbm']),
});
