import { Combobox, Modal, TextInput, useCombobox } from '@mantine/core';
import { useDebouncedValue, useLocalStorage } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { type Choice, remember } from './choices';
import classes from './finder.module.css';
import { useSections } from './use-sections';

const typingMs = 200;

interface FinderProps {
  /** What was typed before the search was there. */
  readonly typed: string;
  readonly onClose: () => void;
}

/** Search over units, questions, people and screens. */
export function Finder({ typed, onClose }: FinderProps) {
  const { t } = useTranslation(['own', 'common']);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('finder.title')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Search typedBefore={typed} onChosen={onClose} />
    </Modal>
  );
}

interface SearchProps {
  readonly typedBefore: string;
  readonly onChosen: () => void;
}

function Search({ typedBefore, onChosen }: SearchProps) {
  const { t } = useTranslation('own');
  const navigate = useNavigate();
  const { session } = useMe();
  const combobox = useCombobox({ opened: true });
  const [typed, setTyped] = useState(typedBefore);
  const [words] = useDebouncedValue(typed.trim(), typingMs);
  const [recent, setRecent] = useLocalStorage<Choice[]>({
    key: `zi.finder.${session.id}`,
    defaultValue: [],
    getInitialValueInEffect: false,
  });
  const sections = useSections(words, recent);
  const count = sections.reduce((sum, { choices }) => sum + choices.length, 0);
  const choose = (value: string) => {
    const [name, index] = value.split(' ');
    const choice = sections.find((section) => section.name === name)?.choices[Number(index)];
    if (!choice) return;
    setRecent(remember(recent, choice));
    onChosen();
    void navigate({ href: choice.to });
  };
  return (
    <Combobox store={combobox} withinPortal={false} onOptionSubmit={choose}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          type="search"
          label={t('finder.label')}
          description={t('finder.keys')}
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            combobox.resetSelectedOption();
          }}
        />
      </Combobox.EventsTarget>
      <p role="status" className={classes.count}>
        {words === '' ? t('finder.hint') : t('finder.found', { count })}
      </p>
      {count === 0 ? (
        <p>{t('finder.none')}</p>
      ) : (
        <Combobox.Options className={classes.results} aria-label={t('finder.title')}>
          {sections.map(({ name, choices }) => (
            <Combobox.Group key={name} label={t(`finder.${name}`)}>
              {choices.map(({ to, label, beside }, index) => (
                <Combobox.Option key={to} value={`${name} ${index}`}>
                  {label} {beside && <span className={classes.beside}>{beside}</span>}
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      )}
    </Combobox>
  );
}
