import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { unitHistoryQuery } from '../../api/units';
import { ActorName, UnitLink } from '../../parts/names';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Facts } from '../../parts/score/facts';
import { useFormat } from '../../text/format';
import classes from './units.module.css';

/** What a unit was over time, the newest first. */
export function UnitHistory({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation(['admin', 'common']);
  const format = useFormat();
  const history = useInfiniteQuery(unitHistoryQuery(unitId));
  if (history.isPending) return <p role="status">{t('common:state.loading')}</p>;
  return (
    <>
      <ProblemNotice problem={history.error} onRetry={() => void history.refetch()} />
      <ol className={classes.history}>
        {history.data?.map(({ version, at, by, why, ...unit }) => (
          <li key={version}>
            <strong>{unit.name}</strong>
            <Facts
              of={[
                [t('units.since'), format.instant(at)],
                [t('units.by'), <ActorName key="by" actor={by} />],
                [t('why.label'), why ?? t('units.first')],
                [t('units.code'), unit.code],
                [t('units.kind'), t(`common:unitKind.${unit.kind}`)],
                [
                  t('units.parent'),
                  unit.parentId ? <UnitLink key="parent" id={unit.parentId} /> : t('common:state.none'),
                ],
                [
                  t('units.activeUntil'),
                  unit.activeUntil ? format.day(unit.activeUntil) : t('common:state.none'),
                ],
              ]}
            />
          </li>
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('common:action.more')}
        </Button>
      )}
    </>
  );
}
