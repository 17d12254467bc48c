import { type Answer, type Assessment, type Layer } from '../../../../api/assessments';
import { type Value } from '../../parts/drafts';
import { problemsOf } from '../../parts/use-drafts';
import { useLayer } from '../use-layer';
import { useWhyReadOnly } from '../use-rights';
import { useWorksheet, valueAt } from '../use-worksheet';
import { nextOpen, reviewRows, shownRows } from './review-rows';
import { type ReviewSearch } from './search';

const none: ReadonlyMap<string, Answer> = new Map();

/** The answers of the unit beside those of the person's own layer, question by question. */
export function useReview(assessment: Assessment, layer: Layer, search: ReviewSearch) {
  const sheet = useWorksheet(assessment, useLayer(assessment, { layer }));
  const { rubric, settings, outline, autosave, rights } = sheet;
  const unit = sheet.others.find((other) => other.layer === 'self')?.answers ?? none;
  const valuesOf = (valueAt: (code: string) => Value | null) =>
    Object.fromEntries(rubric.questions.map(({ code }) => [code, valueAt(code)]));
  const rows = reviewRows(
    rubric,
    settings,
    {
      unit: valuesOf((code) => unit.get(code)?.value ?? null),
      own: valuesOf((code) => valueAt(outline, sheet.answers, code)),
    },
    {
      layer,
      notes: sheet.notes,
      hasEvidence: (code) => sheet.marks.get(code)?.hasEvidence ?? false,
    },
  );
  const shown = shownRows(rows, search);
  const place = Math.max(
    0,
    shown.findIndex(({ node }) => node.code === search.q),
  );
  const row = shown[place];
  const whyReadOnly = useWhyReadOnly(assessment, {
    layer,
    round: undefined,
    ownAreas: rights.ownAreas(layer),
  });
  const code = codeOf(row);
  const readOnly = row && whyReadOnly(row.node);
  const served = sheet.answers.get(code);
  const unitValue = valueIn(unit, code);
  const isOpen = row !== undefined && readOnly === undefined && served?.origin !== 'survey';
  const mayAccept = isOpen && unitValue !== null;
  return {
    sheet,
    unit,
    rows,
    shown,
    place,
    row,
    readOnly,
    mayAccept,
    done: rows.filter(({ judgement }) => judgement !== 'open').length,
    next: shown[place + 1],
    previous: shown[place - 1],
    open: nextOpenAfter(code, shown, rows),
    /** Takes the unit's value over. */
    accept: () => {
      if (!mayAccept) return;
      autosave.setValue({
        code,
        served,
        change: { value: unitValue },
        problems: problemsOf(rubric, code, unitValue),
      });
    },
  };
}

const codeOf = (row: { readonly node: { readonly code: string } } | undefined) => row?.node.code ?? '';
const valueIn = (answers: ReadonlyMap<string, Answer>, code: string) => answers.get(code)?.value ?? null;

/** The next open one of those shown, else of all. */
const nextOpenAfter = (code: string, ...lists: readonly Parameters<typeof nextOpen>[0][]) =>
  lists.map((rows) => nextOpen(rows, code)).find((row) => row !== undefined);

export type Review = ReturnType<typeof useReview>;
