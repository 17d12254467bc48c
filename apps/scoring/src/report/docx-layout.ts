import {
  type Align,
  type Block,
  type Column,
  type Condition,
  type Layout,
  type Line,
  type Rank,
  type Row,
  type Tone,
  boldTones,
  colours,
  linesOf,
  shades,
} from './report-layout';

/** Between the margins of A4, in twentieths of a point. */
const textWidth = 9_638;

/** A part of a document that is written apart: which field opens it, and how it ends. */
interface Fence {
  readonly open: string;
  readonly close: string;
}

export function fenceOf(condition: Condition | undefined): Fence {
  if (!condition) return { open: '', close: '' };
  if ('unless' in condition) return { open: `{^${condition.unless}}`, close: `{/${condition.unless}}` };
  const name = 'each' in condition ? condition.each : condition.when;
  return { open: `{#${name}}`, close: `{/${name}}` };
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The body of `word/document.xml`: A4, with the footer of the relationship `footer`. */
export const bodyXml = ({ blocks }: Layout): string =>
  `${blocks.map(blockXml).join('')}<w:sectPr><w:footerReference w:type="default" r:id="footer"/>` +
  '<w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>' +
  '</w:sectPr>';

export const footerXml = ({ footer, pages: [page, of] }: Layout): string =>
  `<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run(footer)}<w:r><w:tab/></w:r>${run(`${page} `)}` +
  `<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(` ${of} `)}` +
  `<w:fldSimple w:instr=" NUMPAGES ">${run('1')}</w:fldSimple></w:p>`;

const headingStyles: Record<Rank, string> = {
  ...{ title: 'Title', subtitle: 'Subtitle', heading: 'Heading1', subheading: 'Heading2' },
};

function blockXml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return paragraph({ text: block.text }, headingStyles[block.rank]);
    case 'paragraph':
      return paragraph(block);
    case 'cards':
      return cardsXml(block);
    case 'facts':
      return factsXml(block);
    case 'table':
      return tableXml(block);
    case 'signature':
      return block.lines
        .map((text, index) => paragraph({ text }, index === 2 ? 'SignatureName' : 'Signature'))
        .join('');
    case 'part': {
      const { open, close } = fenceOf(block);
      return `${paragraph({ text: open })}${block.blocks.map(blockXml).join('')}${paragraph({ text: close })}`;
    }
  }
}

const run = (text: string, properties = ''): string =>
  text === ''
    ? ''
    : `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;

const bold = '<w:b/>';

const styleOfTone: Partial<Record<Tone, string>> = { muted: 'Muted', alert: 'Alert', indented: 'Indented' };

function paragraph(
  { text, label, tone }: Line,
  style = (tone && styleOfTone[tone]) ?? 'Normal',
  align?: Align,
): string {
  const alignment = align === undefined || align === 'left' ? '' : `<w:jc w:val="${align}"/>`;
  const before = label === undefined ? '' : run(`${label} `, bold);
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${alignment}</w:pPr>${before}${run(text)}</w:p>`;
}

// --- Tables --------------------------------------------------------------------------------------------------------

const grid = (shares: readonly number[]) => shares.map((share) => Math.round((textWidth * share) / 100));

const table = (widths: readonly number[], style: string, rows: string): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/><w:tblW w:w="${textWidth}" w:type="dxa"/>` +
  `<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}` +
  `</w:tblGrid>${rows}</w:tbl>${paragraph({ text: '' }, 'AfterTable')}`;

const cellXml = (width: number, content: string, shade?: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>` +
  `${shade === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${shade}"/>`}</w:tcPr>${content}</w:tc>`;

function cardsXml({ cards }: Extract<Block, { kind: 'cards' }>): string {
  const widths = grid(cards.map(() => 100 / cards.length));
  const cells = cards.map(({ label, value }, index) =>
    cellXml(
      widths[index]!,
      paragraph({ text: label }, 'CardLabel') + paragraph({ text: value }, 'CardValue'),
      shades.aspect,
    ),
  );
  return table(widths, 'Cards', `<w:tr>${cells.join('')}</w:tr>`);
}

function factsXml({ facts }: Extract<Block, { kind: 'facts' }>): string {
  const [first, second] = grid([30, 70]);
  const rows = facts.map(
    ([label, value]) =>
      `<w:tr>${cellXml(first!, paragraph({ text: label }, 'CellStrong'))}${cellXml(second!, paragraph({ text: value }, 'Cell'))}</w:tr>`,
  );
  return table([first!, second!], 'Facts', rows.join(''));
}

function tableXml({ each, columns, rows }: Extract<Block, { kind: 'table' }>): string {
  const widths = grid(columns.map(({ width }) => width));
  const heading = columns.map(({ label, align }, index) =>
    cellXml(widths[index]!, paragraph({ text: label }, 'CellHeading', align), colours.headerRow),
  );
  const body = rows.map((row, index) => {
    const own = fenceOf(row.condition);
    const list = fenceOf({ each });
    const open = `${index === 0 ? list.open : ''}${own.open}`;
    const close = `${own.close}${index === rows.length - 1 ? list.close : ''}`;
    return rowXml(row, columns, widths, { open, close });
  });
  return table(
    widths,
    'Lines',
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heading.join('')}</w:tr>${body.join('')}`,
  );
}

/** A row opens in its first cell what it closes in its last one: so the whole row is repeated or hidden. */
function rowXml(
  { tone, cells }: Row,
  columns: readonly Column[],
  widths: readonly number[],
  { open, close }: Fence,
): string {
  const content = cells.map((cell, index) => {
    const lines = linesOf(cell).map((line) => cellLineXml(line, tone, columns[index]!.align));
    const before = index === 0 ? open : '';
    const after = index === cells.length - 1 ? close : '';
    return cellXml(widths[index]!, fenced(lines.join(''), before, after), shades[tone]);
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${content.join('')}</w:tr>`;
}

/** The paragraphs with a mark at the start of the first and one at the end of the last. */
function fenced(paragraphs: string, before: string, after: string): string {
  const opened = paragraphs.replace('</w:pPr>', () => `</w:pPr>${run(before)}`);
  const end = opened.lastIndexOf('</w:p>');
  return `${opened.slice(0, end)}${run(after)}${opened.slice(end)}`;
}

function cellLineXml(line: Line, rowTone: Tone, align: Align | undefined): string {
  const tone = line.tone ?? rowTone;
  const style = cellStyles[tone] ?? (boldTones.has(tone) ? 'CellStrong' : 'Cell');
  const { open, close } = fenceOf(line.condition);
  const content = paragraph(line, style, align);
  return line.condition
    ? `${paragraph({ text: open }, style)}${content}${paragraph({ text: close }, style)}`
    : content;
}

const cellStyles: Partial<Record<Tone, string>> = { muted: 'CellMuted', alert: 'CellAlert' };
