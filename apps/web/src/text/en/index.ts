import { admin } from './admin';
import { common } from './common';
import { glossary } from './glossary';
import { ministry } from './ministry';
import { operations } from './operations';
import { own } from './own';
import { problem } from './problem';
import { programme } from './programme';
import { review } from './review';
import { score } from './score';
import { shell } from './shell';
import { survey } from './survey';
import { unit } from './unit';
import { worksheet } from './worksheet';

export const texts = {
  admin,
  common,
  glossary,
  ministry,
  operations,
  own,
  problem,
  programme,
  review,
  score,
  shell,
  survey,
  unit,
  worksheet,
};
