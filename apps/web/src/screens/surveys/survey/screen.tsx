import { Anchor, Button, CopyButton, Progress, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { minimumRespondents } from '@zi/contracts';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/session';
import { type Survey, respondentUrl } from '../../../api/surveys';
import { Loading } from '../../../app/shell/fallbacks';
import { UnitLink } from '../../../parts/names';
import { Page, Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status } from '../../../parts/page/status';
import { QrCode } from '../../../parts/qr-code';
import { useFormat } from '../../../text/format';
import { useProgramme } from '../../programmes/programme/use-programme';
import { CloseForm } from './close-form';
import { Result } from './result';
import classes from './survey.module.css';
import { useSurvey } from './use-survey';

/** One survey: how far it is, how respondents get to it, its result. */
export function SurveyScreen() {
  const { surveyId } = useParams({ from: '/surveys/$surveyId' });
  const { survey, error, retry } = useSurvey(surveyId);
  if (!survey) return error ? <ProblemNotice problem={error} onRetry={retry} /> : <Loading />;
  return <Shown survey={survey} />;
}

function Shown({ survey }: { readonly survey: Survey }) {
  const { t } = useTranslation('survey');
  const me = useMe();
  const { programme, unit, cycle, place } = useProgramme(survey.programmeId);
  const mayRun = place !== undefined && me.may('survey.run', place);
  const name = unit?.name ?? programme?.unitName;
  return (
    <Page
      title={t('title')}
      about={t('about', { unit: name, year: cycle?.year })}
      crumbs={[
        <UnitLink key="unit" id={survey.unitId} name={name} />,
        <ListLink key="list" survey={survey} />,
      ]}
    >
      <Panel
        title={t('progress.title')}
        actions={
          <Status tone={survey.status === 'open' ? 'accent' : 'quiet'}>{t(`status.${survey.status}`)}</Status>
        }
      >
        <Progressed survey={survey} />
      </Panel>
      {survey.status === 'open' && (
        <div className={classes.pair}>
          <Panel title={t('share.title')}>
            <Share survey={survey} unitName={name ?? ''} />
          </Panel>
          {mayRun && (
            <Panel title={t('close.title')}>
              <CloseForm survey={survey} />
            </Panel>
          )}
        </div>
      )}
      <Panel title={t('result.title')}>
        <Result survey={survey} />
      </Panel>
    </Page>
  );
}

function ListLink({ survey: { programmeId } }: { readonly survey: Survey }) {
  const { t } = useTranslation('survey');
  return (
    <Anchor
      renderRoot={(props) => (
        <Link to="/programmes/$programmeId/surveys" params={{ programmeId }} {...props} />
      )}
    >
      {t('title')}
    </Anchor>
  );
}

function Progressed({ survey: { responses, closesOn, status } }: { readonly survey: Survey }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const missing = minimumRespondents - responses;
  const label = t('progress.of', { count: responses, minimum: minimumRespondents });
  const day = format.day(closesOn);
  return (
    <div className={classes.progress}>
      <strong role="status">{label}</strong>
      <Progress
        value={Math.min(100, (responses / minimumRespondents) * 100)}
        size="lg"
        color={missing > 0 ? undefined : 'teal'}
        aria-label={label}
      />
      <span>{missing > 0 ? t('progress.missing', { count: missing }) : t('progress.enough')}</span>
      {status === 'open' && (
        <span>
          {closesOn >= format.today
            ? t('progress.until', { day, relative: format.until(closesOn, format.today) })
            : t('progress.over', { day })}
        </span>
      )}
    </div>
  );
}

function Share({ survey, unitName }: { readonly survey: Survey; readonly unitName: string }) {
  const { t } = useTranslation(['survey', 'common']);
  const url = respondentUrl(survey.id);
  return (
    <>
      <p className={classes.about}>{t('share.about')}</p>
      <div className={classes.share}>
        <QrCode text={url} label={t('share.qr', { unit: unitName })} />
        <div className={classes.ways}>
          <TextInput
            label={t('share.address')}
            value={url}
            readOnly
            onFocus={({ target }) => target.select()}
          />
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t('common:action.copied') : t('share.copy')}
              </Button>
            )}
          </CopyButton>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/surveys/$surveyId/poster" params={{ surveyId: survey.id }} {...props} />
            )}
          >
            {t('share.poster')}
          </Button>
          <Anchor href={url} target="_blank" rel="noreferrer">
            {t('share.openPage')}
          </Anchor>
        </div>
      </div>
    </>
  );
}
