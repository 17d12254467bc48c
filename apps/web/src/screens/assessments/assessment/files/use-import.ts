import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type Layer, saveAnswers } from '../../../../api/assessments';
import { isProblem } from '../../../../api/problem';
import { type Edit, type Progress, accepted, begin, nextBatch, refusedCodes, without } from './import-plan';

interface Sheet {
  readonly assessmentId: string;
  readonly layer: Layer;
}

/** Saves one batch, less what is refused of it. Asked again under the same key while nothing answers. */
async function saveBatch(sheet: Sheet, progress: Progress, key: string): Promise<Progress> {
  const answers = [...nextBatch(progress)];
  try {
    return accepted(progress, (await saveAnswers({ ...sheet, answers }, key)).answers);
  } catch (problem) {
    const codes = isProblem(problem, 'conflict', 'invalid') ? refusedCodes(problem, answers) : [];
    if (codes.length === 0) throw problem;
    return without(progress, codes);
  }
}

/** Saves many answers, batch after batch; goes on where it stopped. */
export function useSaving(sheet: Sheet) {
  const client = useQueryClient();
  const [progress, put] = useState<Progress>();
  const key = useRef<string>(undefined);
  const { mutate, isPending, error, reset } = useMutation({
    async mutationFn(start: Progress) {
      let present = start;
      put(present);
      while (present.waiting.length > 0) {
        present = await saveBatch(sheet, present, (key.current ??= crypto.randomUUID()));
        key.current = undefined;
        put(present);
      }
    },
    onError: (problem) => {
      if (!isProblem(problem) || !problem.passes) key.current = undefined;
    },
    onSettled: () =>
      Promise.all(
        ['answers', 'assessments', 'scores', 'duties'].map((noun) =>
          client.invalidateQueries({ queryKey: [noun] }),
        ),
      ),
  });
  return {
    progress,
    isSaving: isPending,
    problem: error,
    save: (edits: readonly Edit[]) => mutate(begin(edits)),
    goOn: () => progress && mutate(progress),
    forget: () => {
      reset();
      put(undefined);
    },
  };
}

export type Saving = ReturnType<typeof useSaving>;
