import { stages } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { type Stage } from '../../api/programmes';
import { Status } from '../page/status';
import classes from './stage.module.css';

const numerals = { declaration: 'I', designation: 'II', development: 'III', monitoring: 'IV' } as const;
export const numeralOf = (stage: Stage) => numerals[stage];

export const stateOf = (stage: Stage, present: Stage) => {
  const distance = stages.indexOf(stage) - stages.indexOf(present);
  if (distance === 0) return 'present';
  return distance < 0 ? 'done' : 'ahead';
};

export function StageState({ stage, present }: { readonly stage: Stage; readonly present: Stage }) {
  const { t } = useTranslation('programme');
  const state = stateOf(stage, present);
  const tone = { present: 'accent', done: 'good', ahead: 'quiet' } as const;
  return <Status tone={tone[state]}>{t(`stage.${state}`)}</Status>;
}

/** The four stages of a programme and where it stands. */
export function StageTracker({ present }: { readonly present: Stage }) {
  const { t } = useTranslation(['programme', 'common']);
  return (
    <ol className={classes.track} aria-label={t('stage.track')}>
      {stages.map((stage) => {
        const state = stateOf(stage, present);
        return (
          <li
            key={stage}
            className={classes.step}
            data-state={state}
            aria-current={state === 'present' ? 'step' : undefined}
          >
            <span className={classes.quiet}>{t('stage.number', { number: numeralOf(stage) })}</span>
            <span className={classes.name}>{t(`common:stage.${stage}`)}</span>
            <span>
              <StageState stage={stage} present={present} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}
