import { Text } from '@mantine/core';
import { type RubricNode } from '@zi/rubric';
import { type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import { EvidenceDrop } from '../parts/evidence-drop';
import { EvidenceList } from '../parts/evidence-list';
import { areaOf } from '../parts/worksheet-tree';
import { type Worksheet } from './use-worksheet';

interface EvidencePanelProps {
  readonly sheet: Worksheet;
  readonly node: RubricNode;
}

const collecting: readonly string[] = ['development', 'monitoring'];

/** The files that serve a question, and the place to add more. */
export function EvidencePanel({
  sheet: { files, programme, rights, round, assessment },
  node,
}: EvidencePanelProps) {
  const { t } = useTranslation('worksheet');
  const own = files.get(node.code) ?? [];
  const may =
    round === undefined && rights.me.may('evidence.upload', { ...rights.place, area: areaOf(node) });
  const isOpen = programme === undefined || collecting.includes(programme.stage);
  return (
    <Panel title={t('evidence.title')}>
      {own.length > 0 ? (
        <EvidenceList files={own} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('evidence.none')}
        </Text>
      )}
      {may && <Collection isOpen={isOpen} programmeId={assessment.programmeId} code={node.code} />}
    </Panel>
  );
}

type CollectionProps = ComponentProps<typeof EvidenceDrop> & { readonly isOpen: boolean };

function Collection({ isOpen, ...drop }: CollectionProps) {
  const { t } = useTranslation('worksheet');
  if (isOpen) return <EvidenceDrop {...drop} />;
  return (
    <Text size="sm" c="dimmed">
      {t('evidence.closed')}
    </Text>
  );
}
