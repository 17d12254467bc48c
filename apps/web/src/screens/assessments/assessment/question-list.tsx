import { Select, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconMessageReply,
  IconPaperclip,
  IconPencil,
} from '@tabler/icons-react';
import { type Rubric, type RubricNode } from '@zi/rubric';
import { type MouseEvent, memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../parts/page/status';
import { useRubricText } from '../parts/use-rubric-text';
import { type AreaGroup, halvesOf } from '../parts/worksheet-tree';
import { type Mark } from './question-filter';
import { type WorksheetSearch, filters } from './search';
import classes from './question-list.module.css';

interface QuestionListProps {
  readonly rubric: Rubric;
  /** The questions that pass the filter. */
  readonly shown: readonly RubricNode[];
  readonly marks: ReadonlyMap<string, Mark>;
  readonly search: WorksheetSearch;
  readonly present: string | undefined;
  readonly hasEarlier: boolean;
  readonly onOpen: (code: string) => void;
  readonly onMove: (change: WorksheetSearch, replace?: boolean) => void;
}

/** Every question by half and area, with the progress of each. */
export function QuestionList({
  rubric,
  shown,
  marks,
  search,
  present,
  hasEarlier,
  onOpen,
  onMove,
}: QuestionListProps) {
  const { t } = useTranslation('worksheet');
  const textOf = useRubricText();
  const halves = useMemo(() => halvesOf(rubric), [rubric]);
  const isShown = useMemo(() => new Set(shown), [shown]);
  const choose = (event: MouseEvent) => {
    const code = (event.target as HTMLElement).closest<HTMLElement>('[data-code]')?.dataset['code'];
    if (!code || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(code);
  };
  const offered = filters.filter((filter) => filter !== 'changed' || hasEarlier);
  return (
    <nav className={classes.list} aria-label={t('question.list')} onClick={choose}>
      <div className={classes.tools}>
        <TextInput
          id="worksheet-search"
          type="search"
          aria-label={t('filter.search')}
          placeholder={t('filter.search')}
          defaultValue={search.find ?? ''}
          onChange={(event) => onMove({ find: event.currentTarget.value || undefined }, true)}
        />
        <Select
          aria-label={t('filter.label')}
          data={offered.map((filter) => ({ value: filter, label: t(`filter.${filter}`) }))}
          value={search.filter ?? 'all'}
          allowDeselect={false}
          onChange={(filter) =>
            onMove({ filter: filters.find((one) => one === filter && one !== 'all') }, true)
          }
        />
        <p role="status">{t('filter.found', { count: shown.length })}</p>
      </div>
      <div className={classes.scroll} tabIndex={-1}>
        {shown.length === 0 && (
          <Empty title={t('filter.none')}>
            <p>{t('filter.noneHint')}</p>
          </Empty>
        )}
        {halves.map(({ node, areas }) =>
          areas.some(({ questions }) => questions.some((question) => isShown.has(question))) ? (
            <section key={node.code} aria-label={textOf(node.name)}>
              <h2>{textOf(node.name)}</h2>
              {areas.map((area) => (
                <Area key={area.node.code} {...{ area, isShown, marks, present }} />
              ))}
            </section>
          ) : null,
        )}
      </div>
    </nav>
  );
}

interface AreaProps extends Pick<QuestionListProps, 'marks' | 'present'> {
  readonly area: AreaGroup;
  readonly isShown: ReadonlySet<RubricNode>;
}

function Area({ area: { node, questions }, isShown, marks, present }: AreaProps) {
  const { t } = useTranslation('worksheet');
  const textOf = useRubricText();
  const rows = questions.filter((question) => isShown.has(question));
  if (rows.length === 0) return null;
  const done = questions.filter(({ code }) => marks.get(code)?.isAnswered).length;
  return (
    <details open className={classes.area}>
      <summary>
        <span>{textOf(node.name)}</span>
        <progress aria-hidden value={done} max={questions.length} />
        <span className={classes.count}>{t('progress', { done, all: questions.length })}</span>
      </summary>
      <ul>
        {rows.map(({ code, name }) => (
          <Row
            key={code}
            code={code}
            name={textOf(name)}
            isPresent={code === present}
            {...marks.get(code)!}
          />
        ))}
      </ul>
    </details>
  );
}

interface RowProps extends Mark {
  readonly code: string;
  readonly name: string;
  readonly isPresent: boolean;
}

const Row = memo(function Row({
  code,
  name,
  isPresent,
  isAnswered,
  hasEvidence,
  isReturned,
  status,
}: RowProps) {
  const { t } = useTranslation('worksheet');
  const State = isAnswered ? IconCircleCheck : IconCircle;
  return (
    <li>
      <a
        href={`?q=${code}`}
        data-code={code}
        aria-current={isPresent ? 'true' : undefined}
        className={classes.row}
      >
        <State
          size={16}
          className={isAnswered ? classes.good : undefined}
          role="img"
          aria-label={t(isAnswered ? 'mark.answered' : 'mark.blank')}
        />
        <span className={classes.code}>{code}</span>
        <span className={classes.name}>{name}</span>
        <span className={classes.marks}>
          {hasEvidence && <IconPaperclip size={14} role="img" aria-label={t('mark.evidence')} />}
          {isReturned && (
            <IconMessageReply size={14} className={classes.warn} role="img" aria-label={t('mark.returned')} />
          )}
          {status === 'conflict' && (
            <IconAlertTriangle size={14} className={classes.bad} role="img" aria-label={t('mark.conflict')} />
          )}
          {status === 'refused' && (
            <IconAlertTriangle size={14} className={classes.warn} role="img" aria-label={t('mark.refused')} />
          )}
          {status === 'typed' && <IconPencil size={14} role="img" aria-label={t('mark.pending')} />}
        </span>
      </a>
    </li>
  );
});
