import { type Json, type JsonObject } from './pdf-element';
import {
  type Block,
  type Column,
  type Condition,
  type Layout,
  type Line,
  type Row,
  type Tone,
  boldTones,
  colours,
  linesOf,
  shades,
} from './report-layout';

/** Points between the margins of A4. */
const margin = 50;
const textWidth = 595 - 2 * margin;
/** What the padding and a line take of a column, as the table layout `lines` draws it. */
const besideText = 9;

const colour = (hex: string) => `#${hex}`;

/** A template of the suite as the document definition of a PDF. */
export const builtInPdf = (layout: Layout): JsonObject => ({
  pageSize: 'A4',
  pageMargins: [margin, 40, margin, 46],
  defaultStyle: { fontSize: 10, lineHeight: 1.05 },
  styles,
  content: layout.blocks.flatMap(elementsOf),
  footer: {
    columns: [
      { text: layout.footer, style: 'footer' },
      {
        text: `${layout.pages[0]} {page} ${layout.pages[1]} {pages}`,
        style: 'footer',
        alignment: 'right',
        width: 120,
      },
    ],
    margin: [margin, 14, margin, 0],
  },
});

const styles: JsonObject = {
  title: {
    fontSize: 17,
    bold: true,
    alignment: 'center',
    color: colour(colours.heading),
    margin: [0, 0, 0, 4],
  },
  subtitle: { fontSize: 11.5, bold: true, alignment: 'center', margin: [0, 0, 0, 4] },
  heading: { fontSize: 12, bold: true, color: colour(colours.heading), margin: [0, 11, 0, 5] },
  subheading: { fontSize: 10.5, bold: true, color: colour(colours.heading), margin: [0, 8, 0, 2] },
  paragraph: { margin: [0, 0, 0, 5] },
  indented: { margin: [14, 0, 0, 2] },
  muted: { color: colour(colours.muted), fontSize: 9, margin: [0, 2, 0, 5] },
  alert: { color: colour(colours.alert), bold: true, alignment: 'center', margin: [0, 4, 0, 4] },
  cell: { fontSize: 9 },
  cellStrong: { fontSize: 9, bold: true },
  cellMuted: { fontSize: 8.5, color: colour(colours.muted) },
  cellAlert: { fontSize: 9, color: colour(colours.alert) },
  cellHeading: { fontSize: 9, bold: true, color: '#FFFFFF' },
  cardLabel: { fontSize: 9, color: colour(colours.muted), alignment: 'center', margin: [0, 4, 0, 0] },
  cardValue: {
    fontSize: 11,
    bold: true,
    color: colour(colours.heading),
    alignment: 'center',
    margin: [0, 0, 0, 4],
  },
  footer: { fontSize: 8, color: colour(colours.muted) },
};

function elementsOf(block: Block): Json[] {
  switch (block.kind) {
    case 'heading':
      return [{ text: block.text, style: block.rank }];
    case 'paragraph':
      return [lineOf(block, block.tone ?? 'paragraph')];
    case 'cards':
      return [cardsOf(block)];
    case 'facts':
      return [factsOf(block)];
    case 'table':
      return [tableOf(block)];
    case 'signature':
      return [signatureOf(block)];
    case 'part':
      return [within(block, block.blocks.flatMap(elementsOf))];
  }
}

function within(condition: Condition | undefined, items: readonly Json[]): Json {
  if (!condition) return items[0]!;
  if ('each' in condition) return { each: condition.each, items };
  return 'when' in condition ? { when: condition.when, items } : { unless: condition.unless, items };
}

const lineOf = ({ text, label }: Line, style: string): JsonObject => ({
  text: label === undefined ? text : [{ text: `${label} `, bold: true }, text],
  style,
});

/** The shares in points; the last column takes what rounding leaves. */
function widthsOf(shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor((textWidth * share) / 100) - besideText);
  const rest = textWidth - widths.reduce((sum, width) => sum + width + besideText, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

const cardsOf = ({ cards }: Extract<Block, { kind: 'cards' }>): JsonObject => ({
  table: {
    widths: widthsOf(cards.map(() => 100 / cards.length)),
    body: [
      cards.map(({ label, value }) => ({
        stack: [
          { text: label, style: 'cardLabel' },
          { text: value, style: 'cardValue' },
        ],
        fillColor: colour(shades.aspect!),
      })),
    ],
  },
  layout: 'noBorders',
  margin: [0, 8, 0, 8],
});

const factsOf = ({ facts }: Extract<Block, { kind: 'facts' }>): JsonObject => ({
  table: {
    widths: widthsOf([30, 70]),
    body: facts.map(([label, value]) => [
      { text: label, style: 'cellStrong' },
      { text: value, style: 'cell' },
    ]),
  },
  layout: 'lines',
});

const tableOf = ({ each, columns, rows }: Extract<Block, { kind: 'table' }>): JsonObject => ({
  table: {
    headerRows: 1,
    widths: widthsOf(columns.map(({ width }) => width)),
    body: [
      columns.map(({ label, align = 'left' }) => ({
        ...{ text: label, style: 'cellHeading', fillColor: colour(colours.headerRow), alignment: align },
      })),
      { each, items: rows.map((row) => within(row.condition, [rowOf(row, columns)])) },
    ],
  },
  layout: 'lines',
  margin: [0, 0, 0, 6],
});

const rowOf = ({ tone, cells }: Row, columns: readonly Column[]): Json =>
  cells.map((cell, index) => {
    const shade = shades[tone];
    const lines = linesOf(cell).map((line) =>
      within(line.condition, [lineOf(line, cellStyle(line.tone ?? tone))]),
    );
    const [only, ...others] = lines as JsonObject[];
    return {
      ...(others.length === 0 ? only : { stack: lines }),
      alignment: columns[index]!.align ?? 'left',
      ...(shade !== undefined && { fillColor: colour(shade) }),
    };
  });

function cellStyle(tone: Tone): string {
  if (tone === 'muted') return 'cellMuted';
  if (tone === 'alert') return 'cellAlert';
  return boldTones.has(tone) ? 'cellStrong' : 'cell';
}

const signatureOf = ({ lines }: Extract<Block, { kind: 'signature' }>): JsonObject => ({
  unbreakable: true,
  margin: [0, 24, 0, 0],
  columns: [
    { text: '' },
    {
      width: 240,
      alignment: 'center',
      stack: lines.map((text, index) => ({ text, margin: [0, index === 2 ? 50 : 3, 0, 0] })),
    },
  ],
});
