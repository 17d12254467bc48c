import { areas } from '@zi/contracts';
import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Programme } from '../../../../api/programmes';
import { useMe } from '../../../../api/session';
import { isPlanned } from '../../../../parts/stage/is-planned';
import { ProgrammeFrame } from '../programme-frame';
import { useProgramme } from '../use-programme';
import { AddAction } from './add-action';
import { PlanFilters } from './filters';
import { PlanTable } from './plan-table';
import { type ActionDraft } from './search';

/** The work plan of a programme, area by area. */
export function PlanScreen() {
  const { t } = useTranslation('programme');
  const { programmeId } = useParams({ from: '/programmes/$programmeId/plan' });
  const search = useSearch({ from: '/programmes/$programmeId/plan' });
  const found = useProgramme(programmeId);
  const me = useMe();
  const navigate = useNavigate({ from: '/programmes/$programmeId/plan' });
  const put = (draft: ActionDraft | undefined) =>
    void navigate({ search: (present) => ({ ...present, draft }), replace: true, resetScroll: false });
  const isAdding = search.draft !== undefined;
  const place = found.programme && isPlanned(found.programme) ? found.place : undefined;
  const mayWrite = !!place && areas.some((area) => me.may('action.write', { ...place, area }));
  const hint = (programme: Programme) => {
    if (!isPlanned(programme)) return t('plan.early');
    return mayWrite ? t('plan.empty') : t('plan.emptyRead');
  };
  return (
    <ProgrammeFrame
      found={found}
      part="plan"
      actions={mayWrite && !isAdding ? <Button onClick={() => put({})}>{t('plan.add')}</Button> : undefined}
    >
      {(programme) => (
        <>
          {isAdding && place && (
            <AddAction
              programmeId={programmeId}
              place={place}
              draft={search.draft}
              onClose={() => put(undefined)}
            />
          )}
          <PlanFilters {...search} />
          <PlanTable programmeId={programmeId} search={search} place={place} hint={hint(programme)} />
        </>
      )}
    </ProgrammeFrame>
  );
}
