import { useQuery } from '@tanstack/react-query';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type Cycle } from '../../api/cycles';
import { type MinistryKey, presentLayersQuery } from '../../api/ministry';
import { Loading } from '../../app/shell/fallbacks';
import { CycleSelect } from '../cycle-select';
import { useCycle } from '../cycle';
import { Page, Panel } from '../page/page';
import { ProblemNotice } from '../page/problem-notice';
import { Empty } from '../page/status';
import { layers } from '../score/layers';
import { UnitTreeSelect } from '../unit-tree-select';
import { Pick, Picks } from './pick';

export interface ViewSearch {
  readonly cycle?: string;
  readonly under?: string;
  readonly layer?: Layer;
}

interface ViewProps {
  readonly title: string;
  readonly about: string;
  readonly search: ViewSearch;
  readonly actions?: ReactNode;
  /** Further choices beside cycle, layer and unit. */
  readonly picks?: ReactNode;
  /** What is seen of a layer in which somebody has a score. */
  readonly children: (key: MinistryKey, cycle: Cycle) => ReactNode;
}

/** A screen about many units in one layer: the highest that has scores, unless another is chosen. */
export function LayerView({ search, ...props }: ViewProps) {
  const { t } = useTranslation('ministry');
  const cycle = useCycle(search.cycle);
  if (cycle) return <CycleView {...props} search={search} cycle={cycle} />;
  return (
    <Page title={props.title}>
      <NoCycle title={t('noCycle.title')} body={t('noCycle.body')} />
    </Page>
  );
}

const NoCycle = ({ title, body }: { readonly title: string; readonly body: string }) => (
  <Empty title={title}>
    <p>{body}</p>
  </Empty>
);

function CycleView({ cycle, search, picks, children, ...page }: ViewProps & { readonly cycle: Cycle }) {
  const { t } = useTranslation(['ministry', 'common']);
  const { under } = search;
  const present = useQuery(presentLayersQuery(layers, cycle.id, under));
  const layer = search.layer ?? present.data?.at(-1);
  return (
    <Page {...page}>
      <Panel title={t('pick.title')}>
        <Picks>
          <UnitTreeSelect under={under} />
          <CycleSelect cycleId={cycle.id} />
          <Pick
            label={t('pick.layer')}
            name="layer"
            value={layer ?? null}
            options={layers.map((value) => ({ value, label: t(`common:layer.${value}`) }))}
          />
          {picks}
        </Picks>
      </Panel>
      <ProblemNotice problem={present.error} onRetry={() => void present.refetch()} />
      {layer && children({ cycleId: cycle.id, layer, under }, cycle)}
      {present.isPending && !layer && !present.error && <Loading />}
      {present.data && !layer && <NoCycle title={t('noScores.title')} body={t('noScores.body')} />}
    </Page>
  );
}
