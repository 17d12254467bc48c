import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type Rubric } from '@zi/rubric';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LayerKey, type Score } from '../../../../api/assessments';
import { Panel } from '../../../../parts/page/page';
import { Points } from '../../../../parts/points';
import { DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';
import classes from './score.module.css';
import { type TreeRow, toggled, treeRows } from './tree-rows';

interface TreeProps {
  readonly rubric: Rubric;
  readonly score: Score;
  readonly of: LayerKey;
}

/** The score from its halves down to the questions. */
export function Tree({ rubric, score, of }: TreeProps) {
  const { t } = useTranslation('score');
  const { language } = usePreference();
  const format = useFormat();
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(rubric.root.children.map(({ code }) => code)),
  );
  const isAllOpen = rubric.groups.every(({ code, parent }) => !parent || open.has(code));
  const toggle = (code: string) => setOpen((present) => toggled(present, code));
  const scoreOf = ({ node }: TreeRow) => score.nodes[node.code] ?? { exact: '0', rounded: '0', percent: '0' };
  return (
    <Panel
      title={t('tree.title')}
      actions={
        <Button
          size="xs"
          variant="default"
          className={classes.screenOnly}
          onClick={() => setOpen(new Set(isAllOpen ? [] : rubric.groups.map(({ code }) => code)))}
        >
          {t(isAllOpen ? 'tree.closeAll' : 'tree.openAll')}
        </Button>
      }
    >
      <DataTable
        caption={t('tree.title')}
        rows={treeRows(rubric.root, (code) => open.has(code))}
        rowKey={({ node }) => node.code}
        columns={[
          {
            title: t('tree.name'),
            value: ({ node }) => `${node.code} ${node.name[language]}`,
            show: (row) => (
              <TreeName
                row={row}
                name={row.node.name[language]}
                isOpen={open.has(row.node.code)}
                onToggle={() => toggle(row.node.code)}
              />
            ),
          },
          {
            title: t('tree.points'),
            isNumber: true,
            value: (row) => Number(scoreOf(row).rounded),
            show: (row) => <Points value={scoreOf(row)} why={{ ...of, code: row.node.code }} />,
          },
          {
            title: t('tree.weight'),
            isNumber: true,
            value: ({ node }) => Number(node.weight.toFixed()),
            show: ({ node }) => format.points(node.weight.toFixed()),
          },
          {
            title: t('tree.percent'),
            isNumber: true,
            value: (row) => Number(scoreOf(row).percent),
            show: (row) => format.percent(scoreOf(row).percent),
          },
        ]}
      />
    </Panel>
  );
}

interface TreeNameProps {
  readonly row: TreeRow;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function TreeName({ row: { node, depth }, name, isOpen, onToggle }: TreeNameProps) {
  const indent = { paddingInlineStart: `${depth * 1.1}rem` };
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <span className={classes.node} style={indent}>
      {node.children.length > 0 ? (
        <UnstyledButton className={classes.toggle} aria-expanded={isOpen} onClick={onToggle}>
          <Icon size={16} aria-hidden /> {name}
        </UnstyledButton>
      ) : (
        <span className={classes.leaf}>
          <span className={classes.code}>{node.code}</span> {name}
        </span>
      )}
    </span>
  );
}
