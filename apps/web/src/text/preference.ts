import { useSyncExternalStore } from 'react';
import { speak } from './speak';
import { type Language, languages } from './text';
import { type Zone, zones } from './zones';

export interface Preference {
  readonly language: Language;
  readonly zone: Zone;
}

const storageKey = 'zi.preference';
const listeners = new Set<() => void>();
let present: Preference | undefined;

/** Indonesian, and the zone that the machine is set to, unless the person chose otherwise in this browser. */
function stored(): Preference {
  const machine = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const zone = (Object.keys(zones) as Zone[]).find((name) => zones[name] === machine) ?? 'WIB';
  const chosen = JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preference>;
  return {
    language: languages.find((one) => one === chosen.language) ?? 'id',
    zone: chosen.zone && chosen.zone in zones ? chosen.zone : zone,
  };
}

export const preference = (): Preference => (present ??= stored());

export async function prefer(change: Partial<Preference>): Promise<void> {
  const next = { ...preference(), ...change };
  await speak(next.language);
  localStorage.setItem(storageKey, JSON.stringify(next));
  present = next;
  for (const tell of listeners) tell();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export const usePreference = (): Preference => useSyncExternalStore(subscribe, preference);
