import { Anchor } from '@mantine/core';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cycleQuery } from '../../../api/cycles';
import { profilesQuery } from '../../../api/profiles';
import { rubricQuery } from '../../../api/rubrics';
import { useMe } from '../../../api/session';
import { DialogButton } from '../../../parts/form/dialog-button';
import { Done } from '../../../parts/form/done';
import { Page, Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status } from '../../../parts/page/status';
import { Facts } from '../../../parts/score/facts';
import { useFormat } from '../../../text/format';
import { phaseOf, phaseTones } from '../phase';
import { ChangeRules } from './change-rules';
import { RulesHistory } from './history';
import { Rescored } from './rescored';
import { RulesInForce } from './rules-in-force';

const route = getRouteApi('/cycles/$cycleId');

/** One cycle: its days, its rubric and the rules by which its assessments are scored. */
export function CycleScreen() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { cycleId } = route.useParams();
  const { data: cycle } = useSuspenseQuery(cycleQuery(cycleId));
  const { data: rubric } = useSuspenseQuery(
    rubricQuery({ id: cycle.rubricId, version: cycle.rubricVersion }),
  );
  const me = useMe();
  const [done, tell] = useState('');
  const profiles = useInfiniteQuery(profilesQuery(cycleId));
  const newest = profiles.data?.[0];
  const inForce = { version: newest?.version ?? 0, settings: newest?.settings ?? cycle.settings };
  const title = t('cycle.title', { year: String(cycle.year) });
  const about = { opens: format.day(cycle.opensOn), closes: format.day(cycle.closesOn) };
  return (
    <Page
      title={title}
      about={t('cycle.about', { rubric: rubric.regulation, ...about })}
      crumbs={[
        <Anchor key="cycles" inherit renderRoot={(props) => <Link to="/cycles" {...props} />}>
          {t('cycles.title')}
        </Anchor>,
      ]}
      actions={
        me.maySomewhere('profile.change') &&
        profiles.data && (
          <DialogButton
            title={t('cycle.changeTitle', { year: String(cycle.year) })}
            form={(close) => (
              <ChangeRules
                cycle={cycle}
                rubric={rubric}
                inForce={inForce}
                onClose={close}
                onDone={() => tell(t('cycle.done'))}
              />
            )}
          >
            {t('cycle.change')}
          </DialogButton>
        )
      }
    >
      <Done>{done}</Done>
      <Panel title={t('cycle.what')}>
        <Facts of={useCycleFacts(cycle)} />
      </Panel>
      <ProblemNotice problem={profiles.error} onRetry={() => void profiles.refetch()} />
      {profiles.data && (
        <>
          <Rescored cycleId={cycleId} version={inForce.version} />
          <RulesInForce rubric={rubric} settings={inForce.settings} />
          <RulesHistory
            rubric={rubric}
            profiles={profiles.data}
            opened={cycle.settings}
            onMore={profiles.hasNextPage ? () => void profiles.fetchNextPage() : undefined}
            isReadingMore={profiles.isFetchingNextPage}
          />
        </>
      )}
    </Page>
  );
}

function useCycleFacts(cycle: Parameters<typeof phaseOf>[0] & CycleFacts) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const phase = phaseOf(cycle, format.today);
  const { id, rubricId, rubricVersion: version } = cycle;
  return [
    [
      t('cycles.phase'),
      <Status key="phase" tone={phaseTones[phase]}>
        {t(`cycles.phases.${phase}`)}
      </Status>,
    ],
    [t('cycles.opensOn'), format.day(cycle.opensOn)],
    [t('cycles.closesOn'), format.day(cycle.closesOn)],
    [
      t('cycles.rubric'),
      <Anchor
        key="rubric"
        renderRoot={(props) => (
          <Link to="/rubrics/$rubricId/$version" params={{ rubricId, version }} {...props} />
        )}
      >
        {rubricId}
      </Anchor>,
    ],
    [t('cycle.rubricVersion'), version],
    [
      t('cycle.see'),
      <Anchor key="board" renderRoot={(props) => <Link to="/programmes" search={{ cycle: id }} {...props} />}>
        {t('cycle.programmes')}
      </Anchor>,
    ],
  ] as const;
}

interface CycleFacts {
  readonly id: string;
  readonly rubricId: string;
  readonly rubricVersion: string;
}
