import { type GateDocument, type Rubric, type RubricDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import { Empty } from '../../../parts/page/status';
import { DataTable } from '../../../parts/table/data-table';
import { usePreference } from '../../../text/preference';
import { useRequired } from './required';
import { RubricRules } from './rubric-rules';

type Minimum = readonly [code: string, threshold: RubricDocument['thresholds'][string]];

/** What stands beside the questions: minimums, requirements, undecided rules, sources. */
export function AroundTheQuestions({ rubric }: { readonly rubric: Rubric }) {
  const { t } = useTranslation(['admin', 'common']);
  const { language } = usePreference();
  const required = useRequired(rubric);
  return (
    <>
      <Panel title={t('rubric.minimums')}>
        <DataTable<Minimum>
          caption={t('rubric.minimums')}
          rows={Object.entries(rubric.document.thresholds)}
          rowKey={([code]) => code}
          columns={[
            {
              title: t('rubric.minimum'),
              value: ([, threshold]) =>
                threshold.unit === 'points' ? threshold.name[language] : t('rubric.eachArea'),
            },
            { title: t('common:target.wbk'), value: ([, minimum]) => required.minimum(minimum, 'wbk') },
            { title: t('common:target.wbbm'), value: ([, minimum]) => required.minimum(minimum, 'wbbm') },
          ]}
        />
      </Panel>
      <Panel title={t('rubric.requirements')}>
        <DataTable<GateDocument>
          caption={t('rubric.requirements')}
          rows={rubric.gates}
          rowKey={({ code }) => code}
          empty={<Empty title={t('rubric.noRequirements')} />}
          columns={[
            { title: t('rubric.requirement'), value: ({ name }) => name[language] },
            { title: t('rubric.holder'), value: ({ holder }) => t(`rubric.${holder}`) },
            { title: t('common:target.wbk'), value: (gate) => required.requirement(gate, 'wbk') },
            { title: t('common:target.wbbm'), value: (gate) => required.requirement(gate, 'wbbm') },
          ]}
        />
      </Panel>
      <RubricRules rubric={rubric} />
      <Panel title={t('rubric.sources')}>
        <DataTable
          caption={t('rubric.sources')}
          rows={Object.entries(rubric.document.sources)}
          rowKey={([key]) => key}
          columns={[
            { title: t('rubric.code'), value: ([key]) => key },
            {
              title: t('rubric.source'),
              value: ([, source]) => source,
              show: ([, source]) => <span lang="en">{source}</span>,
            },
          ]}
        />
      </Panel>
    </>
  );
}
