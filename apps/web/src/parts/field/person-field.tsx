import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { peopleNamedQuery } from '../../api/people';
import { useNames } from '../use-names';

const typingMs = 250;

/** People to choose from: whom the typed words name, and who is chosen already. */
function useChoices(words: string, chosen: readonly string[]) {
  const { t } = useTranslation('common');
  const [typed] = useDebouncedValue(words.trim(), typingMs);
  const { data: named = [], isFetching } = useQuery({
    ...peopleNamedQuery(typed),
    placeholderData: keepPreviousData,
  });
  const nameOf = useNames(chosen);
  const choices = new Map(
    named.filter(({ erasedAt }) => !erasedAt).map(({ id, name }) => [id, name] as const),
  );
  for (const id of chosen) choices.set(id, nameOf(id));
  return {
    data: [...choices].map(([value, label]) => ({ value, label })),
    nothingFoundMessage: isFetching ? t('state.loading') : t('person.noneFound'),
    placeholder: t('person.type'),
  };
}

/** The services search: what they found is shown as it is. */
const asFound: SelectProps['filter'] = ({ options }) => options;

type PersonFieldProps = Omit<
  SelectProps,
  'data' | 'searchable' | 'filter' | 'searchValue' | 'onSearchChange' | 'value' | 'onChange'
> & { readonly value: string | null; readonly onChange: (id: string | null) => void };

/** One person, by id, found by typing a part of the name. */
export function PersonField({ value, ...props }: PersonFieldProps) {
  const { t } = useTranslation('common');
  const [words, setWords] = useState('');
  const choices = useChoices(words, value ? [value] : []);
  return (
    <Select
      searchable
      clearable
      filter={asFound}
      searchValue={words}
      onSearchChange={setWords}
      value={value}
      clearButtonProps={{ 'aria-label': t('person.clear') }}
      {...choices}
      {...props}
    />
  );
}

type PeopleFieldProps = Omit<
  MultiSelectProps,
  'data' | 'searchable' | 'filter' | 'searchValue' | 'onSearchChange' | 'value' | 'onChange'
> & { readonly value: readonly string[]; readonly onChange: (ids: string[]) => void };

/** Several people, by id, found by typing a part of the name. */
export function PeopleField({ value, ...props }: PeopleFieldProps) {
  const [words, setWords] = useState('');
  const choices = useChoices(words, value);
  return (
    <MultiSelect
      searchable
      hidePickedOptions
      filter={asFound}
      searchValue={words}
      onSearchChange={setWords}
      value={[...value]}
      {...choices}
      {...props}
    />
  );
}
