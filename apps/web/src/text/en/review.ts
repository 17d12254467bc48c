import { type review as Indonesian } from '../id/review';
import { type Text } from '../text';

export const review: Text<typeof Indonesian> = {};
