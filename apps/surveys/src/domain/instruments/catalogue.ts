import { type Survey, invalid } from '@zi/contracts';
import { bpspl2022 } from './bpspl-2022';
import { type Instrument } from './instrument';
import { se4of2023 } from './se-4-2023';

/** Every version of every instrument; of one instrument the newest stands last. */
export const instruments: readonly Instrument[] = [se4of2023, bpspl2022];

/** The version that new surveys use. */
export function newestInstrument(id: string): Instrument {
  const found = instruments.findLast((instrument) => instrument.id === id);
  if (found) return found;
  throw invalid('The survey cannot be opened.', [
    {
      path: '/instrumentId',
      message: 'is not known here',
      accepted: `one of ${[...new Set(instruments.map((instrument) => instrument.id))].join(', ')}`,
    },
  ]);
}

/** The instrument of a survey, in the version with which it was opened. */
export function instrumentOf({ instrument: { id, version } }: Pick<Survey, 'instrument'>): Instrument {
  const found = instruments.find((instrument) => instrument.id === id && instrument.version === version);
  if (!found) throw new Error(`Version ${version} of the instrument ${id} was removed from the catalogue`);
  return found;
}
