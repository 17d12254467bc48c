import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitField } from '../../parts/field/unit-field';
import { type UnitsSearch } from './search';

/** What is looked for; it stands in the address. */
export function UnitFilters({ query, state, under }: UnitsSearch) {
  const { t } = useTranslation(['admin', 'common']);
  const navigate = useNavigate({ from: '/units' });
  const [words, setWords] = useState(query ?? '');
  const filter = (part: UnitsSearch) => void navigate({ search: (present) => ({ ...present, ...part }) });
  const onSubmit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    filter({ query: words.trim() || undefined });
  };
  return (
    <form role="search" onSubmit={onSubmit}>
      <Group align="end" gap="md">
        <TextInput
          label={t('units.search')}
          maxLength={100}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {t('common:action.search')}
        </Button>
        <UnitField
          label={t('units.under')}
          clearable
          clearButtonProps={{ 'aria-label': t('common:action.clear') }}
          value={under ?? null}
          onChange={(id) => filter({ under: id ?? undefined })}
        />
        <SegmentedControl
          aria-label={t('units.state')}
          data={[
            { value: 'all', label: t('units.all') },
            { value: 'active', label: t('units.active') },
            { value: 'closed', label: t('units.closed') },
          ]}
          value={state ?? 'all'}
          onChange={(chosen) => filter({ state: chosen === 'all' ? undefined : chosen })}
        />
        {(query ?? state ?? under) && (
          <Button
            variant="subtle"
            onClick={() => filter({ query: undefined, state: undefined, under: undefined })}
          >
            {t('common:action.clear')}
          </Button>
        )}
      </Group>
    </form>
  );
}
