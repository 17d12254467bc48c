import { useTranslation } from 'react-i18next';
import { type LayerKey } from '../../../../api/assessments';
import { Empty, Status } from '../../../../parts/page/status';
import { Points } from '../../../../parts/points';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';
import { type SidesProps } from './sides';
import { type ComparedNode } from './nodes';

interface NodesProps extends SidesProps {
  readonly nodes: readonly ComparedNode[];
}

/** Node by node; each number opens on its own side. */
export function Nodes({ nodes, left, right, rubric }: NodesProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const format = useFormat();
  const nameOf = ({ code, name }: ComparedNode) =>
    `${code} ${rubric.nodes.get(code)?.name[language] ?? name}`;
  const side = (of: LayerKey, { code }: ComparedNode, score: ComparedNode['left']) =>
    score && <Points value={score} why={{ ...of, code }} />;
  return (
    <DataTable
      caption={t('comparison.nodes')}
      rows={nodes}
      rowKey={({ code }) => code}
      empty={<Empty title={t('comparison.noDifference')} />}
      columns={[
        { title: t('comparison.name'), value: nameOf },
        {
          title: t('comparison.left'),
          isNumber: true,
          value: (node) => node.left && Number(node.left.rounded),
          show: (node) => side(left, node, node.left),
        },
        {
          title: t('comparison.right'),
          isNumber: true,
          value: (node) => node.right && Number(node.right.rounded),
          show: (node) => side(right, node, node.right),
        },
        {
          title: t('comparison.difference'),
          isNumber: true,
          value: ({ points }) => points && Number(points.rounded),
          show: ({ points, incomparable }) =>
            incomparable ? (
              <Status tone="warn">{t(`comparison.incomparable.${incomparable}`)}</Status>
            ) : (
              points && format.change(points.rounded)
            ),
        },
        {
          title: t('comparison.share'),
          isNumber: true,
          value: ({ share }) => share && Number(share.rounded),
          show: ({ share }) => share && `${format.change(share.rounded)}%`,
        },
      ]}
    />
  );
}
