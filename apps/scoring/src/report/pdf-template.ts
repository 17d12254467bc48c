import pdfmake from 'pdfmake';
import { documentProblems } from './pdf-check';
import { type Json, type JsonObject } from './pdf-element';
import { fill } from './pdf-fill';
import { inRoboto, roboto } from './pdf-font';
import { type ReportData } from './report-field';
import { templateRefusal } from './template-problem';

/** Largest template of a PDF. */
export const pdfTemplateBytes = 512 * 1024;

pdfmake.setFonts({ Roboto: roboto });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(roboto).includes(path));
const line = { width: () => 0.5, colour: () => '#A6A6A6', padding: () => 4, gap: () => 2 };
pdfmake.setTableLayouts({
  lines: {
    ...{ hLineWidth: line.width, vLineWidth: line.width, hLineColor: line.colour, vLineColor: line.colour },
    ...{
      paddingLeft: line.padding,
      paddingRight: line.padding,
      paddingTop: line.gap,
      paddingBottom: line.gap,
    },
  },
});

/** Reads a template of a PDF; refuses it with everything in it that is not known, each with its place. */
export function requirePdfTemplate(bytes: Uint8Array): JsonObject {
  if (bytes.length > pdfTemplateBytes) {
    throw refusal(`It has ${bytes.length} bytes; the limit is ${pdfTemplateBytes}.`);
  }
  const document = parsed(bytes);
  const problems = documentProblems(document);
  if (problems.length > 0) throw templateRefusal(problems);
  return document as JsonObject;
}

const refusal = (message: string) => templateRefusal([{ place: 'the document', message }]);

function parsed(bytes: Uint8Array): Json {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as Json;
  } catch (error) {
    throw refusal(`It is not JSON in UTF-8: ${(error as Error).message}.`);
  }
}

/** Fills a template that was accepted. The same template and data give the same bytes. */
export async function renderPdf(bytes: Uint8Array, data: ReportData): Promise<Uint8Array> {
  const template = requirePdfTemplate(bytes);
  let isReplaced = false;
  const shown = textsOf(data, (text) => {
    const inFont = inRoboto(text);
    isReplaced ||= inFont !== text.normalize('NFC');
    return inFont;
  });
  try {
    const filled = fill(template, { ...shown, glyphs_replaced: isReplaced }, inRoboto) as JsonObject;
    return await pdfOf(filled, data);
  } catch (error) {
    throw refusal(`It cannot be laid out: ${(error as Error).message}.`);
  }
}

async function pdfOf({ header, footer, ...filled }: JsonObject, data: ReportData) {
  const onPage = (content: Json) => (page: number, pages: number) =>
    fill(content, { page: String(page), pages: String(pages) });
  const definition = {
    ...filled,
    ...(header !== undefined && { header: onPage(header) }),
    ...(footer !== undefined && { footer: onPage(footer) }),
    info: { title: `${data.unit_name}, ${data.year}`, creationDate: new Date(data.timestamp) },
  };
  return new Uint8Array(await pdfmake.createPdf(definition as never).getBuffer());
}

/** The same data with every text in it changed. */
function textsOf<Data>(data: Data, change: (text: string) => string): Data {
  const changed = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, changed(inner)]));
  };
  return changed(data) as Data;
}
