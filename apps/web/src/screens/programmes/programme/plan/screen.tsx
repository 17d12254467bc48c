import { areas } from '@zi/contracts';
import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Programme } from '../../../../api/programmes';
import { useMe } from '../../../../api/session';
import { ProgrammeFrame } from '../programme-frame';
import { useProgramme } from '../use-programme';
import { AddAction } from './add-action';
import { PlanFilters } from './filters';
import { PlanTable } from './plan-table';

/** The plan is made while the unit is built up, and kept while it is watched. */
const isPlanned = ({ stage }: Programme) => stage === 'development' || stage === 'monitoring';

/** The work plan of a programme, area by area. */
export function PlanScreen() {
  const { t } = useTranslation('programme');
  const { programmeId } = useParams({ from: '/programmes/$programmeId/plan' });
  const search = useSearch({ from: '/programmes/$programmeId/plan' });
  const found = useProgramme(programmeId);
  const me = useMe();
  const [isAdding, { open, close }] = useDisclosure(false);
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
      actions={mayWrite && !isAdding ? <Button onClick={open}>{t('plan.add')}</Button> : undefined}
    >
      {(programme) => (
        <>
          {isAdding && place && <AddAction programmeId={programmeId} place={place} onClose={close} />}
          <PlanFilters {...search} />
          <PlanTable programmeId={programmeId} search={search} place={place} hint={hint(programme)} />
        </>
      )}
    </ProgrammeFrame>
  );
}
