import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Assessment, assessmentQuery } from '../../../api/assessments';
import { useChanges } from '../../../api/changes';
import { Page } from '../../../parts/page/page';
import { Columns, OpenQuestion } from './open-question';
import { QuestionList } from './question-list';
import { filtered, presentOf } from './question-filter';
import { type WorksheetSearch } from './search';
import { type SheetLayer, useLayer } from './use-layer';
import { useWhyReadOnly } from './use-rights';
import { useSheetKeys } from './use-sheet-keys';
import { useWorksheet } from './use-worksheet';
import { WorksheetHead } from './worksheet-head';

/** The worksheet of a unit: answers, notes and evidence, question by question. */
export function WorksheetScreen() {
  const { assessmentId } = useParams({ from: '/assessments/$assessmentId' });
  const { data: assessment } = useSuspenseQuery(assessmentQuery(assessmentId));
  useChanges([assessment.programmeId]);
  return <OpenLayer assessment={assessment} />;
}

function useMoving() {
  const navigate = useNavigate({ from: '/assessments/$assessmentId' });
  return useCallback(
    (change: WorksheetSearch, replace = false) =>
      void navigate({ search: (present) => ({ ...present, ...change }), replace, resetScroll: false }),
    [navigate],
  );
}

/** Key strokes end here: what is below renders again when there is time. */
function OpenLayer({ assessment }: { readonly assessment: Assessment }) {
  const search = useSearch({ from: '/assessments/$assessmentId' });
  return <Sheet assessment={assessment} search={search} {...useLayer(assessment, search)} />;
}

interface SheetProps extends SheetLayer {
  readonly assessment: Assessment;
  readonly search: WorksheetSearch;
}

const Sheet = memo(function Sheet({ assessment, search, ...layer }: SheetProps) {
  const { t } = useTranslation(['worksheet', 'common']);
  const sheet = useWorksheet(assessment, layer);
  const move = useMoving();
  const open = useCallback((code: string) => move({ q: code }), [move]);
  const { rubric, marks } = sheet;
  const { q, filter, find } = search;
  const shown = useMemo(
    () => filtered(rubric.questions, marks, { filter, find }),
    [rubric, marks, filter, find],
  );
  const whyReadOnly = useWhyReadOnly(assessment, { ...sheet, ownAreas: sheet.rights.ownAreas(sheet.layer) });
  const keys = useSheetKeys({ sheet, shown, q, whyReadOnly, onOpen: open });
  return (
    <Page
      title={t('title', { unit: assessment.unitName })}
      about={t('about', { year: assessment.year, target: t(`common:target.${assessment.target}`) })}
    >
      <WorksheetHead sheet={sheet} keys={keys} onMove={move} onOpen={open} />
      <Columns search={search}>
        <QuestionList
          {...{ rubric, shown, marks, search }}
          present={presentOf(rubric, shown, q)?.code}
          onOpen={open}
          onMove={move}
          hasEarlier={sheet.earlier !== undefined}
        />
        <OpenQuestion {...{ sheet, search, shown, whyReadOnly }} onOpen={open} />
      </Columns>
    </Page>
  );
});
