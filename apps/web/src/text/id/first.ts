import { common } from './common';
import { own } from './own';
import { problem } from './problem';
import { shell } from './shell';

/** What the frame and the first screen say. */
export const texts = { common, own, problem, shell };
