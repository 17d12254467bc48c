import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type MinistryKey, layerCountsQuery } from '../../api/ministry';
import { Loading } from '../../app/shell/fallbacks';
import { defaultComparedLayer } from '../../parts/ministry/default-layer';
import { Pick } from '../../parts/ministry/pick';
import { LayerView } from '../../parts/ministry/view';
import { Empty } from '../../parts/page/status';
import { layers } from '../../parts/score/layers';
import { Differing } from './differing';
import { Measured } from './measured';

export function AgreementScreen() {
  const { t } = useTranslation(['ministry', 'common']);
  const search = useSearch({ from: '/agreement' });
  const beside = (
    <Pick
      {...{ name: 'beside', label: t('agreement.beside'), any: t('agreement.next') }}
      value={search.beside ?? null}
      options={layers.map((value) => ({ value, label: t(`common:layer.${value}`) }))}
    />
  );
  return (
    <LayerView
      {...{ search }}
      picks={beside}
      layerOf={defaultComparedLayer}
      title={t('agreement.title')}
      about={t('agreement.about')}
    >
      {(key) => <Agreement ministry={key} beside={search.beside} />}
    </LayerView>
  );
}

function Agreement({ ministry, beside }: { readonly ministry: MinistryKey; readonly beside?: Layer }) {
  const { t } = useTranslation(['ministry', 'common']);
  const { cycleId, layer, under } = ministry;
  const { data: counts } = useQuery(layerCountsQuery(cycleId, under));
  const before = layers.slice(0, layers.indexOf(layer));
  const other = beside ?? counts?.findLast((one) => before.includes(one.layer))?.layer;
  if (!counts) return <Loading />;
  if (!other || other === layer) {
    return (
      <Empty title={t('agreement.one')}>
        <p>{t('agreement.oneBody')}</p>
      </Empty>
    );
  }
  return (
    <>
      <Measured ministry={ministry} beside={other} />
      <Differing ministry={ministry} beside={other} />
    </>
  );
}
