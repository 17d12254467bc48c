import { minimumRespondents } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { isProblem } from '../../../api/problem';
import { type Survey, closeSurvey } from '../../../api/surveys';
import { ConfirmButton } from '../../../parts/confirm-button';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { useFormat } from '../../../text/format';
import classes from './survey.module.css';

/** Closes a survey for good. */
export function CloseForm({ survey }: { readonly survey: Survey }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const command = useCommand(closeSurvey, { changes: [['surveys'], ['duties'], ['answers'], ['scores']] });
  const isSmall = survey.responses < minimumRespondents;
  const minimum = format.number(minimumRespondents);
  return (
    <>
      <p className={classes.about}>{t('close.about')}</p>
      {isSmall && <p className={classes.about}>{t('close.few', { minimum })}</p>}
      <ProblemNotice problem={command.problem}>
        {isProblem(command.problem, 'conflict', 'stale_version')
          ? t('close.conflict', { minimum })
          : undefined}
      </ProblemNotice>
      <div>
        <ConfirmButton
          disabled={isSmall}
          loading={command.isPending}
          question={t('close.question', { count: survey.responses })}
          onConfirm={() => command.run(survey)}
        >
          {t('close.submit')}
        </ConfirmButton>
      </div>
    </>
  );
}
