import { type survey as Indonesian } from '../id/survey';
import { type Text } from '../text';

export const survey: Text<typeof Indonesian> = {};
