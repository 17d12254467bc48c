import { type unit as Indonesian } from '../id/unit';
import { type Text } from '../text';

export const unit: Text<typeof Indonesian> = {};
