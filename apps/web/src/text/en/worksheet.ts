import { type worksheet as Indonesian } from '../id/worksheet';
import { type Text } from '../text';

export const worksheet: Text<typeof Indonesian> = {};
