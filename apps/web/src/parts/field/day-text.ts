import dayjs from 'dayjs';
import 'dayjs/locale/id';
import customParseFormat from 'dayjs/plugin/customParseFormat';

dayjs.extend(customParseFormat);

type Language = 'id' | 'en';

/** The day stands before the month in both languages, also in numbers. */
const forms = ['D MMM YYYY', 'D MMMM YYYY', 'D/M/YYYY', 'D-M-YYYY', 'D.M.YYYY'];
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `30 OKT 2026` and `09/08/2026` as the forms write them. */
const plain = (text: string) =>
  text
    .trim()
    .replace(isoDay, '$3/$2/$1')
    .replaceAll(/\b0+(?=\d)/g, '')
    .replaceAll(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase());

/** A typed day as `2026-10-30`, months by name in either language; null when it is none. */
export function readDay(text: string, language: Language): string | null {
  const other = language === 'id' ? 'en' : 'id';
  const day = [language, other]
    .flatMap((locale) => forms.map((form) => dayjs(plain(text), form, locale, true)))
    .find((one) => one.isValid());
  return day?.format('YYYY-MM-DD') ?? null;
}
