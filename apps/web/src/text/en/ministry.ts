import { type ministry as Indonesian } from '../id/ministry';
import { type Text } from '../text';

export const ministry: Text<typeof Indonesian> = {};
