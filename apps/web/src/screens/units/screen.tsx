import { Button } from '@mantine/core';
import { Link, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { DialogButton } from '../../parts/form/dialog-button';
import { Done } from '../../parts/form/done';
import { Page, Panel } from '../../parts/page/page';
import { UnitFilters } from './filters';
import { FoundUnits } from './found-units';
import { RegisterUnit } from './register-unit';
import { UnitTree } from './tree';

const route = getRouteApi('/units');

export function UnitsScreen() {
  const { t } = useTranslation('admin');
  const me = useMe();
  const search = route.useSearch();
  const [done, tell] = useState('');
  const filter = { query: search.query, state: search.state, under: search.under };
  const isSearching = Object.values(filter).some(Boolean);
  const onDone = (unit: string) => tell(t('units.done', { unit }));
  return (
    <Page
      title={t('units.title')}
      about={t('units.about')}
      actions={
        me.maySomewhere('unit.register') && (
          <>
            <Button variant="default" renderRoot={(props) => <Link to="/units/import" {...props} />}>
              {t('units.import')}
            </Button>
            <DialogButton
              title={t('units.register')}
              form={(close) => <RegisterUnit onClose={close} onDone={onDone} />}
            >
              {t('units.register')}
            </DialogButton>
          </>
        )
      }
    >
      <Done>{done}</Done>
      <UnitFilters key={filter.query} {...filter} />
      <Panel title={isSearching ? t('units.found') : t('units.tree')}>
        {isSearching ? <FoundUnits filter={filter} onDone={onDone} /> : <UnitTree onDone={onDone} />}
      </Panel>
    </Page>
  );
}
