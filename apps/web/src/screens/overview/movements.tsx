import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Movement } from '../../api/ministry';
import classes from '../../parts/ministry/ministry.module.css';
import { UnitLink } from '../../parts/names';
import { type Column, DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';

/** Whose score went up or down since a day. */
export function Movements({
  movements,
  since,
}: {
  readonly movements: readonly Movement[];
  readonly since: string;
}) {
  const { t } = useTranslation(['ministry', 'common']);
  const format = useFormat();
  const caption = t('overview.movements', { day: format.day(since) });
  const standing = (one: Movement['before']) =>
    one
      ? t('overview.standing', {
          points: format.points(one.total.rounded),
          verdict: t(`common:verdict.${one.verdict}`),
        })
      : t('overview.noScore');
  const columns: Column<Movement>[] = [
    {
      title: t('common:word.unit'),
      value: ({ unitName }) => unitName,
      show: ({ unitId, unitName }) => <UnitLink id={unitId} name={unitName} />,
    },
    { title: t('overview.before'), value: ({ before }) => standing(before) },
    { title: t('overview.now'), value: ({ now }) => standing(now) },
    {
      title: t('overview.change'),
      value: ({ change }) => Number(change),
      show: ({ change, assessmentId, unitName }) => (
        <Anchor
          inherit
          aria-label={t('overview.compare', { name: unitName, change: format.change(change) })}
          renderRoot={(props) => (
            <Link to="/assessments/$assessmentId/comparison" params={{ assessmentId }} {...props} />
          )}
        >
          {format.change(change)}
        </Anchor>
      ),
      isNumber: true,
    },
  ];
  return (
    <DataTable
      {...{ caption, columns }}
      rows={movements}
      rowKey={({ assessmentId }) => assessmentId}
      empty={<p className={classes.quiet}>{t('overview.noMovement')}</p>}
    />
  );
}
