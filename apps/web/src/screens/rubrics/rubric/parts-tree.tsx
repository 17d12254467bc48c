import { type RubricNode, type Text } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../parts/page/page';
import { useFormat } from '../../../text/format';
import { usePreference } from '../../../text/preference';
import { AnswerForm } from './answer-form';
import classes from './rubric.module.css';

interface Shown {
  /** Codes of what is shown. */
  readonly found: ReadonlySet<string>;
  readonly evidence: ReadonlyMap<string, Text>;
  /** Code of what the reader was sent to. */
  readonly asked: string | undefined;
}

interface NodeProps extends Shown {
  readonly node: RubricNode;
}

const childrenOf = ({ children }: RubricNode, found: Shown['found']) =>
  children.filter(({ code }) => found.has(code));

/** A component of the rubric with everything below it. */
export function Component({ node, ...shown }: NodeProps) {
  const { language } = usePreference();
  const children = childrenOf(node, shown.found);
  return (
    <Panel
      title={
        <span id={node.code}>
          {node.name[language]} <Weight node={node} />
        </span>
      }
    >
      <Below nodes={children} level={3} {...shown} />
    </Panel>
  );
}

interface BelowProps extends Shown {
  readonly nodes: readonly RubricNode[];
  readonly level: 3 | 4 | 5 | 6;
}

function Below({ nodes, level, ...shown }: BelowProps) {
  if (nodes.every(({ form }) => form)) {
    return (
      <ul className={classes.questions}>
        {nodes.map((node) => (
          <Question key={node.code} node={node} isAsked={node.code === shown.asked} />
        ))}
      </ul>
    );
  }
  return nodes.map((node) => <Group key={node.code} node={node} level={level} {...shown} />);
}

const next = { 3: 4, 4: 5, 5: 6, 6: 6 } as const;

function Group({ node, level, ...shown }: NodeProps & Pick<BelowProps, 'level'>) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  const evidence = shown.evidence.get(node.code);
  const Heading = `h${level}` as const;
  return (
    <div className={classes.group} id={node.code} data-asked={node.code === shown.asked}>
      <Heading className={classes.heading}>
        <span className={classes.quiet}>{node.code}</span> {node.name[language]} <Weight node={node} />
      </Heading>
      {evidence && (
        <p className={classes.quiet}>
          {t('rubric.evidence')}: {evidence[language]}
        </p>
      )}
      <Below nodes={childrenOf(node, shown.found)} level={next[level]} {...shown} />
    </div>
  );
}

function Weight({ node: { weight } }: { readonly node: RubricNode }) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  return (
    <span className={classes.quiet}>
      {t('rubric.points', { points: format.quantity(Number(weight.toFixed(3))) })}
    </span>
  );
}

function Question({ node, isAsked }: { readonly node: RubricNode; readonly isAsked: boolean }) {
  const { t } = useTranslation('admin');
  const { language } = usePreference();
  return (
    <li className={classes.question} id={node.code} data-asked={isAsked} tabIndex={-1}>
      <div className={classes.heading}>
        <span className={classes.quiet}>{node.code}</span> <strong>{node.name[language]}</strong>{' '}
        <Weight node={node} />
        {node.sheetRow !== undefined && (
          <span className={classes.quiet}>{t('rubric.row', { row: node.sheetRow })}</span>
        )}
      </div>
      {node.form && <AnswerForm form={node.form} />}
    </li>
  );
}
