import { type Layer } from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { textCell } from './answer-cell';
import { scoreExchange, settingsOf } from './answer-score';
import { type EvidenceLink, type Side, addAnswerSheet } from './answer-sheet';
import { bytesOf, newWorkbook } from './excel';
import { type Exchange } from './exchange';
import { addGuideSheet } from './guide-sheet';
import { columnsOf } from './layout';
import { addOriginSheet } from './origin-sheet';

/** The answers of a layer, and what is told of them. */
export interface WorksheetExport extends Exchange {
  readonly rubric: Rubric;
  readonly unitName: string;
  readonly year: number;
  readonly exportedAt: Date;
}

/** What is written into a workbook. The layer of its origin is the one to be typed in. */
export interface AnswerWorkbook extends WorksheetExport {
  /** Another layer to be seen beside it, locked: the unit's own for an assessor, an assessor's for the unit. */
  readonly beside?: { readonly layer: Layer; readonly answers: Exchange['answers'] };
  readonly evidence?: ReadonlyMap<string, EvidenceLink>;
  /** Questions whose answer is the index of a survey. */
  readonly surveyed?: ReadonlySet<string>;
}

/** A workbook (.xlsx) with the sheet `Jawaban` of the national layout, which {@link readWorkbook} reads again. */
export async function writeWorkbook(content: AnswerWorkbook): Promise<Uint8Array> {
  const { origin, rubric, unitName, year, exportedAt, beside } = content;
  if (beside && columnsOf(beside.layer) === columnsOf(origin.layer)) {
    throw new RangeError(`${beside.layer} and ${origin.layer} write into the same columns`);
  }
  const settings = settingsOf(rubric, origin.settings);
  const sideOf = (layer: Layer, answers: Exchange['answers'], isOpen: boolean): Side => {
    return { layer, answers, score: scoreExchange(rubric, answers, settings), isOpen };
  };
  const own = sideOf(origin.layer, content.answers, true);
  const sides = beside ? [own, sideOf(beside.layer, beside.answers, false)] : [own];
  const workbook = await newWorkbook(exportedAt);
  await addGuideSheet(workbook, { ...content, ...origin, rubric, settings, blank: own.score.missing.length });
  await addAnswerSheet(workbook, {
    rubric,
    sides,
    evidence: content.evidence ?? new Map(),
    surveyed: content.surveyed ?? new Set(),
    zeroDenominator: settings.zeroDenominator,
    pageHeader: textCell(`${unitName}, ${year}`),
  });
  addOriginSheet(workbook, rubric, content);
  return bytesOf(workbook);
}
