import { printable } from './printable';
import { type ReportData } from './report-field';
import { findingFields } from './report-finding';
import { requirementFields } from './report-requirement';
import { scoreFields } from './report-score';
import { type ReportSource, timestampOf } from './report-source';
import { type Language, dayText, targetNames, wordings } from './report-wording';

/** The fields of a report. Every number is one of the snapshot, or an exact sum of them; nothing is read from a clock. */
export function reportData(source: ReportSource, language: Language): ReportData {
  const { rubric, layer, round, closedAt, submittedAt, computedAt } = source;
  const words = wordings[language];
  const titleOf = (text: { id: string; en: string }) => text[language];
  return {
    unit_name: printable(source.unitName),
    year: String(source.year),
    target: targetNames[source.target],
    layer: words.layers[layer],
    round: String(round),
    status: closedAt ? words.closedRound(round, dayText(closedAt, language)) : words.openRound(round),
    draft: submittedAt === null,
    computed_on: dayText(computedAt, language),
    submitted_on: dayText(submittedAt, language),
    closed_on: dayText(closedAt, language),
    timestamp: timestampOf(source).toISOString(),
    regulation: rubric.regulation,
    rubric_title: titleOf(rubric.document.title),
    rubric_version: rubric.version,
    settings_version: String(source.snapshot.settingsVersion),
    settings: Object.entries(rubric.settings).map(([name, setting]) => {
      const used = source.snapshot.settings[name];
      const meaning = setting.values.find(({ value }) => value === used)?.meaning;
      return { name: titleOf(setting.name), value: meaning ? titleOf(meaning) : String(used) };
    }),
    ...scoreFields(source, language),
    ...requirementFields(source, language),
    ...findingFields(source, language),
    glyphs_replaced: false,
    texts_shortened: false,
  };
}
