import { type RubricNode } from '@zi/rubric';
import { useEffect, useState } from 'react';

interface KeyActions {
  readonly node: RubricNode | undefined;
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
    n: () => focus('worksheet-note'),
    u: actions.onUpload,
    '/': () => focus('worksheet-search'),
    '?': help,
  };
  if (isRadio(target) && key.startsWith('Arrow')) return undefined;
  if (key === 'ArrowRight') return actions.onNext;
  if (key === 'ArrowLeft') return actions.onPrevious;
  if (key === 'Enter') return isPressable(target) ? undefined : actions.onNextBlank;
  const option = optionAt(actions.node, key);
  return option === undefined ? byKey[key.toLowerCase()] : () => actions.onChoose(option);
}

function pressed(event: KeyboardEvent, actions: KeyActions, isOn: boolean, help: () => void) {
  const isControl = event.ctrlKey || event.metaKey;
  if (isControl) return event.key === 'z' && !event.shiftKey ? actions.onUndo : undefined;
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
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector('[role="dialog"]'))
        return;
      const act = pressed(event, actions, isOn, () => openHelp(true));
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
