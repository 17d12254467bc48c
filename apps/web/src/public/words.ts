import { useSyncExternalStore } from 'react';
import { dayIn, formatOf } from '../text/writing';
import { type Language } from '../text/text';
import { type Zone } from '../text/zones';
import { texts } from './text';

const storageKey = 'zi.public.language';
const listeners = new Set<() => void>();
const zone: Zone = 'WIB';

const language = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'id');

/** Makes the other language the one of the page. */
export function switchLanguage(): void {
  localStorage.setItem(storageKey, language() === 'id' ? 'en' : 'id');
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** The words of the page, and how it writes days and numbers. */
export function useWords() {
  const chosen = useSyncExternalStore(subscribe, language);
  const format = { ...formatOf({ language: chosen, zone }), today: dayIn(zone) };
  return { language: chosen, words: texts[chosen], format };
}
