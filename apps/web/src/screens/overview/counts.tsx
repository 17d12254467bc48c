import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type MinistryKey } from '../../api/ministry';
import { type Programme, type Target } from '../../api/programmes';
import { useFormat } from '../../text/format';
import classes from './overview.module.css';
import { type standingOf } from './standing';

interface CountsProps {
  readonly ministry: MinistryKey;
  readonly programmes: readonly Programme[];
  readonly standing: ReturnType<typeof standingOf>;
}

/** The numbers of the page, each with the way to the list behind it. */
export function Counts({ ministry, programmes, standing }: CountsProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const { number } = useFormat();
  const { cycleId: cycle, under, layer } = ministry;
  const { ready, short, unscored, risen, fallen } = standing;
  const toward = (target: Target) => ({
    name: t('overview.toward', { target: t(`common:target.${target}`) }),
    count: programmes.filter((one) => one.target === target).length,
    link: (props: object) => (
      <Link to="/programmes" search={{ cycle, under, target, view: 'table' }} {...props} />
    ),
  });
  const below = (hash: string) => (props: object) => (
    <Link to="." search={(present: object) => present} hash={hash} {...props} />
  );
  const proposable = (props: object) => (
    <Link to="/ranking" search={{ cycle, under, layer, ready: 'yes' }} {...props} />
  );
  const tiles = [
    ...[toward('wbk'), toward('wbbm')],
    { name: t('overview.ready'), count: ready.length, link: proposable },
    { name: t('overview.short'), count: short.length, link: below('short') },
    { name: t('overview.unscored'), count: unscored.length, link: below('unscored') },
    { name: t('overview.risen'), count: risen, link: below('changed') },
    { name: t('overview.fallen'), count: fallen, link: below('changed') },
  ];
  return (
    <dl className={classes.tiles}>
      {tiles.map(({ name, count, link }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Anchor inherit renderRoot={link} aria-label={`${name}: ${number(count)}`}>
              {number(count)}
            </Anchor>
          </dd>
        </div>
      ))}
    </dl>
  );
}
