import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../../api/assessments';
import { type MinistryKey, presentLayersQuery } from '../../api/ministry';
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
    <LayerView search={search} picks={beside} title={t('agreement.title')} about={t('agreement.about')}>
      {(key) => <Agreement ministry={key} beside={search.beside} />}
    </LayerView>
  );
}

function Agreement({ ministry, beside }: { readonly ministry: MinistryKey; readonly beside?: Layer }) {
  const { t } = useTranslation(['ministry', 'common']);
  const { cycleId, layer, under } = ministry;
  const { data: present } = useQuery(presentLayersQuery(layers, cycleId, under));
  const other = beside ?? present?.findLast((one) => layers.indexOf(one) < layers.indexOf(layer));
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
