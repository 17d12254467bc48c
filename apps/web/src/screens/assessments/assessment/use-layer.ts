import { useSuspenseQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { type Assessment, type Layer, answersQuery } from '../../../api/assessments';
import { unitQuery } from '../../../api/units';
import { type Autosave } from '../parts/autosave';
import { type Outline } from '../parts/draft-outline';
import { useAutosave, useDrafts } from '../parts/use-drafts';
import { type WorksheetSearch } from './search';
import { useOwnLayer } from './use-rights';

/** A layer of an assessment, as it is or as a closed round froze it, and the drafts upon it. */
export interface SheetLayer {
  readonly layer: Layer;
  readonly round: number | undefined;
  readonly autosave: Autosave;
  /** A little behind what is typed: the sheet around a question follows when there is time. */
  readonly outline: Outline;
}

/** The layer that is asked for, or else the one that the person writes. */
export function useLayer(
  assessment: Assessment,
  { layer: asked, round }: Pick<WorksheetSearch, 'layer' | 'round'>,
): SheetLayer {
  const { data: unit } = useSuspenseQuery(unitQuery(assessment.unitId));
  const { own, me } = useOwnLayer(assessment, unit);
  const layer = asked ?? own ?? 'self';
  const key = { assessmentId: assessment.id, layer, ...(round && { round }) };
  const { data: answers } = useSuspenseQuery(answersQuery(key));
  const autosave = useDrafts(key, me.session.id, answers);
  const outline = useDeferredValue(useAutosave(autosave, (snapshot) => snapshot.outline));
  return { layer, round, autosave, outline };
}
