import { Button, Select, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { signOut, useMe } from '../../api/session';
import { Page, Panel } from '../../parts/page/page';
import { useFormat } from '../../text/format';
import { prefer, usePreference } from '../../text/preference';
import { languages } from '../../text/text';
import { type Zone, zones } from '../../text/zones';
import classes from './profile.module.css';
import { Roles } from './roles';
import { Ties } from './ties';

/** The signed-in person: what they hold, and how the suite looks to them. */
export function ProfileScreen() {
  const { t } = useTranslation(['own', 'common']);
  const format = useFormat();
  const { session } = useMe();
  return (
    <Page title={session.name} about={t('profile.about')}>
      <Panel title={t('profile.roles')}>
        <Roles />
      </Panel>
      <div className={classes.pair}>
        <Panel title={t('profile.ties')}>
          <Ties />
        </Panel>
        <div className={classes.stack}>
          <Panel title={t('profile.display')}>
            <Display />
          </Panel>
          <Panel title={t('profile.session')}>
            <p>{t('profile.sessionUntil', { until: format.instant(session.expiresAt) })}</p>
            <div>
              <Button variant="default" onClick={() => void signOut()}>
                {t('common:action.signOut')}
              </Button>
            </div>
          </Panel>
        </div>
      </div>
    </Page>
  );
}

const zoneNames = Object.keys(zones) as Zone[];
const themes = ['light', 'dark', 'auto'] as const;

function Display() {
  const { t } = useTranslation(['own', 'shell']);
  const { language, zone } = usePreference();
  const format = useFormat();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const now = format.instant(new Date().toISOString());
  return (
    <>
      <Select
        label={t('shell:language')}
        allowDeselect={false}
        data={languages.map((value) => ({ value, label: t(`profile.languageName.${value}`) }))}
        value={language}
        onChange={(value) => void prefer({ language: languages.find((one) => one === value) ?? language })}
      />
      <Select
        label={t('profile.zone')}
        description={t('profile.zoneNow', { zone: zones[zone], time: now })}
        allowDeselect={false}
        data={zoneNames.map((value) => ({ value, label: value }))}
        value={zone}
        onChange={(value) => void prefer({ zone: zoneNames.find((one) => one === value) ?? zone })}
      />
      <Select
        label={t('shell:theme.label')}
        allowDeselect={false}
        data={themes.map((value) => ({ value, label: t(`shell:theme.${value}`) }))}
        value={colorScheme}
        onChange={(value) => setColorScheme(themes.find((one) => one === value) ?? colorScheme)}
      />
    </>
  );
}
