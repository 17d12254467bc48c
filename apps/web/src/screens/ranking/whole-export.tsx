import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type MinistryKey, type RankedUnit, type RankingFilter, rankingPage } from '../../api/ministry';
import { largestPage, readAll } from '../../api/pages';
import classes from '../../parts/ministry/ministry.module.css';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { type Column } from '../../parts/table/data-table';
import { saveXlsx } from '../../parts/table/export';

interface WholeExportProps {
  readonly ranking: MinistryKey;
  readonly filter: RankingFilter;
  readonly columns: readonly Column<RankedUnit>[];
  readonly caption: string;
}

/** Writes every page of the ranking into a workbook, and tells how far it is. */
export function WholeExport({ ranking, filter, columns, caption }: WholeExportProps) {
  const { t } = useTranslation('ministry');
  const [read, setRead] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      setRead(0);
      const rows = await readAll(async (after) => {
        const page = await rankingPage(ranking, filter, largestPage, after);
        setRead((count) => count + page.items.length);
        return page;
      });
      const cells = rows.map((row) => columns.map(({ value }) => value(row)));
      await saveXlsx(caption, [columns.map(({ title }) => title), ...cells]);
    },
  });
  return (
    <div className={classes.noPrint}>
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {t('ranking.exportAll')}
      </Button>
      <span role="status" className={classes.quiet}>
        {isPending && ` ${t('ranking.reading', { count: read })}`}
      </span>
      <ProblemNotice problem={error} onRetry={() => mutate()} />
    </div>
  );
}
