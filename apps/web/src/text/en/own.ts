import { type own as Indonesian } from '../id/own';
import { type Text } from '../text';

export const own: Text<typeof Indonesian> = {};
