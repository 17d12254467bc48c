import { type SubmitEvent, useState } from 'react';
import { type Flaw } from './checks';

type Flaws<K extends string> = Partial<Record<K, Flaw>> | null;

/** What is typed into a form. Flaws are told from the first attempt to send it on. */
export function useDraft<V extends object, K extends string>(initial: V, check: (values: V) => Flaws<K>) {
  const [values, setValues] = useState(initial);
  const [isTried, setTried] = useState(false);
  return {
    values,
    flaws: isTried ? check(values) : null,
    set: (part: Partial<V>) => setValues((present) => ({ ...present, ...part })),
    reset: (to: V) => {
      setTried(false);
      setValues(to);
    },
    sending: (send: (values: V) => void) => (event: SubmitEvent<HTMLFormElement>) => {
      event.preventDefault();
      setTried(true);
      if (!check(values)) return send(values);
      const form = event.currentTarget;
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    },
  };
}
