/**
 * What a built-in template consists of, apart from its format. Every text may hold tags: `{field}`. A list repeats what
 * stands in it, a flag shows or hides it.
 */
export type Block =
  | { readonly kind: 'heading'; readonly rank: Rank; readonly text: string }
  | ({ readonly kind: 'paragraph' } & Line)
  | { readonly kind: 'cards'; readonly cards: readonly { label: string; value: string }[] }
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly each: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
    }
  | { readonly kind: 'signature'; readonly lines: readonly string[] }
  | ({ readonly kind: 'part'; readonly blocks: readonly Block[] } & Condition);

export type Condition = { readonly each: string } | { readonly when: string } | { readonly unless: string };

export interface Column {
  readonly label: string;
  /** Percent of the width of the page. */
  readonly width: number;
  readonly align?: Align;
}
export type Align = 'left' | 'center' | 'right';

export type Rank = 'title' | 'subtitle' | 'heading' | 'subheading';

/** How a row or a line looks. */
export type Tone = 'component' | 'aspect' | 'area' | 'plain' | 'muted' | 'alert' | 'indented';

/** A row for each item of the list, or for those of which the flag says so. */
export interface Row {
  readonly tone: Tone;
  readonly condition?: Condition;
  readonly cells: readonly (string | readonly Line[])[];
}

export interface Line {
  readonly text: string;
  /** Stands before the text, bold. */
  readonly label?: string;
  readonly tone?: Tone;
  readonly condition?: Condition;
}

/** A template of the suite. */
export interface Layout {
  readonly title: string;
  readonly footer: string;
  /** Stands at the foot of each page before and between its number and the number of pages. */
  readonly pages: readonly [page: string, of: string];
  readonly blocks: readonly Block[];
}

export const colours = {
  heading: '1F3864',
  headerRow: '1F3864',
  border: 'A6A6A6',
  muted: '595959',
  alert: 'A61C00',
} as const;

/** Behind a row; none for the others. */
export const shades: Partial<Record<Tone, string>> = { component: 'D0DCEF', aspect: 'E9EFF8' };

export const boldTones: ReadonlySet<Tone> = new Set(['component', 'aspect', 'area']);

export const linesOf = (cell: Row['cells'][number]): readonly Line[] =>
  typeof cell === 'string' ? [{ text: cell }] : cell;
