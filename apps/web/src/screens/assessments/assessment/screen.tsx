import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type RubricNode } from '@zi/rubric';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, assessmentQuery } from '../../../api/assessments';
import { useChanges } from '../../../api/changes';
import { Page } from '../../../parts/page/page';
import { Empty } from '../../../parts/page/status';
import { QuestionList } from './question-list';
import { filtered, nextUnanswered } from './question-filter';
import { QuestionView } from './question-view';
import { type WorksheetSearch } from './search';
import { useKeys } from './use-keys';
import { useWhyReadOnly } from './use-rights';
import { useWorksheet } from './use-worksheet';
import { WorksheetHead } from './worksheet-head';
import classes from './worksheet.module.css';

/** The worksheet of a unit: answers, notes and evidence, question by question. */
export function WorksheetScreen() {
  const { assessmentId } = useParams({ from: '/assessments/$assessmentId' });
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  useChanges([assessment.programmeId]);
  return <Sheet assessment={assessment} />;
}

function useMoving() {
  const navigate = useNavigate({ from: '/assessments/$assessmentId' });
  return useCallback(
    (change: WorksheetSearch, replace = false) =>
      void navigate({ search: (present) => ({ ...present, ...change }), replace, resetScroll: false }),
    [navigate],
  );
}

function Sheet({ assessment }: { readonly assessment: Assessment }) {
  const { t } = useTranslation(['worksheet', 'common']);
  const search = useSearch({ from: '/assessments/$assessmentId' });
  const sheet = useWorksheet(assessment, search);
  const move = useMoving();
  const open = useCallback((code: string) => move({ q: code }), [move]);
  const { rubric, marks } = sheet;
  const { q, filter, find } = search;
  const shown = useMemo(
    () => filtered(rubric.questions, marks, { filter, find }),
    [rubric, marks, filter, find],
  );
  const present = rubric.nodes.get(q ?? '')?.form
    ? rubric.nodes.get(q!)
    : q
      ? undefined
      : (shown[0] ?? rubric.questions[0]);
  const whyReadOnly = useWhyReadOnly(assessment, { ...sheet, ownAreas: sheet.rights.ownAreas(sheet.layer) });
  const step = (by: 1 | -1) => neighbour(shown, rubric.questions, present, by);
  const fileChooser = useRef<() => void>(null);
  const keys = useKeys({
    node: present,
    onNext: () => present && step(1) && open(step(1)!.code),
    onPrevious: () => present && step(-1) && open(step(-1)!.code),
    onNextBlank: () => openIf(nextUnanswered(rubric.questions, marks, present?.code), open),
    onChoose: (value) => {
      if (
        !present ||
        whyReadOnly(present) !== undefined ||
        sheet.answers.get(present.code)?.origin === 'survey'
      )
        return;
      sheet.autosave.setValue({
        code: present.code,
        change: { value },
        served: sheet.answers.get(present.code),
      });
    },
    onUndo: () =>
      openIf(
        sheet.autosave.undo((code) => sheet.answers.get(code)),
        open,
      ),
    onUpload: () => fileChooser.current?.(),
  });
  return (
    <Page
      title={t('title', { unit: assessment.unitName })}
      about={t('about', { year: assessment.year, target: t(`common:target.${assessment.target}`) })}
    >
      <WorksheetHead sheet={sheet} keys={keys} onMove={move} onOpen={open} />
      <div className={classes.columns} data-view={q ? 'question' : 'list'}>
        <QuestionList
          {...{ rubric, shown, marks, search }}
          present={present?.code}
          onOpen={open}
          onMove={move}
          hasEarlier={sheet.earlier !== undefined}
        />
        <div className={classes.question}>
          {q && (
            <p className={classes.back}>
              <Link from="/assessments/$assessmentId" to="." search={(known) => ({ ...known, q: undefined })}>
                ← {t('question.list')}
              </Link>
            </p>
          )}
          {present ? (
            <QuestionView
              key={present.code}
              sheet={sheet}
              node={present}
              readOnly={whyReadOnly(present)}
              isOpened={q !== undefined}
              previous={step(-1)}
              next={step(1)}
              onOpen={open}
              chooser={fileChooser}
            />
          ) : (
            <Empty title={t('question.unknown', { code: q })} />
          )}
        </div>
      </div>
    </Page>
  );
}

function openIf(target: RubricNode | string | undefined, open: (code: string) => void): void {
  if (target) open(typeof target === 'string' ? target : target.code);
}

/** The question before or after among those that are shown; of one that is not shown, among all. */
function neighbour(
  shown: readonly RubricNode[],
  all: readonly RubricNode[],
  present: RubricNode | undefined,
  by: 1 | -1,
) {
  const among = present && shown.includes(present) ? shown : all;
  const index = among.findIndex((node) => node === present);
  return index < 0 ? undefined : among[index + by];
}
