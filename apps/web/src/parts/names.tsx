import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Layer } from '../api/assessments';
import { nameQuery } from '../api/names';
import { unitQuery } from '../api/units';

/** The name of a unit, with the way to its page. */
export function UnitLink({ id, name }: { readonly id: string; readonly name?: string }) {
  const { data } = useQuery({ ...unitQuery(id), enabled: name === undefined });
  return (
    <Anchor renderRoot={(props) => <Link to="/units/$unitId" params={{ unitId: id }} {...props} />}>
      {name ?? data?.name ?? '…'}
    </Anchor>
  );
}

/** Who did something, as `person:ID`. Of whom one may not know, the role of the layer is told. */
export function ActorName({ actor, layer }: { readonly actor: string; readonly layer?: Layer | null }) {
  const { t } = useTranslation('common');
  const [kind = '', id = ''] = actor.split(':');
  const { data } = useQuery({ ...nameQuery(id), enabled: kind === 'person' });
  if (kind !== 'person') return <>{t('word.system')}</>;
  return <>{data ?? (layer ? t(`layer.${layer}`) : t('word.person'))}</>;
}
