import { type ReportKind, builtInLayout } from './built-in';
import { builtInDocx } from './built-in-docx';
import { renderDocx, requireDocxTemplate } from './docx-template';
import { builtInPdf } from './pdf-layout';
import { renderPdf, requirePdfTemplate } from './pdf-template';
import { reportData } from './report';
import { type Field, type Fields, type ReportData, reportFields } from './report-field';
import { type ReportSource, withinBudget } from './report-source';
import { type Language } from './report-wording';

export type ReportFormat = 'pdf' | 'docx';

/** Which report: there is one template for each. */
export interface ReportForm {
  readonly kind: ReportKind;
  readonly format: ReportFormat;
  readonly language: Language;
}

/** The template that comes with the suite: a DOCX, or the JSON of a PDF. */
export function builtInTemplate({ kind, format, language }: ReportForm): Uint8Array {
  const layout = builtInLayout(kind, language);
  return format === 'docx' ? builtInDocx(layout) : Buffer.from(JSON.stringify(builtInPdf(layout), null, 2));
}

/** Refuses a template that is none, holds what is not known, or cannot be laid out. */
export async function requireTemplate(format: ReportFormat, template: Uint8Array): Promise<void> {
  if (format === 'docx') await requireDocxTemplate(template);
  else requirePdfTemplate(template);
  for (const shown of [true, false]) await rendered(format, template, trialData(shown));
}

/** Most characters of notes in a PDF: laying out text is slow. A DOCX holds all. */
export const pdfNoteCharacters = 80_000;

/** A report as a file, by the template of the ministry, or by the one of the suite. */
export function renderReport(
  form: ReportForm,
  source: ReportSource,
  template?: Uint8Array,
): Promise<Uint8Array> {
  const { format, language } = form;
  const told = format === 'pdf' ? withinBudget(source, pdfNoteCharacters) : source;
  const data = { ...reportData(told, language), texts_shortened: told !== source };
  return rendered(format, template ?? builtInTemplate(form), data);
}

const rendered = (format: ReportFormat, template: Uint8Array, data: ReportData): Promise<Uint8Array> =>
  format === 'docx' ? renderDocx(template, data) : renderPdf(template, data);

/** Data for a trial: each text its own name, each flag as given, two items in each list. */
function trialData(flag: boolean): ReportData {
  const valueOf = (name: string, field: Field): unknown => {
    if (typeof field === 'object') return [dataOf(field), dataOf(field)];
    return field === 'text' ? name : flag;
  };
  const dataOf = (fields: Fields): Record<string, unknown> =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(name, field)]));
  return { ...dataOf(reportFields), timestamp: '2026-01-01T00:00:00.000Z' } as ReportData;
}
