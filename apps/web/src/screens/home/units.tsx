import { Anchor } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentOfQuery } from '../../api/assessments';
import { cyclesQuery } from '../../api/cycles';
import { programmesQuery } from '../../api/programmes';
import { useMe } from '../../api/session';
import { UnitLink } from '../../parts/names';
import { Panel } from '../../parts/page/page';
import { Status } from '../../parts/page/status';
import { useFormat } from '../../text/format';
import classes from './home.module.css';

const mostUnits = 6;

/** The units in which the person holds a role. */
export function MyUnits() {
  const { t } = useTranslation('own');
  const me = useMe();
  const ids = [...new Set(me.session.grants.map(({ unitId }) => unitId))];
  if (!me.maySomewhere('unit.read')) return null;
  return (
    <Panel title={t('home.units')}>
      <ul className={classes.list}>
        {ids.slice(0, mostUnits).map((id) => (
          <li key={id}>
            <MyUnit id={id} />
          </li>
        ))}
      </ul>
      <Anchor size="sm" renderRoot={(props) => <Link to="/units" {...props} />}>
        {t('home.unitsMore')}
      </Anchor>
    </Panel>
  );
}

function MyUnit({ id }: { readonly id: string }) {
  const { t } = useTranslation(['own', 'common']);
  const { data: cycles } = useQuery(cyclesQuery);
  const cycleId = cycles?.[0]?.id;
  const { data: programmes } = useInfiniteQuery({
    ...programmesQuery({ unitId: id, cycleId }),
    enabled: cycleId !== undefined,
  });
  const programme = programmes?.find(({ unitId }) => unitId === id);
  return (
    <div className={classes.unit}>
      <UnitLink id={id} />
      {programme && <Status tone="accent">{t(`common:stage.${programme.stage}`)}</Status>}
      {programme && <Total programmeId={programme.id} />}
      {programmes && !programme && <span className={classes.quiet}>{t('home.noProgramme')}</span>}
    </div>
  );
}

function Total({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation(['own', 'common']);
  const format = useFormat();
  const { data, isPending } = useQuery(assessmentOfQuery(programmeId));
  if (isPending) return null;
  const score = data?.scores.find(({ layer }) => layer === 'self');
  if (!score) return <span className={classes.quiet}>{t('home.noScore')}</span>;
  return (
    <span>
      {t('common:word.total')} {format.points(score.total.rounded)}
    </span>
  );
}
