import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Layer, roundsQuery } from '../../api/assessments';
import { type Target } from '../../api/programmes';

interface LayerFieldProps {
  readonly label: string;
  readonly layers: readonly Layer[];
  readonly value: Layer;
  readonly onChange: (layer: Layer) => void;
}

export function LayerField({ layers, value, onChange, label }: LayerFieldProps) {
  const { t } = useTranslation('common');
  return (
    <NativeSelect
      label={label}
      value={value}
      data={layers.map((layer) => ({ value: layer, label: t(`layer.${layer}`) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Layer)}
    />
  );
}

interface RoundFieldProps {
  readonly assessmentId: string;
  readonly value: number | undefined;
  readonly onChange: (round: number | undefined) => void;
}

/** A closed round, or the score as it is now. */
export function RoundField({ assessmentId, value, onChange }: RoundFieldProps) {
  const { t } = useTranslation(['score', 'common']);
  const { data: rounds = [] } = useQuery(roundsQuery(assessmentId));
  return (
    <NativeSelect
      label={t('field.round')}
      value={value ?? ''}
      data={[
        { value: '', label: t('field.now') },
        ...rounds.map(({ round }) => ({ value: String(round), label: t('common:word.round', { round }) })),
      ]}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value) || undefined)}
    />
  );
}

export const targets: readonly Target[] = ['wbk', 'wbbm'];

interface TargetFieldProps {
  readonly value: Target;
  readonly onChange: (target: Target) => void;
}

export function TargetField({ value, onChange }: TargetFieldProps) {
  const { t } = useTranslation(['score', 'common']);
  return (
    <NativeSelect
      label={t('field.target')}
      value={value}
      data={targets.map((target) => ({ value: target, label: t(`common:target.${target}`) }))}
      onChange={({ currentTarget }) => onChange(currentTarget.value as Target)}
    />
  );
}
