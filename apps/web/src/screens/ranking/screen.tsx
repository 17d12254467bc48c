import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Cycle } from '../../api/cycles';
import { type MinistryKey, rankingQuery } from '../../api/ministry';
import { Loading } from '../../app/shell/fallbacks';
import classes from '../../parts/ministry/ministry.module.css';
import { Pick } from '../../parts/ministry/pick';
import { useRubricNames } from '../../parts/ministry/rubric-names';
import { LayerView } from '../../parts/ministry/view';
import { Panel } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty } from '../../parts/page/status';
import { DataTable } from '../../parts/table/data-table';
import { useRankingColumns } from './columns';
import { type RankingSearch } from './search';
import { WholeExport } from './whole-export';

export function RankingScreen() {
  const { t } = useTranslation(['ministry', 'common']);
  const search = useSearch({ from: '/ranking' });
  const targets = (['wbk', 'wbbm'] as const).map((value) => ({ value, label: t(`common:target.${value}`) }));
  const picks = (
    <>
      <Pick
        {...{ name: 'target', label: t('pick.target'), any: t('pick.any') }}
        value={search.target ?? null}
        options={targets}
      />
      <Pick
        {...{ name: 'ready', label: t('ranking.ready'), any: t('pick.any') }}
        value={search.ready ?? null}
        options={[{ value: 'yes', label: t('ranking.onlyReady') }]}
      />
    </>
  );
  return (
    <LayerView {...{ search, picks }} title={t('ranking.title')} about={t('ranking.about')}>
      {(key, cycle) => (
        <div className={classes.landscape}>
          <Ranking ranking={key} cycle={cycle} search={search} />
        </div>
      )}
    </LayerView>
  );
}

interface RankingProps {
  readonly ranking: MinistryKey;
  readonly cycle: Cycle;
  readonly search: RankingSearch;
}

function Ranking({ ranking, cycle, search: { target, ready } }: RankingProps) {
  const { t } = useTranslation('ministry');
  const names = useRubricNames(cycle);
  const columns = useRankingColumns(ranking.layer, names);
  const filter = { target, ...(ready && { ready: true as const }) };
  const list = useInfiniteQuery(rankingQuery(ranking, filter));
  const caption = t('ranking.caption', { year: cycle.year });
  return (
    <Panel
      title={caption}
      actions={list.hasNextPage && <WholeExport {...{ ranking, filter, columns, caption }} />}
    >
      <p className={classes.quiet}>{t('ranking.scale')}</p>
      <ProblemNotice problem={list.error} onRetry={() => void list.refetch()} />
      {list.isPending && !list.error && <Loading />}
      {list.data && (
        <DataTable
          {...{ caption, columns }}
          rows={list.data}
          rowKey={({ assessmentId }) => assessmentId}
          onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
          isReadingMore={list.isFetchingNextPage}
          empty={
            <Empty title={t('ranking.empty')}>
              <p>{t('ranking.emptyBody')}</p>
            </Empty>
          }
        />
      )}
    </Panel>
  );
}
