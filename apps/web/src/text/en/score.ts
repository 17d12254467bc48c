import { type score as Indonesian } from '../id/score';
import { type Text } from '../text';

export const score: Text<typeof Indonesian> = {};
