import { scoreExchange, settingsOf } from './answer-score';
import { bytesOf, newWorkbook } from './excel';
import { addRuleSheet, ruleCellsOf } from './live-rule-sheet';
import { addScoreSheet } from './live-score-sheet';
import { addSummarySheet } from './live-summary-sheet';
import { type WorksheetExport } from './workbook-writer';

/**
 * A workbook (.xlsx) that computes itself: answers and rules may be changed in it, and every node, minimum and the
 * predicate follow by formulas, to the same numbers as @zi/rubric. It is for reading, not for import.
 */
export async function writeLiveWorkbook(content: WorksheetExport): Promise<Uint8Array> {
  const { origin, rubric, answers, exportedAt } = content;
  const settings = settingsOf(rubric, origin.settings);
  const score = scoreExchange(rubric, answers, settings);
  const rules = ruleCellsOf(rubric);
  const workbook = await newWorkbook(exportedAt);
  await addSummarySheet(workbook, { ...content, ...origin, rubric, score, rules });
  await addScoreSheet(workbook, { rubric, answers, score, rules });
  await addRuleSheet(workbook, rubric, settings);
  return bytesOf(workbook);
}
