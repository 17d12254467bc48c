import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type texts as First } from './id/first';
import { type texts as Rest } from './id/rest';
import { type Language, type Text } from './text';

type Indonesian = typeof First & typeof Rest;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: Indonesian;
  }
}

type Texts = Partial<Indonesian | Text<Indonesian>>;
type Load = () => Promise<{ readonly texts: Texts }>;

/** The texts of a language: those of the first screen, and all others. */
const languageTexts: Record<Language, readonly [first: Load, rest: Load]> = {
  id: [() => import('./id/first'), () => import('./id/rest')],
  en: [() => import('./en/first'), () => import('./en/rest')],
};

let isWhole = false;

/** Makes a language the one of the page; its texts are loaded when they are first wanted. */
export async function speak(language: Language): Promise<void> {
  const [first, rest] = languageTexts[language];
  if (!i18next.isInitialized) await begin(language);
  add(language, ...(await Promise.all([first(), ...(isWhole ? [rest()] : [])])));
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

/** Has the texts of every screen there, in the language of the page and in those that it takes later. */
export async function speakOfAll(): Promise<void> {
  isWhole = true;
  const language = i18next.language as Language;
  add(language, await languageTexts[language][1]());
}

/** Loads something together with the texts of every screen. */
export const withAllTexts =
  <T>(load: () => Promise<T>) =>
  async (): Promise<T> => {
    const [loaded] = await Promise.all([load(), speakOfAll()]);
    return loaded;
  };

function add(language: Language, ...loaded: readonly { readonly texts: Texts }[]): void {
  for (const [namespace, bundle] of loaded.flatMap(({ texts }) => Object.entries(texts))) {
    i18next.addResourceBundle(language, namespace, bundle);
  }
}

const begin = (language: Language) =>
  i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    resources: {},
    interpolation: { escapeValue: false }, // React escapes
    returnNull: false,
  });
