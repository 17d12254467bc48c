import { Anchor, Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { respondentUrl } from '../../../../api/surveys';
import { unitQuery } from '../../../../api/units';
import { Loading } from '../../../../app/shell/fallbacks';
import { Page } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { QrCode } from '../../../../parts/qr-code';
import { useFormat } from '../../../../text/format';
import { useSurvey } from '../use-survey';
import classes from './poster.module.css';

/** A sheet to hang up at the counter: one page when printed. */
export function PosterScreen() {
  const { t } = useTranslation(['survey', 'common']);
  const format = useFormat();
  const { surveyId } = useParams({ from: '/surveys/$surveyId/poster' });
  const { survey, error, retry } = useSurvey(surveyId);
  const { data: unit } = useQuery({ ...unitQuery(survey?.unitId ?? ''), enabled: !!survey });
  if (!survey) return error ? <ProblemNotice problem={error} onRetry={retry} /> : <Loading />;
  const url = respondentUrl(survey.id);
  return (
    <Page
      title={t('poster.title')}
      crumbs={[
        <Anchor
          key="survey"
          renderRoot={(props) => <Link to="/surveys/$surveyId" params={{ surveyId }} {...props} />}
        >
          {t('poster.back')}
        </Anchor>,
      ]}
      actions={
        <Button leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
          {t('common:action.print')}
        </Button>
      }
    >
      <div className={classes.poster}>
        <p className={classes.unit}>{unit?.name}</p>
        <QrCode text={url} label={t('share.qr', { unit: unit?.name })} size={320} />
        <p>{t('poster.body')}</p>
        <p className={classes.address}>{url}</p>
        <p>{t('poster.until', { day: format.day(survey.closesOn) })}</p>
      </div>
    </Page>
  );
}
