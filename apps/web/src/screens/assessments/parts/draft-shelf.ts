import { type DraftState, isClean } from './drafts';

const prefixOf = (sheet: string) => `zi.drafts.${sheet}.`;

/**
 * Where the drafts of one sheet outlive their page. Every page of the browser has a place of its own, held by a lock as
 * long as the page lives: what stands in a place that nobody holds was left behind by a page that is gone.
 */
export function openShelf(sheet: string, onLeft: (state: DraftState) => void) {
  const own = prefixOf(sheet) + crypto.randomUUID();
  void navigator.locks.request(own, () => new Promise<never>(() => undefined));
  void adopt(sheet, own, onLeft);
  return {
    keep: (state: DraftState) => {
      if (isClean(state)) localStorage.removeItem(own);
      else localStorage.setItem(own, JSON.stringify(state));
    },
  };
}

async function adopt(sheet: string, own: string, onLeft: (state: DraftState) => void): Promise<void> {
  const places = Object.keys(localStorage).filter((key) => key.startsWith(prefixOf(sheet)) && key !== own);
  for (const place of places) {
    await navigator.locks.request(place, { ifAvailable: true }, (lock) => {
      const left = lock && localStorage.getItem(place);
      if (!left) return;
      onLeft(JSON.parse(left) as DraftState);
      localStorage.removeItem(place);
    });
  }
}
