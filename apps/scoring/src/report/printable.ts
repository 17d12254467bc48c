/** What XML cannot hold (XML 1.0, 2.2) and no reader shows: control characters, halves of a pair, noncharacters. */
const unprintable = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** Text that a person typed, as any document can hold it: lines end with `\n`, a tab is a space, controls are gone. */
export const printable = (text: string): string =>
  text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').replace(unprintable, '').trimEnd())
    .join('\n')
    .trim();

/** The text, cut after so many characters, with a mark where it was. */
export function shortened(text: string, characters: number): string {
  const points = Array.from(text);
  return points.length <= characters ? text : `${points.slice(0, characters).join('')}…`;
}
