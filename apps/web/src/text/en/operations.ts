import { type operations as Indonesian } from '../id/operations';
import { type Text } from '../text';

export const operations: Text<typeof Indonesian> = {};
