import { Anchor, Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { submitLayer } from '../../../api/assessments';
import { useCommand } from '../../../api/command';
import { isProblem } from '../../../api/problem';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Status } from '../../../parts/page/status';
import { useFormat } from '../../../text/format';
import { useAutosave } from '../parts/use-drafts';
import { type Worksheet } from './use-worksheet';

interface SubmitButtonProps {
  readonly sheet: Worksheet;
  readonly onOpen: (code: string) => void;
}

/** Submits the layer, after it was said what is missing. */
export function SubmitButton({ sheet, onOpen }: SubmitButtonProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const format = useFormat();
  const [isAsking, { open, close }] = useDisclosure(false);
  const { assessment, layer, round, rights } = sheet;
  const submittedAt = assessment.scores.find((score) => score.layer === layer)?.submittedAt;
  if (round !== undefined) return null;
  if (submittedAt)
    return <Status tone="good">{t('submit.done', { when: format.instant(submittedAt) })}</Status>;
  if (!rights.me.maySubmit(layer, rights.place)) return null;
  return (
    <>
      <Button size="xs" onClick={open}>
        {t('submit.action')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={close}
        title={t('submit.title', { layer: t(`common:layer.${layer}`) })}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Submission sheet={sheet} onClose={close} onOpen={onOpen} />
      </Modal>
    </>
  );
}

function Submission({ sheet, onClose, onOpen }: SubmitButtonProps & { readonly onClose: () => void }) {
  const { t } = useTranslation(['worksheet', 'common']);
  const { assessment, layer, marks, rubric, autosave } = sheet;
  const { run, isPending, problem } = useCommand(submitLayer, {
    changes: [['assessments'], ['scores', assessment.id], ['duties']],
    onDone: onClose,
  });
  const lacking = (has: 'isAnswered' | 'hasEvidence') =>
    rubric.questions.map(({ code }) => code).filter((code) => marks.get(code)?.[has] === false);
  const missing = lacking('isAnswered');
  const bare = lacking('hasEvidence');
  const isSaved = useAutosave(autosave, ({ outline }) => outline.size === 0);
  const submit = () => run({ id: assessment.id, version: assessment.version, layer });
  return (
    <>
      {missing.length === 0 ? (
        <Text>{t('submit.ready')}</Text>
      ) : (
        <Text>{t('submit.missing', { count: missing.length })}</Text>
      )}
      <Codes codes={missing} onOpen={onOpen} onClose={onClose} />
      {bare.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('submit.withoutEvidence', { count: bare.length })}
        </Text>
      )}
      {!isSaved && <Text mt="xs">{t('submit.unsaved')}</Text>}
      <Text mt="xs">{t('submit.question')}</Text>
      <ProblemNotice problem={problem} onRetry={submit}>
        {isProblem(problem, 'stale_version')
          ? t('submit.stale')
          : isProblem(problem, 'conflict')
            ? t('submit.refused')
            : undefined}
      </ProblemNotice>
      <Group justify="end" mt="lg">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:action.cancel')}
        </Button>
        <Button onClick={submit} loading={isPending} disabled={missing.length > 0 || !isSaved}>
          {t('submit.action')}
        </Button>
      </Group>
    </>
  );
}

interface CodesProps {
  readonly codes: readonly string[];
  readonly onOpen: (code: string) => void;
  readonly onClose: () => void;
}

function Codes({ codes, onOpen, onClose }: CodesProps) {
  const openAt = (code: string) => {
    onClose();
    onOpen(code);
  };
  return (
    <Group gap="xs" mt="xs">
      {codes.map((code) => (
        <Anchor key={code} component="button" size="sm" onClick={() => openAt(code)}>
          {code}
        </Anchor>
      ))}
    </Group>
  );
}
