import { Anchor } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { type Duty } from '../../api/duties';
import { useMe } from '../../api/session';
import { sections } from '../../app/shell/navigation';
import { Empty, Status } from '../../parts/page/status';
import { useFormat } from '../../text/format';
import { type DutyGroup, groupOf, grouped, placeOf } from './duty-list';
import classes from './home.module.css';

const Filters = lazy(async () => ({ default: (await import('./filters')).Filters }));

/** Fewer are looked over faster than they are filtered. */
const manyDuties = 8;

interface DutyListProps {
  readonly duties: readonly Duty[];
  /** There are others besides. */
  readonly more: boolean;
}

export function DutyList({ duties, more }: DutyListProps) {
  const { t } = useTranslation('own');
  const { today } = useFormat();
  const { unit, kind } = useSearch({ from: '/' });
  if (duties.length === 0) return <NothingWaits />;
  const shown = duties.filter((duty) => (!unit || duty.unitId === unit) && (!kind || duty.kind === kind));
  return (
    <>
      {(duties.length > manyDuties || unit || kind) && (
        <div className={classes.filters}>
          <Suspense fallback={<FiltersToCome />}>
            <Filters duties={duties} unit={unit} kind={kind} />
          </Suspense>
        </div>
      )}
      {shown.length === 0 && <Empty title={t('home.filteredOut')} />}
      {grouped(shown, today).map(({ group, duties: inGroup }) => (
        <section key={group}>
          <h3 className={classes.group}>{t(`home.group.${group}`)}</h3>
          <ul className={classes.list}>
            {inGroup.map((duty) => (
              <li key={`${duty.kind} ${duty.objectId} ${duty.layer ?? ''}`}>
                <DutyLink duty={duty} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more && <p className={classes.quiet}>{t('home.more')}</p>}
    </>
  );
}

/** As much room as the filters take. */
const FiltersToCome = () => (
  <>
    <div className={classes.filterToCome} />
    <div className={classes.filterToCome} />
  </>
);

const counted = [
  ...(['collect_pacts', 'plan_action', 'realise_action', 'collect_responses'] as const),
  ...(['answer', 'review', 'reply'] as const),
];

function useSentence() {
  const { t } = useTranslation('own');
  return ({ kind, count }: Duty): string => {
    const withCount = counted.find((one) => one === kind);
    return withCount && count ? t(`duty.${withCount}_count`, { count }) : t(`duty.${kind}`);
  };
}

const tones = { overdue: 'bad', week: 'warn', later: 'quiet', undated: 'quiet' } as const satisfies Record<
  DutyGroup,
  unknown
>;

function DutyLink({ duty }: { readonly duty: Duty }) {
  const { t } = useTranslation(['own', 'common']);
  const format = useFormat();
  const sentence = useSentence();
  const { to, search } = placeOf(duty);
  const { title, layer, dueOn, unitName } = duty;
  return (
    <Link to={to} search={search as never} className={classes.duty}>
      <span>
        <strong>{sentence(duty)}</strong>
        <span className={classes.quiet}>
          {[unitName, title, layer && t(`common:layer.${layer}`)].filter(Boolean).join(' · ')}
        </span>
      </span>
      <span className={classes.quiet}>
        {dueOn === null ? (
          t('home.undated')
        ) : (
          <>
            <Status tone={tones[groupOf(duty, format.today)]}>{format.until(dueOn, format.today)}</Status>{' '}
            {format.day(dueOn)}
          </>
        )}
      </span>
    </Link>
  );
}

function NothingWaits() {
  const { t } = useTranslation(['own', 'shell']);
  const me = useMe();
  const items = sections.flatMap((section) => section.items).filter((item) => item.shown(me));
  return (
    <Empty title={t('home.nothing')}>
      <p>{t('home.nothingBody')}</p>
      <div className={classes.filters}>
        {items
          .filter(({ to }) => to !== '/')
          .slice(0, 6)
          .map(({ name, to }) => (
            <Anchor key={name} renderRoot={(props) => <Link to={to} {...props} />}>
              {t(`shell:item.${name}`)}
            </Anchor>
          ))}
      </div>
    </Empty>
  );
}
