/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
}

type Piece = Html | string | number | undefined | false | readonly Piece[];

const isList = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function textOf(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (isList(piece)) return piece.map(textOf).join('');
  if (piece === undefined || piece === false) return '';
  return String(piece).replaceAll(/[&<>"']/g, (mark) => marks[mark]!);
}

/** HTML with every value escaped that is not HTML itself. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html =>
  new Html(strings.reduce((text, part, index) => text + textOf(pieces[index - 1]) + part));

/** Text with `code` between back quotes, paragraphs and lists, as descriptions have it. */
export function prose(text: string): Html {
  const spans = (line: string) =>
    line.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));
  return html`${text.split('\n\n').map((block) =>
    block.startsWith('- ')
      ? html`<ul>
          ${block.split('\n').map((line) => html`<li>${spans(line.slice(2))}</li>`)}
        </ul>`
      : html`<p>${spans(block)}</p>`,
  )}`;
}
