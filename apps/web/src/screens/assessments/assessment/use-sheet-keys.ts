import { type RubricNode } from '@zi/rubric';
import { problemsOf } from '../parts/use-drafts';
import { uploadButtonId } from '../parts/upload-button-id';
import { neighbour, nextUnanswered, presentOf } from './question-filter';
import { type Keys, useKeys } from './use-keys';
import { useReadOpenCode } from './use-open-code';
import { type Worksheet } from './use-worksheet';

interface SheetKeys {
  readonly sheet: Worksheet;
  /** The questions that pass the filter. */
  readonly shown: readonly RubricNode[];
  readonly q: string | undefined;
  readonly whyReadOnly: (node: RubricNode) => string | undefined;
  readonly onOpen: (code: string) => void;
}

/** The keys of the worksheet, each about the question that lies open when it is pressed. */
export function useSheetKeys({ sheet, shown, q, whyReadOnly, onOpen }: SheetKeys): Keys {
  const { rubric, autosave, answers, marks } = sheet;
  const readOpen = useReadOpenCode(q);
  const present = () => presentOf(rubric, shown, readOpen());
  const go = (to: RubricNode | undefined) => to && onOpen(to.code);
  const choose = (value: string) => {
    const node = present();
    const served = node && answers.get(node.code);
    if (!node || whyReadOnly(node) !== undefined || served?.origin === 'survey') return;
    const { code } = node;
    autosave.setValue({ code, change: { value }, served, problems: problemsOf(rubric, code, value) });
  };
  const undo = () => {
    const code = autosave.undo((at) => answers.get(at));
    if (code) onOpen(code);
  };
  return useKeys({
    present,
    onNext: () => go(neighbour(shown, rubric.questions, present(), 1)),
    onPrevious: () => go(neighbour(shown, rubric.questions, present(), -1)),
    onNextBlank: () => go(nextUnanswered(rubric.questions, marks, present()?.code)),
    onChoose: choose,
    onUndo: undo,
    onUpload: () => document.getElementById(uploadButtonId(present()?.code ?? ''))?.click(),
  });
}
