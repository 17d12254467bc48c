import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(dirname(require.resolve('pdfmake/package.json')), 'fonts/Roboto');

/** The font of every PDF; it comes with pdfmake, and nothing is fetched. */
export const roboto = {
  normal: join(folder, 'Roboto-Regular.ttf'),
  bold: join(folder, 'Roboto-Medium.ttf'),
  italics: join(folder, 'Roboto-Italic.ttf'),
  bolditalics: join(folder, 'Roboto-MediumItalic.ttf'),
};

/** Stands for what the font has no glyph for. */
const replacement = '\uFFFD';

/** The characters that the font knows, and the end of a line. */
const known = new Set(['\n', ...charactersOf(readFileSync(roboto.normal))]);

/** The character map of a TrueType font, format 4 (OpenType specification, `cmap`): parallel lists of last and first. */
function charactersOf(font: Buffer): string[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const table = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (table === undefined) throw new Error('The font has no character map');
  const start = font.readUInt32BE(table + 8);
  const map = start + font.readUInt32BE(start + 8);
  if (font.readUInt16BE(map) !== 4)
    throw new Error('The character map of the font is of another format than 4');
  const bytes = font.readUInt16BE(map + 6);
  return Array.from({ length: bytes / 2 }, (_, index) => map + 14 + 2 * index).flatMap((at) => {
    const [last, first] = [font.readUInt16BE(at), font.readUInt16BE(at + bytes + 2)];
    return Array.from({ length: last - first + 1 }, (_, offset) => String.fromCharCode(first + offset));
  });
}

const isKnown = (character: string): boolean => known.has(character);

const graphemes = new Intl.Segmenter('id', { granularity: 'grapheme' });

/** The text with one replacement sign for each character, as a person counts them, that the font does not have. */
export function inRoboto(text: string): string {
  const composed = text.normalize('NFC');
  if (Array.from(composed).every(isKnown)) return composed;
  return [...graphemes.segment(composed)]
    .map(({ segment }) => (Array.from(segment).every(isKnown) ? segment : replacement))
    .join('');
}
