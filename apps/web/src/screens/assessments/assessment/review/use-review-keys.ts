import { useEffect, useState } from 'react';

const storageKey = 'zi.review.keys';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['radio', 'checkbox'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select');
}

/** Single keys of the review: off while somebody types, over a dialog, and when they were switched off. */
export function useReviewKeys(actions: Readonly<Record<string, () => void>>) {
  const [isOn, put] = useState(() => localStorage.getItem(storageKey) !== 'off');
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isHeld = event.ctrlKey || event.metaKey || event.altKey;
      if (!isOn || isHeld || event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"]')) return;
      const act = actions[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  const turn = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
    put(on);
  };
  return { isOn, turn };
}
