import { Anchor } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cycle, cyclesQuery } from '../../api/cycles';
import { profileVersionQuery } from '../../api/profiles';
import { rubricsQuery } from '../../api/rubrics';
import { useMe } from '../../api/session';
import { DialogButton } from '../../parts/form/dialog-button';
import { Done } from '../../parts/form/done';
import { Page } from '../../parts/page/page';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { Empty, Status } from '../../parts/page/status';
import { type Column, DataTable } from '../../parts/table/data-table';
import { useFormat } from '../../text/format';
import { nextCycle } from './cycle-draft';
import { OpenCycle } from './open-cycle';
import { phaseOf, phaseTones } from './phase';

/** The cycles, one a year, and the opening of another. */
export function CyclesScreen() {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const [done, tell] = useState('');
  const cycles = useQuery(cyclesQuery);
  const columns = useColumns(cycles.data ?? []);
  const mayOpen = me.maySomewhere('cycle.open');
  return (
    <Page
      title={t('cycles.title')}
      about={t('cycles.about')}
      actions={
        mayOpen &&
        cycles.data && (
          <OpenButton
            cycles={cycles.data}
            onDone={({ year }) => tell(t('cycles.done', { year: String(year) }))}
          />
        )
      }
    >
      <Done>{done}</Done>
      <ProblemNotice problem={cycles.error} onRetry={() => void cycles.refetch()} />
      {cycles.isPending && <p role="status">{t('common:state.loading')}</p>}
      {cycles.data && (
        <DataTable
          caption={t('cycles.title')}
          columns={columns}
          rows={cycles.data}
          rowKey={({ id }) => id}
          empty={
            <Empty title={t('cycles.emptyTitle')}>
              {t(mayOpen ? 'cycles.emptyBody' : 'cycles.emptyOthers')}
            </Empty>
          }
        />
      )}
    </Page>
  );
}

interface OpenButtonProps {
  readonly cycles: readonly Cycle[];
  readonly onDone: (cycle: Cycle) => void;
}

function OpenButton({ cycles, onDone }: OpenButtonProps) {
  const { t } = useTranslation('admin');
  const { today } = useFormat();
  const { data: rubrics } = useQuery(rubricsQuery);
  const published = rubrics?.filter(({ state }) => state === 'published');
  if (!published) return null;
  return (
    <DialogButton
      title={t('cycles.open')}
      form={(close) => (
        <OpenCycle
          proposed={nextCycle(cycles, published, today)}
          published={published}
          onClose={close}
          onDone={onDone}
        />
      )}
    >
      {t('cycles.open')}
    </DialogButton>
  );
}

function useColumns(cycles: readonly Cycle[]): Column<Cycle>[] {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const versions = useQueries({ queries: cycles.map(({ id }) => profileVersionQuery(id)) });
  const profileOf = (cycle: Cycle) => {
    const version = versions[cycles.indexOf(cycle)]?.data;
    if (version === undefined) return '';
    return version === 0 ? t('cycles.profileFirst') : t('cycles.profileVersion', { version });
  };
  const phaseIn = (cycle: Cycle) => phaseOf(cycle, format.today);
  return [
    {
      title: t('cycles.year'),
      value: ({ year }) => year,
      show: ({ id, year }) => (
        <Anchor
          fw={600}
          renderRoot={(props) => <Link to="/cycles/$cycleId" params={{ cycleId: id }} {...props} />}
        >
          {year}
        </Anchor>
      ),
    },
    {
      title: t('cycles.phase'),
      value: (cycle) => t(`cycles.phases.${phaseIn(cycle)}`),
      show: (cycle) => (
        <Status tone={phaseTones[phaseIn(cycle)]}>{t(`cycles.phases.${phaseIn(cycle)}`)}</Status>
      ),
    },
    {
      title: t('cycles.opensOn'),
      value: ({ opensOn }) => opensOn,
      show: ({ opensOn }) => format.day(opensOn),
    },
    {
      title: t('cycles.closesOn'),
      value: ({ closesOn }) => closesOn,
      show: ({ closesOn }) => format.day(closesOn),
    },
    {
      title: t('cycles.rubric'),
      value: ({ rubricId, rubricVersion }) => `${rubricId} ${rubricVersion}`,
      show: ({ rubricId, rubricVersion: version }) => (
        <Anchor
          renderRoot={(props) => (
            <Link to="/rubrics/$rubricId/$version" params={{ rubricId, version }} {...props} />
          )}
        >
          {rubricId} {version}
        </Anchor>
      ),
    },
    { title: t('cycles.profile'), value: profileOf },
  ];
}
