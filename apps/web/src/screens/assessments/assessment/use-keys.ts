import { type RubricNode } from '@zi/rubric';
import { useEffect, useState } from 'react';

interface KeyActions {
  /** The question that lies open. */
  readonly present: () => RubricNode | undefined;
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onNextBlank: () => void;
  readonly onChoose: (value: string) => void;
  readonly onUndo: () => void;
  readonly onUpload: () => void;
}

const storageKey = 'zi.worksheet.keys';

/** The key of the option at a place (`1`…) or by its letter; Y and T for Ya and Tidak. */
export function optionAt(node: RubricNode | undefined, key: string): string | undefined {
  if (node?.form?.type !== 'choice') return undefined;
  const options = [...node.form.options.keys()];
  if (/^[1-9]$/.test(key)) return options[Number(key) - 1];
  return options.find((option) => option.charAt(0).toUpperCase() === key.toUpperCase());
}

/** The field of the note. */
export const noteId = 'worksheet-note';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return target.type !== 'radio';
  return target.isContentEditable || target.matches('textarea, select');
}

const isPressable = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.matches('a, button, summary');
const isRadio = (target: EventTarget | null) => target instanceof HTMLInputElement && target.type === 'radio';
const focus = (id: string) => document.getElementById(id)?.focus();

function actionOf(
  { key, target }: KeyboardEvent,
  actions: KeyActions,
  help: () => void,
): (() => void) | undefined {
  const byKey: Readonly<Record<string, () => void>> = {
    j: actions.onNext,
    k: actions.onPrevious,
    n: () => focus(noteId),
    u: actions.onUpload,
    '/': () => focus('worksheet-search'),
    '?': help,
  };
  if (isRadio(target) && key.startsWith('Arrow')) return undefined;
  if (key === 'ArrowRight') return actions.onNext;
  if (key === 'ArrowLeft') return actions.onPrevious;
  if (key === 'Enter') return isPressable(target) ? undefined : actions.onNextBlank;
  const option = optionAt(actions.present(), key);
  return option === undefined ? byKey[key.toLowerCase()] : () => actions.onChoose(option);
}

const isControl = ({ ctrlKey, metaKey }: KeyboardEvent) => ctrlKey || metaKey;

/** The only key that also works while a note is typed: it is done, on to the next question. */
const isNoteDone = (event: KeyboardEvent) =>
  event.key === 'Enter' && isControl(event) && (event.target as Element | null)?.id === noteId;

function pressed(event: KeyboardEvent, actions: KeyActions, isOn: boolean, help: () => void) {
  if (isTyping(event.target)) return undefined;
  if (isControl(event)) return event.key === 'z' && !event.shiftKey ? actions.onUndo : undefined;
  return isOn && !event.altKey ? actionOf(event, actions, help) : undefined;
}

/** Keys of the worksheet. Single keys are off while somebody types, over a dialog, and when they were switched off. */
export function useKeys(actions: KeyActions) {
  const [isHelpOpen, openHelp] = useState(false);
  const [isOn, put] = useState(() => localStorage.getItem(storageKey) !== 'off');
  const turn = (on: boolean) => {
    localStorage.setItem(storageKey, on ? 'on' : 'off');
    put(on);
  };
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      const act = isNoteDone(event)
        ? actions.onNextBlank
        : pressed(event, actions, isOn, () => openHelp(true));
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return { isOn, turn, isHelpOpen, openHelp };
}

export type Keys = ReturnType<typeof useKeys>;
