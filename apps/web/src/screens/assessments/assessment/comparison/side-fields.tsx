import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Assessment, type LayerKey } from '../../../../api/assessments';
import { layersOf } from '../../../../parts/score/layers';
import shared from '../../../../parts/score/score.module.css';
import { LayerField, RoundField } from '../../../../parts/score/side-fields';
import { useSideName } from './compared';
import classes from './comparison.module.css';
import { type ComparisonSearch } from './search';

interface SideFieldsProps {
  readonly assessment: Assessment;
  readonly other: Assessment;
  /** Of the unit: one a year. */
  readonly assessments: readonly Assessment[];
  readonly left: LayerKey;
  readonly right: LayerKey;
  readonly onChange: (change: ComparisonSearch) => void;
}

/** Chooses what is compared with what. */
export function SideFields({ assessment, other, assessments, left, right, onChange }: SideFieldsProps) {
  const { t } = useTranslation('score');
  const nameOf = { left: useSideName(left), right: useSideName(right) };
  return (
    <div className={classes.sides}>
      <fieldset className={classes.side}>
        <legend>{t('comparison.left')}</legend>
        <Printed name={nameOf.left} year={assessment.year} />
        <div className={shared.controls}>
          <LayerField
            label={t('field.layer')}
            layers={layersOf(assessment)}
            value={left.layer}
            onChange={(layer) => onChange({ layer })}
          />
          <RoundField
            assessmentId={assessment.id}
            value={left.round}
            onChange={(round) => onChange({ round })}
          />
        </div>
      </fieldset>
      <fieldset className={classes.side}>
        <legend>{t('comparison.right')}</legend>
        <Printed name={nameOf.right} year={other.year} />
        <div className={shared.controls}>
          {assessments.length > 1 && (
            <NativeSelect
              label={t('comparison.assessment')}
              value={other.id}
              data={assessments.map(({ id, year }) => ({
                value: id,
                label: t('comparison.year', { year }),
              }))}
              onChange={({ currentTarget: { value } }) =>
                onChange({
                  with: value === assessment.id ? undefined : value,
                  withLayer: undefined,
                  withRound: undefined,
                })
              }
            />
          )}
          <LayerField
            label={t('field.layer')}
            layers={layersOf(other)}
            value={right.layer}
            onChange={(withLayer) => onChange({ withLayer })}
          />
          <RoundField
            assessmentId={other.id}
            value={right.round}
            onChange={(withRound) => onChange({ withRound })}
          />
        </div>
      </fieldset>
    </div>
  );
}

/** On paper: what was chosen, in words. */
function Printed({ name, year }: { readonly name: string; readonly year: number }) {
  const { t } = useTranslation('score');
  return (
    <p className={classes.printed}>
      {t('comparison.year', { year })} · {name}
    </p>
  );
}
