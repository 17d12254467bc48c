import { common } from './common';
import { problem } from './problem';
import { shell } from './shell';

export const texts = { common, problem, shell };
