import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { areas, roles } from '@zi/contracts';
import { cyclesQuery } from '../../api/cycles';
import { useMe } from '../../api/session';
import { allUnitsQuery } from '../../api/units';
import { DayField } from '../field/day-field';
import { UnitField } from '../field/unit-field';
import { type GiftDraft } from './gift';

interface GiftFieldsProps {
  readonly values: GiftDraft;
  readonly set: (part: Partial<GiftDraft>) => void;
  readonly flaw: (field: keyof GiftDraft) => string | undefined;
  /** The unit is settled already. */
  readonly isUnitFixed?: boolean;
}

/** Which role, where, for which cycle and how long; only what the person may give can be chosen. */
export function GiftFields({ values, set, flaw, isUnitFixed }: GiftFieldsProps) {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const { data: units = [] } = useQuery(allUnitsQuery());
  const { data: cycles = [] } = useQuery(cyclesQuery);
  const path = units.find(({ id }) => id === values.unitId)?.path;
  const choices = roles.filter((role) => path && me.mayGrant({ role, path, cycleId: values.cycleId }));
  const noChoice = path && choices.length === 0 ? t('invite.noRole') : undefined;
  return (
    <>
      {!isUnitFixed && (
        <UnitField
          label={t('common:word.unit')}
          withAsterisk
          among={(unit) => me.may('membership.grant', { path: unit.path, cycleId: null })}
          value={values.unitId}
          onChange={(unitId) => set({ unitId, role: null })}
          error={flaw('unitId')}
        />
      )}
      <Select
        label={t('person.role')}
        withAsterisk
        disabled={!path}
        data={choices.map((value) => ({ value, label: t(`common:role.${value}`) }))}
        value={values.role}
        onChange={(role) => set({ role })}
        error={noChoice ?? flaw('role')}
      />
      {values.role === 'unit_coordinator' && (
        <Select
          label={t('person.area')}
          clearable
          placeholder={t('person.allAreas')}
          clearButtonProps={{ 'aria-label': t('person.allAreas') }}
          data={areas.map((value) => ({ value, label: t(`common:area.${value}`) }))}
          value={values.area}
          onChange={(area) => set({ area })}
        />
      )}
      <Select
        label={t('common:word.cycle')}
        clearable
        placeholder={t('person.allCycles')}
        clearButtonProps={{ 'aria-label': t('person.allCycles') }}
        data={cycles.map(({ id, year }) => ({ value: id, label: String(year) }))}
        value={values.cycleId}
        onChange={(cycleId) => set({ cycleId })}
      />
      <DayField
        label={t('person.starts')}
        clearable
        value={values.startsOn}
        onChange={(startsOn) => set({ startsOn })}
        error={flaw('startsOn')}
      />
      <DayField
        label={t('person.ends')}
        clearable
        value={values.endsOn}
        onChange={(endsOn) => set({ endsOn })}
        error={flaw('endsOn')}
      />
    </>
  );
}
