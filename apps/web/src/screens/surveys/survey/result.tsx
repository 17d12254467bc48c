import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { assessmentOfQuery } from '../../../api/assessments';
import { rubricQuery } from '../../../api/rubrics';
import { type Survey } from '../../../api/surveys';
import { Points } from '../../../parts/points';
import { DataTable } from '../../../parts/table/data-table';
import { Term } from '../../../parts/term';
import { useFormat } from '../../../text/format';
import { indexQuestions } from './index-questions';

const names = ['ipak', 'ipkp'] as const;

const whyOf = (assessmentId: string | undefined, code: string | undefined) =>
  assessmentId && code ? ({ assessmentId, layer: 'self', code } as const) : undefined;

/** The indices of a closed survey, and where they went. */
export function Result({ survey }: { readonly survey: Survey }) {
  const { t } = useTranslation('survey');
  const format = useFormat();
  const { data: assessment } = useQuery(assessmentOfQuery(survey.programmeId));
  const { data: rubric } = useQuery({
    ...rubricQuery(assessment?.rubric ?? { id: '', version: '' }),
    enabled: assessment !== undefined,
  });
  const questionOf = rubric ? indexQuestions(rubric) : {};
  const { indices } = survey;
  if (!indices) return <p>{t('result.none')}</p>;
  return (
    <>
      <DataTable
        caption={t('result.caption')}
        rows={names}
        rowKey={(name) => name}
        columns={[
          {
            title: t('result.index'),
            value: (name) => t(`result.${name}`),
            show: (name) => <Term name={name}>{t(`result.${name}`)}</Term>,
          },
          {
            title: t('result.mean'),
            value: (name) => indices[name].mean.rounded,
            show: (name) => <Points value={indices[name].mean} />,
            isNumber: true,
          },
          {
            title: t('result.scale4'),
            value: (name) => indices[name].index.rounded,
            show: (name) => (
              <Points value={indices[name].index} why={whyOf(assessment?.id, questionOf[name])} />
            ),
            isNumber: true,
          },
          {
            title: t('result.respondents'),
            value: (name) => indices[name].respondents,
            show: (name) => format.number(indices[name].respondents),
            isNumber: true,
          },
          {
            title: t('result.inSheet'),
            value: (name) => questionOf[name] ?? null,
            show: (name) =>
              assessment &&
              questionOf[name] && (
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/assessments/$assessmentId"
                      params={{ assessmentId: assessment.id }}
                      search={{ q: questionOf[name] }}
                      {...props}
                    />
                  )}
                >
                  {questionOf[name]} · {t('result.toSheet')}
                </Anchor>
              ),
          },
        ]}
      />
      <p>{t('result.conversion', { name: survey.conversion })}</p>
    </>
  );
}
