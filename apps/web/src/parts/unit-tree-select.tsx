import { Anchor, Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { allUnitsQuery } from '../api/units';
import { placeIn } from './unit-tree';
import classes from './ministry/ministry.module.css';

/** The tree of units: up by the links, down by the list. Where one stands is in the address as `under`. */
export function UnitTreeSelect({ under }: { readonly under?: string }) {
  const { t } = useTranslation('ministry');
  const { data: units } = useSuspenseQuery(allUnitsQuery());
  const { above, below, here } = placeIn(units, under);
  const navigate = useNavigate();
  return (
    <div className={classes.tree}>
      <nav aria-label={t('pick.tree')}>
        <ol className={classes.crumbs}>
          <li>{here ? <UnderLink>{t('pick.all')}</UnderLink> : t('pick.all')}</li>
          {above.map(({ id, name }) => (
            <li key={id} aria-current={id === here?.id ? 'location' : undefined}>
              {id === here?.id ? name : <UnderLink under={id}>{name}</UnderLink>}
            </li>
          ))}
        </ol>
      </nav>
      {below.length > 0 && (
        <Select
          className={classes.noPrint}
          label={t('pick.down')}
          placeholder={t('pick.below', { count: below.length })}
          data={below.map(({ id, name }) => ({ value: id, label: name }))}
          value={null}
          searchable
          onChange={(id) =>
            void navigate({ to: '.', search: (present: object) => ({ ...present, under: id ?? undefined }) })
          }
        />
      )}
    </div>
  );
}

/** Looks at another subtree on the same screen. */
export function UnderLink({ under, children }: { readonly under?: string; readonly children: ReactNode }) {
  return (
    <Anchor
      renderRoot={(props) => <Link to="." search={(present: object) => ({ ...present, under })} {...props} />}
    >
      {children}
    </Anchor>
  );
}
