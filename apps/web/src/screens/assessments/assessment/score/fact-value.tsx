import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { type GateDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type NewFact } from '../../../../api/scores';
import { DayField } from '../../../../parts/field/day-field';

interface FactValueProps {
  readonly gate: GateDocument | undefined;
  readonly value: NewFact['value'] | null;
  readonly onChange: (value: NewFact['value'] | null) => void;
  readonly error: string | null | false;
}

/** The field for what a requirement holds, by its kind. */
export function FactValue({ gate, value, onChange, error }: FactValueProps) {
  const { t } = useTranslation(['score', 'common']);
  const field = { label: t('requirement.value'), error, required: true };
  const chosen = (data: { value: string; label: string }[], read: (text: string) => NewFact['value']) => (
    <NativeSelect
      {...field}
      value={value === null ? '' : String(value)}
      data={[{ value: '', label: '' }, ...data]}
      onChange={({ currentTarget }) =>
        onChange(currentTarget.value === '' ? null : read(currentTarget.value))
      }
    />
  );
  const requirement = gate?.requirement;
  switch (requirement?.type) {
    case 'percent':
      return (
        <NumberInput
          {...field}
          description={t('requirement.percent')}
          min={0}
          max={100}
          value={typeof value === 'number' ? value : ''}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'grade':
      return chosen(
        requirement.grades.map((grade) => ({ value: grade, label: grade })),
        String,
      );
    case 'level':
      return chosen(
        Array.from({ length: Number(requirement.max) }, (_, index) => ({
          value: String(index + 1),
          label: t('requirement.level', { level: index + 1 }),
        })),
        Number,
      );
    case 'yes':
      return chosen(
        [
          { value: 'true', label: t('common:state.yes') },
          { value: 'false', label: t('common:state.no') },
        ],
        (text) => text === 'true',
      );
    case 'months_since':
      return (
        <DayField
          {...field}
          label={t('requirement.since')}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case undefined:
      return (
        <TextInput
          {...field}
          value={typeof value === 'string' ? value : ''}
          maxLength={60}
          onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
        />
      );
  }
}
