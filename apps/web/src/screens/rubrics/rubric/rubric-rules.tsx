import { type Rubric, type SettingDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import { Empty } from '../../../parts/page/status';
import { RuleSource } from '../../../parts/rubric/rule-source';
import { DataTable } from '../../../parts/table/data-table';
import { usePreference } from '../../../text/preference';
import classes from './rubric.module.css';

type Row = readonly [name: string, rule: SettingDocument];

/** The rules that the regulation leaves open: every answer, the default, and what sources say. */
export function RubricRules({ rubric }: { readonly rubric: Rubric }) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const answersOf = ({ values, default: preset }: SettingDocument) =>
    values.map(({ value, meaning }) =>
      value === preset ? `${meaning[language]} (${t('rule.isDefault')})` : meaning[language],
    );
  return (
    <Panel title={t('rubric.settings')}>
      <DataTable<Row>
        caption={t('rubric.settings')}
        rows={Object.entries(rubric.settings)}
        rowKey={([name]) => name}
        empty={<Empty title={t('cycles.noRules')} />}
        columns={[
          { title: t('cycle.rule'), value: ([, { name }]) => name[language] },
          {
            title: t('rule.answers'),
            value: ([, rule]) => answersOf(rule).join('; '),
            show: ([, rule]) => (
              <ul className={classes.list}>
                {answersOf(rule).map((answer) => (
                  <li key={answer}>{answer}</li>
                ))}
              </ul>
            ),
          },
          {
            title: t('cycle.certainty'),
            value: ([, { provenance }]) => t(`rule.${provenance.status}`),
            show: ([, rule]) => <RuleSource rubric={rubric} rule={rule} />,
          },
        ]}
      />
    </Panel>
  );
}
