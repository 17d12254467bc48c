import { type programme as Indonesian } from '../id/programme';
import { type Text } from '../text';

export const programme: Text<typeof Indonesian> = {};
