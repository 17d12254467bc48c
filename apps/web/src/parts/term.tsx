import { Anchor, Popover, Text, UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './term.module.css';
import { type TermName } from './terms';

interface TermProps {
  readonly name: TermName;
  /** The word as it stands in the sentence; the term itself by default. */
  readonly children?: ReactNode;
}

/** A word of the programme that tells its meaning when it is chosen. */
export function Term({ name, children }: TermProps) {
  const { t } = useTranslation('glossary');
  const word = t(`term.${name}.word`);
  return (
    <Popover width={300} withArrow trapFocus returnFocus shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.term}>{children ?? word}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('explain', { word })}>
        <Text fw={600}>{word}</Text>
        <Text size="sm" c="dimmed">
          {t(`term.${name}.also`)}
        </Text>
        <Text size="sm" my="xs">
          {t(`term.${name}.meaning`)}
        </Text>
        <Anchor
          size="sm"
          renderRoot={(props) => <Link to="/help" search={{ term: name }} hash={name} {...props} />}
        >
          {t('more')}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
