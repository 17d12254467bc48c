/** The shade of a percentage, 0 to 4, in fifths of what can be reached. */
export const stepOf = (percent: string): number => Math.min(4, Math.max(0, Math.floor(Number(percent) / 20)));
