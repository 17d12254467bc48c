export const sectionNames = ['recent', 'screens', 'units', 'questions', 'people'] as const;
export type SectionName = (typeof sectionNames)[number];

/** Something that the search found: where it leads and how it is called. */
export interface Choice {
  readonly to: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly beside?: string;
}

export interface Section {
  readonly name: SectionName;
  readonly choices: readonly Choice[];
}

export const contains = (text: string, words: string): boolean =>
  text.toLowerCase().includes(words.trim().toLowerCase());

const mostRecent = 6;

/** The choices made before with one more, the newest first, each once. */
export const remember = (recent: readonly Choice[], choice: Choice): Choice[] =>
  [choice, ...recent.filter(({ to }) => to !== choice.to)].slice(0, mostRecent);
