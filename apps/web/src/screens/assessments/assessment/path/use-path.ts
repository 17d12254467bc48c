import { getRouteApi } from '@tanstack/react-router';
import { type Answer, type Assessment } from '../../../../api/assessments';
import { lastLayer } from '../../../../parts/score/layers';
import { type PathSearch } from './search';

const route = getRouteApi('/assessments/$assessmentId/path');

/** What the address says of the path, and the acts that change it. */
export function usePath(assessment: Assessment) {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const set = (change: PathSearch) =>
    void navigate({ search: (present) => ({ ...present, ...change }), replace: true, resetScroll: false });
  const { frozen = [], costs = {}, changes = {}, assume = false } = search;
  return {
    layer: search.layer ?? lastLayer(assessment),
    target: search.target ?? assessment.target,
    ...{ frozen, costs, changes, assume },
    set,
    change: (values: Readonly<Record<string, Answer['value']>>) =>
      set({ changes: { ...changes, ...values } }),
    undo: (code: string) => {
      const { [code]: _, ...rest } = changes;
      set({ changes: rest });
    },
    undoAll: () => set({ changes: undefined }),
    freeze: (code: string) => set({ frozen: [...frozen, code] }),
    unfreeze: (code: string) => set({ frozen: frozen.filter((one) => one !== code) }),
    price: (code: string, cost: number) => set({ costs: { ...costs, [code]: cost } }),
  };
}
export type Path = ReturnType<typeof usePath>;
