import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Profile, type ProfileSettings } from '../../../api/profiles';
import { ActorName } from '../../../parts/names';
import { Panel } from '../../../parts/page/page';
import { type Column, DataTable } from '../../../parts/table/data-table';
import { useFormat } from '../../../text/format';
import { usePreference } from '../../../text/preference';
import { type RulesVersion, historyOf, meaningOf } from '../rules';
import { Changes } from './changes';

interface RulesHistoryProps {
  readonly rubric: Rubric;
  readonly profiles: readonly Profile[];
  readonly opened: ProfileSettings;
  readonly onMore?: () => void;
  readonly isReadingMore: boolean;
}

/** Who changed which rules when and why, down to those that the cycle was opened with. */
export function RulesHistory({ rubric, profiles, opened, ...more }: RulesHistoryProps) {
  const { t } = useTranslation('admin');
  return (
    <Panel title={t('cycle.history')}>
      <DataTable
        caption={t('cycle.history')}
        columns={useColumns(rubric)}
        rows={historyOf(profiles, opened, more.onMore !== undefined)}
        rowKey={({ version }) => String(version)}
        {...more}
      />
    </Panel>
  );
}

function useColumns(rubric: Rubric): Column<RulesVersion>[] {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const format = useFormat();
  const inWords = ({ profile, changes }: RulesVersion) =>
    profile
      ? changes
          ?.map(({ name, after }) => `${name}: ${meaningOf(rubric.settings, name, after, language)}`)
          .join('; ')
      : t('cycle.first');
  return [
    { title: t('cycle.version'), value: ({ version }) => version },
    {
      title: t('cycle.difference'),
      value: (row) => inWords(row) ?? '',
      show: ({ profile, changes = [] }) =>
        profile ? <Changes rubric={rubric} changes={changes} /> : t('cycle.first'),
    },
    { title: t('why.label'), value: ({ profile }) => profile?.why ?? '' },
    {
      title: t('cycle.by'),
      value: ({ profile }) => profile?.by ?? '',
      show: ({ profile }) => profile && <ActorName actor={profile.by} />,
    },
    {
      title: t('cycle.at'),
      value: ({ profile }) => profile?.at ?? '',
      show: ({ profile }) => profile && format.instant(profile.at),
    },
  ];
}
