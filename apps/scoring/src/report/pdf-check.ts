import { type Json, type JsonObject, conditionOf, isList, isObject, tagPattern } from './pdf-element';
import { type Tag, problemOf } from './report-field';
import { type TemplateProblem } from './template-problem';

/** Least and greatest of every number; those that are not named are from 0 to 1000. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  fontSize: [4, 72],
  lineHeight: [0.5, 5],
  margin: [-50, 200],
  pageMargins: [0, 200],
  widths: [20, 600],
  width: [20, 600],
  colSpan: [1, 20],
  rowSpan: [1, 100],
  headerRows: [0, 5],
};
const anyNumber = [0, 1_000] as const;

const layouts = ['lines', 'noBorders', 'headerLineOnly', 'lightHorizontalLines'];
const pageSizes = ['A4', 'A5', 'FOLIO', 'LEGAL', 'LETTER'];

/** What some keys accept; the others take any text, number, element or list of them. */
const accepted: Readonly<Record<string, { isAccepted: (value: Json) => boolean; told: string }>> = {
  layout: { isAccepted: (value) => layouts.some((name) => name === value), told: layouts.join(', ') },
  pageSize: { isAccepted: (value) => pageSizes.some((name) => name === value), told: pageSizes.join(', ') },
  // A JPEG goes into the PDF as it is; other formats would be unpacked first.
  image: {
    isAccepted: (value) => typeof value === 'string' && value.startsWith('data:image/jpeg;base64,'),
    told: 'a JPEG as data:image/jpeg;base64,…',
  },
};

const styleKeys = [
  ...['alignment', 'bold', 'characterSpacing', 'color', 'decoration', 'fillColor', 'fontSize', 'italics'],
  ...['leadingIndent', 'lineHeight', 'margin', 'noWrap', 'opacity'],
];
const elementKeys = [
  ...styleKeys,
  ...['body', 'border', 'colSpan', 'columnGap', 'columns', 'fit', 'headerRows', 'height', 'heights'],
  ...['image', 'layout', 'ol', 'pageBreak', 'pageOrientation', 'rowSpan', 'stack', 'style'],
  ...['table', 'text', 'ul', 'unbreakable', 'verticalAlignment', 'width', 'widths'],
];
const documentKeys = [
  ...['content', 'defaultStyle', 'footer', 'header', 'pageMargins', 'pageOrientation', 'pageSize', 'styles'],
];

const maxDepth = 40;

/** Everything that is wrong in a template, each with its place as a JSON pointer. */
export function documentProblems(document: Json): TemplateProblem[] {
  if (!isObject(document) || !isList(document['content'] ?? null)) {
    return [{ place: 'the document', message: 'It is not an object with a list "content".' }];
  }
  const { styles = {}, defaultStyle = {}, ...rest } = document;
  return [
    ...Object.entries(isObject(styles) ? styles : {}).flatMap(([name, style]) =>
      valueProblems(style, { path: `/styles/${name}`, key: '', keys: styleKeys, within: [] }),
    ),
    ...valueProblems(defaultStyle, { path: '/defaultStyle', key: '', keys: styleKeys, within: [] }),
    ...Object.entries(rest).flatMap(([key, value]) => {
      const place: Place = { path: `/${key}`, key, keys: elementKeys, within: [] };
      return documentKeys.includes(key) ? valueProblems(value, place) : [unknownKey(key, '', documentKeys)];
    }),
  ];
}

interface Place {
  readonly path: string;
  /** The nearest key above. */
  readonly key: string;
  readonly keys: readonly string[];
  readonly within: readonly string[];
}

const unknownKey = (key: string, path: string, keys: readonly string[]): TemplateProblem => ({
  place: path || 'the document',
  message: `The key "${key}" is not known. Accepted: ${keys.join(', ')}.`,
  accepted: keys.join(', '),
});

function valueProblems(value: Json, place: Place): TemplateProblem[] {
  const { path, key } = place;
  if (path.split('/').length > maxDepth)
    return [{ place: path, message: `It nests deeper than ${maxDepth}.` }];
  const rule = Object.hasOwn(accepted, key) ? accepted[key] : undefined;
  if (rule)
    return rule.isAccepted(value)
      ? []
      : [{ place: path, message: `Accepted: ${rule.told}.`, accepted: rule.told }];
  if (typeof value === 'string') return textProblems(value, place);
  if (typeof value === 'number') return numberProblems(value, place);
  if (isList(value)) {
    return value.flatMap((item, index) => valueProblems(item, { ...place, path: `${path}/${index}` }));
  }
  return isObject(value) ? objectProblems(value, place) : [];
}

function numberProblems(value: number, { path, key }: Place): TemplateProblem[] {
  const [least, greatest] = ranges[key] ?? anyNumber;
  if (value >= least && value <= greatest) return [];
  const told = `a number from ${least} to ${greatest}`;
  return [{ place: path, message: `${value} is out of range. Accepted: ${told}.`, accepted: told }];
}

function objectProblems(value: JsonObject, place: Place): TemplateProblem[] {
  const condition = conditionOf(value);
  if (condition) return partProblems(value, condition, place);
  if (Object.hasOwn(value, 'unbreakable') && (place.within.length > 0 || repeats(value))) {
    return [
      { place: place.path, message: 'What repeats may be longer than a page: it cannot be unbreakable.' },
    ];
  }
  return Object.entries(value).flatMap(([key, inner]) =>
    place.keys.includes(key)
      ? valueProblems(inner, { ...place, key, path: `${place.path}/${key}` })
      : [unknownKey(key, place.path, place.keys)],
  );
}

/** pdfmake drops what is kept together and does not fit on a page. */
const repeats = (value: Json): boolean =>
  isList(value)
    ? value.some(repeats)
    : isObject(value) && (Object.hasOwn(value, 'each') || Object.values(value).some(repeats));

function partProblems(
  value: JsonObject,
  { use, name }: NonNullable<ReturnType<typeof conditionOf>>,
  place: Place,
): TemplateProblem[] {
  const { path, within } = place;
  const form = `{ "${use}": field, "items": [...] }`;
  if (!/\/\d+$/.test(path)) return [{ place: path, message: `${form} stands in lists only.` }];
  if (Object.keys(value).length !== 2 || !isList(value['items'] ?? null)) {
    return [{ place: path, message: `Accepted: ${form} and no other key.`, accepted: form }];
  }
  const problem = problemOf({ name, within, use: use === 'unless' ? 'hide' : 'repeat_or_show' });
  if (problem) return [{ place: path, ...problem }];
  const inside = use === 'unless' ? within : [...within, name];
  return valueProblems(value['items']!, { ...place, path: `${path}/items`, within: inside });
}

const pageFields = ['page', 'pages'];

/** Tags that are not known, and braces that are no tag. */
function textProblems(text: string, { path, within }: Place): TemplateProblem[] {
  const perPage = /^\/(?:header|footer)\b/.test(path) ? pageFields : [];
  const tags = [...text.matchAll(tagPattern)].map(([, name]): Tag => ({
    name: name!.trim(),
    within,
    use: 'print',
  }));
  const unknown = tags.filter(({ name }) => !perPage.includes(name)).flatMap((tag) => problemOf(tag) ?? []);
  const isBroken = /[{}]/.test(text.replace(tagPattern, ''));
  const broken = { place: path, message: `A brace has no partner in "${text.slice(0, 60)}".` };
  return [...unknown.map((problem) => ({ place: path, ...problem })), ...(isBroken ? [broken] : [])];
}
