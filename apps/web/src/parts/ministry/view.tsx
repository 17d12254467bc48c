import { type UseQueryResult, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type Cycle } from '../../api/cycles';
import { type LayerCount, type MinistryKey, layerCountsQuery } from '../../api/ministry';
import { allUnitsQuery } from '../../api/units';
import { Loading } from '../../app/shell/fallbacks';
import { CycleSelect } from '../cycle-select';
import { useCycle } from '../cycle';
import { Page } from '../page/page';
import { ProblemNotice } from '../page/problem-notice';
import { Empty } from '../page/status';
import { layers } from '../score/layers';
import { placeIn } from '../unit-tree';
import { UnitTreeSelect } from '../unit-tree-select';
import { defaultLayer } from './default-layer';
import { Choices, Pick } from './pick';

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
  /** Tells the choices in a line, from which they unfold; on a phone they always begin so. */
  readonly isFolded?: boolean;
  /** The layer when none is chosen. */
  readonly layerOf?: (counts: readonly LayerCount[]) => Layer | undefined;
  /** What is seen of a layer in which somebody has a score. */
  readonly children: (key: MinistryKey, cycle: Cycle) => ReactNode;
}

/** A screen about many units in one layer: the one that most have submitted, unless another is chosen. */
export function LayerView({ search, ...props }: ViewProps) {
  const { t } = useTranslation('ministry');
  const cycle = useCycle(search.cycle);
  if (cycle) return <CycleView {...props} search={search} cycle={cycle} />;
  return (
    <Page title={props.title}>
      <Nothing title={t('noCycle.title')} body={t('noCycle.body')} />
    </Page>
  );
}

const Nothing = ({ title, body }: { readonly title: string; readonly body: string }) => (
  <Empty title={title}>
    <p>{body}</p>
  </Empty>
);

function CycleView(props: ViewProps & { readonly cycle: Cycle }) {
  const { cycle, search, picks, isFolded, layerOf = defaultLayer, children, ...page } = props;
  const { t } = useTranslation(['ministry', 'common']);
  const { under } = search;
  const counts = useQuery(layerCountsQuery(cycle.id, under));
  const layer = search.layer ?? layerOf(counts.data ?? []);
  return (
    <Page {...page}>
      <Choices told={<Told {...{ cycle, layer, under }} />} isFolded={isFolded}>
        <UnitTreeSelect under={under} />
        <CycleSelect cycleId={cycle.id} />
        <Pick
          label={t('pick.layer')}
          name="layer"
          value={layer ?? null}
          options={layers.map((value) => ({ value, label: t(`common:layer.${value}`) }))}
        />
        {picks}
      </Choices>
      {layer ? (
        <Suspense fallback={<Loading />}>{children({ cycleId: cycle.id, layer, under }, cycle)}</Suspense>
      ) : (
        <NoLayer counts={counts} />
      )}
    </Page>
  );
}

/** While it is not known which layer is shown, and when there is none. */
function NoLayer({ counts: { isPending, error, refetch } }: { readonly counts: UseQueryResult }) {
  const { t } = useTranslation('ministry');
  if (error) return <ProblemNotice problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <Loading />;
  return <Nothing title={t('noScores.title')} body={t('noScores.body')} />;
}

interface ToldProps {
  readonly cycle: Cycle;
  readonly layer: Layer | undefined;
  readonly under: string | undefined;
}

/** What is shown, in a line: unit, cycle, layer. */
function Told({ cycle, layer, under }: ToldProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  return t('pick.told', {
    unit: placeIn(units, under).here?.name ?? t('pick.all'),
    year: cycle.year,
    layer: layer ? t(`common:layer.${layer}`) : t('noScores.title'),
  });
}
