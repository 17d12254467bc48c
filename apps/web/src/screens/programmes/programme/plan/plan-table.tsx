import { type Place } from '@zi/access';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../../app/shell/fallbacks';
import { type Action, actionsQuery } from '../../../../api/actions';
import { useMe } from '../../../../api/session';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty, Status } from '../../../../parts/page/status';
import { type Column, DataTable } from '../../../../parts/table/data-table';
import { useNames } from '../../../../parts/use-names';
import { useFormat } from '../../../../text/format';
import { chosenOf, stateOf } from './action-state';
import classes from './plan.module.css';
import { Realisation } from './realisation';
import { type PlanSearch } from './search';

interface PlanTableProps {
  readonly programmeId: string;
  readonly search: PlanSearch;
  /** Where actions can be written now; absent where they cannot. */
  readonly place?: Place;
  readonly hint: string;
}

export function PlanTable({ programmeId, search, place, hint }: PlanTableProps) {
  const { t } = useTranslation('programme');
  const { today } = useFormat();
  const { data: actions, error, refetch } = useQuery(actionsQuery(programmeId));
  const columns = useColumns(actions ?? [], place);
  if (!actions) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <DataTable<Action>
      caption={t('plan.title')}
      rows={chosenOf(actions, search, today)}
      rowKey={({ id }) => id}
      columns={columns}
      empty={
        actions.length > 0 ? (
          <Empty title={t('plan.noneFound')} />
        ) : (
          <Empty title={t('plan.emptyTitle')}>
            <p>{hint}</p>
          </Empty>
        )
      }
    />
  );
}

function useColumns(actions: readonly Action[], place: Place | undefined): Column<Action>[] {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const me = useMe();
  const nameOf = useNames(actions.map(({ personId }) => personId));
  return [
    {
      title: t('plan.action'),
      value: ({ title }) => title,
      show: ({ title }) => <div className={classes.title}>{title}</div>,
    },
    { title: t('plan.area'), value: ({ area }) => t(`common:area.${area}`) },
    {
      title: t('plan.indicator'),
      value: ({ indicator }) => indicator,
      show: ({ indicator }) => <div className={classes.title}>{indicator}</div>,
    },
    {
      title: t('plan.target'),
      value: ({ target }) => target,
      show: ({ target }) => format.quantity(target),
      isNumber: true,
    },
    {
      title: t('plan.realisation'),
      value: ({ realisation }) => realisation,
      show: (action) => (
        <Realisation
          action={action}
          mayRecord={place !== undefined && me.may('action.write', { ...place, area: action.area })}
        />
      ),
    },
    {
      title: t('plan.dueOn'),
      value: ({ dueOn }) => dueOn,
      show: (action) => <Due action={action} />,
    },
    { title: t('plan.person'), value: ({ personId }) => nameOf(personId) },
  ];
}

function Due({ action }: { readonly action: Action }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const state = stateOf(action, format.today);
  const tone = { open: 'quiet', overdue: 'bad', reached: 'good' } as const;
  return (
    <>
      <div>{format.day(action.dueOn)}</div>
      <Status tone={tone[state]}>{t(`plan.${state}`)}</Status>
    </>
  );
}
