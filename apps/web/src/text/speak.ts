import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { type texts as Indonesian } from './id';
import { type Language, type Text } from './text';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof Indonesian;
  }
}

type Texts = typeof Indonesian | Text<typeof Indonesian>;

const load: Record<Language, () => Promise<{ readonly texts: Texts }>> = {
  id: () => import('./id'),
  en: () => import('./en'),
};

/** Makes a language the one of the page; its texts are loaded when they are first wanted. */
export async function speak(language: Language): Promise<void> {
  const { texts } = await load[language]();
  if (!i18next.isInitialized) {
    await i18next.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      defaultNS: 'common',
      resources: { [language]: texts },
      interpolation: { escapeValue: false }, // React escapes
      returnNull: false,
    });
  } else {
    for (const [namespace, bundle] of Object.entries(texts)) {
      i18next.addResourceBundle(language, namespace, bundle, true, true);
    }
    await i18next.changeLanguage(language);
  }
  document.documentElement.lang = language;
}
