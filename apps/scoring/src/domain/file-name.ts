import { type Layer } from '@zi/contracts';

/** Name of a file about a layer, e.g. `lke-2026-bpspl-padang-self.xlsx`; of a closed round with its number. */
export function layerFileName(
  prefix: string,
  about: {
    readonly unitName: string;
    readonly year: number;
    readonly layer: Layer;
    readonly round?: number | undefined;
  },
  extension: string,
): string {
  const { unitName, year, layer, round } = about;
  const parts = [prefix, year, slugOf(unitName), layer, ...(round === undefined ? [] : [round])];
  return `${parts.join('-')}.${extension}`;
}

const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim()
    .replaceAll(' ', '-') || 'unit';
