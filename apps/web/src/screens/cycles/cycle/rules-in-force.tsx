import { type Rubric, type SettingDocument } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type ProfileSettings } from '../../../api/profiles';
import { Panel } from '../../../parts/page/page';
import { Empty, Status } from '../../../parts/page/status';
import { type Column, DataTable } from '../../../parts/table/data-table';
import { usePreference } from '../../../text/preference';
import { RuleSource } from '../../../parts/rubric/rule-source';
import { meaningOf } from '../rules';

interface RulesInForceProps {
  readonly rubric: Rubric;
  readonly settings: ProfileSettings;
}

type Row = readonly [name: string, rule: SettingDocument];

/** Every rule that the regulation leaves open: its answer in force, the default, and what sources say. */
export function RulesInForce({ rubric, settings }: RulesInForceProps) {
  const { t } = useTranslation('admin');
  return (
    <Panel title={t('cycle.settings')}>
      <DataTable
        caption={t('cycle.settings')}
        columns={useColumns({ rubric, settings })}
        rows={Object.entries(rubric.settings)}
        rowKey={([name]) => name}
        empty={<Empty title={t('cycles.noRules')} />}
      />
    </Panel>
  );
}

function useColumns({ rubric, settings }: RulesInForceProps): Column<Row>[] {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const meaning = (name: string, answer: string | number | undefined) =>
    meaningOf(rubric.settings, name, answer, language);
  return [
    { title: t('cycle.rule'), value: ([, { name }]) => name[language] },
    {
      title: t('cycle.value'),
      value: ([name]) => meaning(name, settings[name]),
      show: ([name, rule]) => (
        <>
          <div>{meaning(name, settings[name])}</div>
          {settings[name] === rule.default ? (
            <Status>{t('rule.isDefault')}</Status>
          ) : (
            <Status tone="accent">{t('rule.isUnlikeDefault')}</Status>
          )}
        </>
      ),
    },
    { title: t('cycle.default'), value: ([name, rule]) => meaning(name, rule.default) },
    {
      title: t('cycle.certainty'),
      value: ([, { provenance }]) => t(`rule.${provenance.status}`),
      show: ([, rule]) => <RuleSource rubric={rubric} rule={rule} />,
    },
  ];
}
