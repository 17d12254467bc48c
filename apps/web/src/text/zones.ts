/** The three zones of the country, by the names that people use. */
export const zones = {
  WIB: 'Asia/Jakarta',
  WITA: 'Asia/Makassar',
  WIT: 'Asia/Jayapura',
} as const;
export type Zone = keyof typeof zones;
