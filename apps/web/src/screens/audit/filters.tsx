import { Button, Select, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { services } from '../../api/operations';
import { DayField } from '../../parts/field/day-field';
import { PersonField } from '../../parts/field/person-field';
import { UnitField } from '../../parts/field/unit-field';
import classes from './audit.module.css';
import { type AuditSearch } from './search';

const none = { unit: undefined, person: undefined, object: undefined, from: undefined, to: undefined };

/** Which entries are shown; it stands in the address. */
export function AuditFilters({ service, unit, person, object, from, to }: AuditSearch) {
  const { t } = useTranslation(['admin', 'common']);
  const navigate = useNavigate({ from: '/audit' });
  const show = (part: AuditSearch) =>
    void navigate({ search: (present) => ({ ...present, entry: undefined, ...part }), resetScroll: false });
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common:action.clear') } };
  return (
    <div className={classes.filters} role="search" aria-label={t('common:table.filter')}>
      <Select
        label={t('audit.service')}
        allowDeselect={false}
        data={services.map((value) => ({ value, label: t(`audit.${value}`) }))}
        value={service ?? services[0]}
        onChange={(value) => show({ service: services.find((one) => one === value) })}
      />
      <UnitField
        label={t('audit.unit')}
        {...clear}
        value={unit ?? null}
        onChange={(value) => show({ unit: value ?? undefined })}
      />
      <PersonField
        label={t('audit.actor')}
        value={person ?? null}
        onChange={(value) => show({ person: value ?? undefined })}
      />
      <TextInput
        key={object}
        label={t('audit.object')}
        maxLength={100}
        defaultValue={object}
        onBlur={({ currentTarget }) => show({ object: currentTarget.value.trim() || undefined })}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      />
      <Days from={from} to={to} show={show} />
      {[unit, person, object, from, to].some(Boolean) && (
        <div>
          <Button variant="subtle" onClick={() => show(none)}>
            {t('common:action.clear')}
          </Button>
        </div>
      )}
    </div>
  );
}

interface DaysProps extends Pick<AuditSearch, 'from' | 'to'> {
  readonly show: (part: AuditSearch) => void;
}

function Days({ from, to, show }: DaysProps) {
  const { t } = useTranslation(['admin', 'common']);
  const clear = { clearable: true, clearButtonProps: { 'aria-label': t('common:action.clear') } };
  return (
    <>
      <DayField
        label={t('audit.from')}
        {...clear}
        value={from ?? null}
        onChange={(value) => show({ from: value ?? undefined })}
      />
      <DayField
        label={t('audit.to')}
        {...clear}
        value={to ?? null}
        onChange={(value) => show({ to: value ?? undefined })}
        error={from && to && to < from ? t('audit.order') : undefined}
      />
    </>
  );
}
