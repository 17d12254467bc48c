/** Texts in one more language: the same keys, and a form of its own for one thing where others count many. */
export type Text<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Text<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Key}_other` ? `${Key}_one` : never]: string;
};

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];
