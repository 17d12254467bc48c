import { NativeSelect } from '@mantine/core';
import { type GateDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type NewFact } from '../../../../api/scores';
import { DayField } from '../../../../parts/field/day-field';
import { NumberField } from '../../../../parts/field/number-field';

interface FactValueProps {
  readonly gate: GateDocument | undefined;
  readonly value: NewFact['value'] | null;
  readonly onChange: (value: NewFact['value'] | null) => void;
  readonly error: string | null | false;
}

interface Choice {
  readonly value: NewFact['value'];
  readonly label: string;
}

/** The field for what a requirement holds, by its kind. */
export function FactValue({ gate, ...field }: FactValueProps) {
  const { t } = useTranslation(['score', 'common']);
  const requirement = gate?.requirement;
  switch (requirement?.type) {
    case 'percent':
      return <PercentField {...field} />;
    case 'grade':
      return (
        <ChoiceField {...field} choices={requirement.grades.map((value) => ({ value, label: value }))} />
      );
    case 'level': {
      const levels = Array.from({ length: Number(requirement.max) }, (_, index) => index + 1);
      const choices = levels.map((level) => ({ value: level, label: t('requirement.level', { level }) }));
      return <ChoiceField {...field} choices={choices} />;
    }
    case 'yes':
      return (
        <ChoiceField
          {...field}
          choices={[
            { value: true, label: t('common:state.yes') },
            { value: false, label: t('common:state.no') },
          ]}
        />
      );
    case 'months_since':
      return <SinceField {...field} />;
    case undefined:
      return null;
  }
}

type FieldProps = Omit<FactValueProps, 'gate'>;

function ChoiceField({
  choices,
  value,
  onChange,
  error,
}: FieldProps & { readonly choices: readonly Choice[] }) {
  const { t } = useTranslation('score');
  return (
    <NativeSelect
      label={t('requirement.value')}
      error={error}
      required
      value={value === null ? '' : String(value)}
      data={['', ...choices.map((choice) => ({ value: String(choice.value), label: choice.label }))]}
      onChange={({ currentTarget }) =>
        onChange(choices.find((choice) => String(choice.value) === currentTarget.value)?.value ?? null)
      }
    />
  );
}

function PercentField({ value, onChange, error }: FieldProps) {
  const { t } = useTranslation('score');
  return (
    <NumberField
      label={t('requirement.value')}
      description={t('requirement.percent')}
      error={error}
      required
      min={0}
      max={100}
      clampBehavior="strict"
      value={typeof value === 'number' ? value : ''}
      onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}

function SinceField({ value, onChange, error }: FieldProps) {
  const { t } = useTranslation('score');
  return (
    <DayField
      label={t('requirement.since')}
      error={error}
      required
      value={typeof value === 'string' ? value : null}
      onChange={onChange}
    />
  );
}
