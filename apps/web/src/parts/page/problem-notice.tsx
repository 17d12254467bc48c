import { Alert, Anchor, Button, Code, Group, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../../api/problem';
import { signInUrl } from '../../api/session';

interface ProblemNoticeProps {
  readonly problem: unknown;
  /** Says what stands in the way in the words of the screen, where it knows them. */
  readonly children?: React.ReactNode;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do about it and the id to quote. Renders nothing without a problem; throws what is a bug. */
export function ProblemNotice({ problem, children, onRetry }: ProblemNoticeProps) {
  const { t } = useTranslation(['problem', 'common']);
  if (!problem) return null;
  if (!(problem instanceof ApiProblem)) throw problem as Error;
  const { kind, document, passes } = problem;
  return (
    <Alert color="red" variant="light" title={t(`problem:${kind}.title`)} role="alert">
      <Text size="sm">{children ?? t(`problem:${kind}.body`)}</Text>
      <WhatExactly document={document} />
      <Group mt="xs" gap="sm">
        {onRetry && passes && (
          <Button size="xs" variant="default" onClick={onRetry}>
            {t('common:action.retry')}
          </Button>
        )}
        {kind === 'unauthenticated' && (
          <Anchor size="sm" href={signInUrl(window.location.pathname + window.location.search)}>
            {t('common:action.signIn')}
          </Anchor>
        )}
        {document.errorId && (
          <Text size="xs" c="dimmed">
            {t('common:errorId')}: <Code>{document.errorId}</Code>
          </Text>
        )}
      </Group>
    </Alert>
  );
}

/** The places that are wrong; else the words of the service, which speaks English. */
function WhatExactly({ document }: Pick<ApiProblem, 'document'>) {
  const { t } = useTranslation(['problem', 'common']);
  if (document.problems) {
    return (
      <List size="sm" mt="xs">
        {document.problems.map(({ path, message, accepted }) => (
          <List.Item key={`${path} ${message}`}>
            <Code>{path}</Code> <span lang="en">{message}</span>
            {accepted && ` — ${t('problem:accepted', { accepted })}`}
          </List.Item>
        ))}
      </List>
    );
  }
  if (!document.detail) return null;
  return (
    <details>
      <summary>{t('common:technical')}</summary>
      <Text size="sm" lang="en">
        {document.detail}
      </Text>
    </details>
  );
}
