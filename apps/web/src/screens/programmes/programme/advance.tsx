import { stages } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../../api/problem';
import { type Programme, advanceProgramme } from '../../../api/programmes';
import { ConfirmButton } from '../../../parts/confirm-button';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { GateTitle } from '../../../parts/stage/gate-list';
import classes from './programme.module.css';
import { RecordProblem, useRecord } from './record';

/** Moves the programme to the next stage; while gates are shut, lists them. */
export function Advance({ programme }: { readonly programme: Programme }) {
  const { t } = useTranslation(['programme', 'common']);
  const to = stages[stages.indexOf(programme.stage) + 1];
  const record = useRecord(programme, advanceProgramme, () => undefined);
  if (!to) return null;
  const shut = programme.gates.filter(({ stage, met }) => stage === programme.stage && !met);
  const name = t(`common:stage.${to}`);
  return (
    <div className={classes.part}>
      {shut.length > 0 && (
        <div>
          {t('advance.shut')}
          <ul className={classes.list}>
            {shut.map((gate) => (
              <li key={gate.code}>
                <GateTitle gate={gate} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {isProblem(record.problem, 'conflict') ? (
        <ProblemNotice problem={record.problem}>{t('advance.refused')}</ProblemNotice>
      ) : (
        <RecordProblem {...record} />
      )}
      <div>
        <ConfirmButton
          question={t('advance.question', { stage: name })}
          disabled={shut.length > 0}
          loading={record.isPending}
          onConfirm={() => record.run({ to })}
        >
          {t('advance.button', { stage: name })}
        </ConfirmButton>
      </div>
    </div>
  );
}
