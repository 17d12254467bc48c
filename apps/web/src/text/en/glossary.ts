import { type glossary as Indonesian } from '../id/glossary';
import { type Text } from '../text';

export const glossary: Text<typeof Indonesian> = {};
