import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module';
import { type Parts, readDocx, zipOf, zippedBytes } from './docx-package';
import { type ReportData, type Tag, problemOf } from './report-field';
import { type TemplateProblem, templateRefusal } from './template-problem';

/** Most characters of XML that a report may have: some twelve times those of a long one. */
export const maxRenderedCharacters = 16_000_000;

type Part = DXT.Part;

/** The contents of a part as they were compiled, tags and all else; its types leave this out. */
type Inspector = InspectModule & { getInspected(part: string): Part[] };

/** Reads a template in DOCX; refuses it with every tag that is not known and every mistake of syntax, each with its place. */
export async function requireDocxTemplate(bytes: Uint8Array): Promise<void> {
  const parts = await readDocx(bytes);
  const { inspector } = compiled(parts);
  const problems = [...templatedParts(inspector)].flatMap(([name, content]) =>
    tagProblems(content, [], (part) => placeOf(parts, name, part.offset)),
  );
  if (problems.length > 0) throw templateRefusal(problems);
}

/** Fills a template that was accepted. The same template and data give the same bytes. */
export async function renderDocx(bytes: Uint8Array, data: ReportData): Promise<Uint8Array> {
  const { document, inspector } = compiled(await readDocx(bytes));
  const size = [...templatedParts(inspector).values()].reduce((sum, part) => sum + sizeOf(part, [data]), 0);
  if (size > maxRenderedCharacters) {
    throw templateRefusal([
      {
        place: 'the template',
        message: `it gives more than ${maxRenderedCharacters} characters for this report`,
      },
    ]);
  }
  document.render(data);
  const rendered = Object.values(document.getZip().files).filter(({ dir }) => !dir);
  return zippedBytes(new Map(rendered.map((file) => [file.name, file.asUint8Array()])));
}

function compiled(parts: Parts) {
  const inspector = new InspectModule() as Inspector;
  try {
    const document = new Docxtemplater(zipOf(parts), {
      paragraphLoop: true,
      linebreaks: true,
      modules: [inspector],
      errorLogging: false,
      syntax: { changeDelimiterPrefix: null },
      parser: (tag) => ({ get: (scope: Readonly<Record<string, unknown>>) => scope[tag.trim()] }),
    });
    return { document, inspector };
  } catch (error) {
    throw templateRefusal(syntaxProblems(error as SyntaxError, parts));
  }
}

const templatedParts = (inspector: Inspector): Map<string, Part[]> =>
  new Map(Object.keys(inspector.fullInspected).map((name) => [name, inspector.getInspected(name)]));

// --- Mistakes ------------------------------------------------------------------------------------------------------

/** What Docxtemplater throws: one mistake, or many in `errors`. */
interface SyntaxError extends Error {
  readonly properties?: {
    readonly explanation?: string;
    readonly file?: string;
    readonly offset?: number | readonly number[];
    readonly errors?: readonly SyntaxError[];
  };
}

function syntaxProblems(error: SyntaxError, parts: Parts): TemplateProblem[] {
  const { errors = [error] } = error.properties ?? {};
  return errors.map(({ message, properties: { explanation, file, offset } = {} }) => ({
    place: file === undefined ? 'the document' : placeOf(parts, file, [offset ?? 0].flat()[0]!),
    message: `${explanation ?? message}.`,
  }));
}

const shownBefore = 40;

/** Where something stands, by the text before it, as a person finds it: `word/document.xml, after "…Nilai total"`. */
function placeOf(parts: Parts, name: string, offset: number): string {
  const xml = new TextDecoder().decode(parts.get(name));
  const text = [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, content]) => content).join('');
  const before = text.slice(Math.max(0, offset - shownBefore), offset);
  return before === '' ? name : `${name}, after "${offset > shownBefore ? '…' : ''}${before}"`;
}

function tagProblems(
  content: readonly Part[],
  within: readonly string[],
  place: (part: Part) => string,
): TemplateProblem[] {
  return content.filter(isTag).flatMap((part): TemplateProblem[] => {
    const name = part.value.trim();
    const tag = tagOf(part, name, within);
    const problem = tag
      ? problemOf(tag)
      : { message: `The tag {${part.raw}} is not accepted. Accepted: {field}, {#field}, {^field}.` };
    if (problem) return [{ place: place(part), ...problem }];
    return tagProblems(part.subparsed ?? [], part.inverted ? within : [...within, name], place);
  });
}

const isTag = ({ type }: Part): boolean => type === 'placeholder';

/** Undefined for a tag of another kind, such as `{@raw}`, which would write XML. */
function tagOf({ module, inverted }: Part, name: string, within: readonly string[]): Tag | undefined {
  if (module === undefined) return { name, within, use: 'print' };
  if (module !== 'loop') return undefined;
  return { name, within, use: inverted ? 'hide' : 'repeat_or_show' };
}

// --- Size ----------------------------------------------------------------------------------------------------------

type Scope = Readonly<Record<string, unknown>>;

/** How many characters the parts give, without making them. Scopes are the innermost first. */
function sizeOf(content: readonly Part[], scopes: readonly Scope[]): number {
  return content.reduce((sum, part) => sum + (isTag(part) ? tagSize(part, scopes) : part.value.length), 0);
}

function tagSize({ value, subparsed, inverted }: Part, scopes: readonly Scope[]): number {
  const name = value.trim();
  const found = scopes.find((scope) => scope[name] !== undefined)?.[name];
  if (!subparsed) return String(found).length;
  if (inverted || !Array.isArray(found)) return sizeOf(subparsed, scopes);
  return (found as Scope[]).reduce((sum, item) => sum + sizeOf(subparsed, [item, ...scopes]), 0);
}
