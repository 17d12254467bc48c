import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type MinistryKey } from '../../api/ministry';
import { type Programme } from '../../api/programmes';
import { Panel } from '../../parts/page/page';
import { useFormat } from '../../text/format';
import classes from './overview.module.css';

interface CountsProps {
  readonly ministry: MinistryKey;
  readonly programmes: readonly Programme[];
  readonly submitted: number;
  readonly ready: number;
  readonly short: number;
}

/** The numbers of the page, each with the way to the list behind it. */
export function Counts({ ministry, programmes, submitted, ready, short }: CountsProps) {
  const { t } = useTranslation(['ministry', 'common']);
  const { number } = useFormat();
  const { cycleId: cycle, under, layer } = ministry;
  const toward = (target: 'wbk' | 'wbbm') => programmes.filter((one) => one.target === target).length;
  const programmesAt = (target: 'wbk' | 'wbbm') => (props: object) => (
    <Link to="/programmes" search={{ cycle, under, target, view: 'table' }} {...props} />
  );
  const ranking = (search: { ready?: 'yes' }) => (props: object) => (
    <Link to="/ranking" search={{ cycle, under, layer, ...search }} {...props} />
  );
  const tiles = [
    {
      name: t('overview.toward', { target: t('common:target.wbk') }),
      count: toward('wbk'),
      link: programmesAt('wbk'),
    },
    {
      name: t('overview.toward', { target: t('common:target.wbbm') }),
      count: toward('wbbm'),
      link: programmesAt('wbbm'),
    },
    { name: t('overview.submitted'), count: submitted, link: ranking({}) },
    { name: t('overview.ready'), count: ready, link: ranking({ ready: 'yes' }) },
    { name: t('overview.short'), count: short, link: ranking({}) },
  ];
  return (
    <Panel title={t('overview.counts')}>
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
    </Panel>
  );
}
