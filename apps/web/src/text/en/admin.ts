import { type admin as Indonesian } from '../id/admin';
import { type Text } from '../text';

export const admin: Text<typeof Indonesian> = {};
