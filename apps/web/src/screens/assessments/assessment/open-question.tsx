import { Link } from '@tanstack/react-router';
import { type RubricNode } from '@zi/rubric';
import { type ReactNode, useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../../parts/page/status';
import { AnswerPanel } from './answer-panel';
import { neighbour, presentOf } from './question-filter';
import { QuestionSurroundings } from './question-surroundings';
import { type WorksheetSearch } from './search';
import { useOpenCode } from './use-open-code';
import { type Worksheet } from './use-worksheet';
import classes from './worksheet.module.css';

interface ColumnsProps {
  readonly search: WorksheetSearch;
  readonly children: ReactNode;
}

/** List and question side by side; where there is no room for both, the one that was gone to. */
export function Columns({ search, children }: ColumnsProps) {
  return (
    <div className={classes.columns} data-view={useOpenCode(search.q) ? 'question' : 'list'}>
      {children}
    </div>
  );
}

interface OpenQuestionProps {
  readonly sheet: Worksheet;
  readonly search: WorksheetSearch;
  /** The questions that pass the filter. */
  readonly shown: readonly RubricNode[];
  /** Why a question cannot be written; undefined when it can. */
  readonly whyReadOnly: (node: RubricNode) => string | undefined;
  readonly onOpen: (code: string) => void;
}

/** The question that was gone to: its answer at once, what stands around it when there is time. */
export function OpenQuestion({ sheet, search, shown, whyReadOnly, onOpen }: OpenQuestionProps) {
  const { t } = useTranslation('worksheet');
  const code = useOpenCode(search.q);
  const node = presentOf(sheet.rubric, shown, code);
  const settled = useDeferredValue(node);
  const step = (by: 1 | -1) => neighbour(shown, sheet.rubric.questions, settled, by);
  return (
    <div className={classes.question}>
      {code && (
        <p className={classes.back}>
          <Link from="/assessments/$assessmentId" to="." search={(known) => ({ ...known, q: undefined })}>
            ← {t('question.list')}
          </Link>
        </p>
      )}
      {node && (
        <AnswerPanel
          key={node.code}
          sheet={sheet}
          node={node}
          readOnly={whyReadOnly(node)}
          isOpened={code !== undefined}
        />
      )}
      {settled && (
        <div className={classes.question} inert={settled !== node}>
          <QuestionSurroundings
            key={settled.code}
            sheet={sheet}
            node={settled}
            previous={step(-1)}
            next={step(1)}
            onOpen={onOpen}
          />
        </div>
      )}
      {!node && <Empty title={t('question.unknown', { code })} />}
    </div>
  );
}
