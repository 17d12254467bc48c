export type Language = 'id' | 'en';

/** The language of a page for people: Indonesian, unless the header `Accept-Language` gives English more weight. */
export function languageOf(acceptLanguage = ''): Language {
  const weights = { id: 0, en: 0 };
  for (const range of acceptLanguage.toLowerCase().split(',')) {
    const [, language, weight = '1'] =
      /^\s*(id|en)(?:-[a-z\d-]*)?\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(range) ?? [];
    if (language === 'id' || language === 'en')
      weights[language] = Math.max(weights[language], Number(weight));
  }
  return weights.en > weights.id ? 'en' : 'id';
}
