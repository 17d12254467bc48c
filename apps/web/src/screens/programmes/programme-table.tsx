import { useTranslation } from 'react-i18next';
import { type Programme } from '../../api/programmes';
import { GateTitle } from '../../parts/stage/gate-list';
import { gateCode } from '../../parts/stage/gate-text';
import { DataTable } from '../../parts/table/data-table';
import { gatesNow } from './board';
import { ProgrammeLink } from './stage-board';

export function ProgrammeTable({ programmes }: { readonly programmes: readonly Programme[] }) {
  const { t } = useTranslation(['ministry', 'common', 'programme']);
  const told = (one: Programme) => {
    const { of, met } = gatesNow(one);
    return of > 0 ? t('programmes.gates', { met, count: of }) : '';
  };
  const nextOf = (one: Programme) => {
    const { next } = gatesNow(one);
    const code = next && gateCode(next);
    return code ? t(`programme:gate.${code}`) : (next?.title ?? '');
  };
  return (
    <DataTable
      caption={t('programmes.caption')}
      rows={programmes}
      rowKey={({ id }) => id}
      columns={[
        {
          title: t('common:word.unit'),
          value: ({ unitName }) => unitName ?? '',
          show: (programme) => <ProgrammeLink programme={programme} />,
        },
        { title: t('programmes.stage'), value: ({ stage }) => t(`common:stage.${stage}`) },
        { title: t('pick.target'), value: ({ target }) => t(`common:target.${target}`) },
        { title: t('programmes.gatesTitle'), value: told },
        {
          title: t('programmes.nextTitle'),
          value: nextOf,
          show: (one) => {
            const { next } = gatesNow(one);
            return next && <GateTitle gate={next} />;
          },
        },
      ]}
    />
  );
}
