import { admin } from './admin';
import { glossary } from './glossary';
import { ministry } from './ministry';
import { operations } from './operations';
import { programme } from './programme';
import { review } from './review';
import { score } from './score';
import { survey } from './survey';
import { unit } from './unit';
import { worksheet } from './worksheet';

/** What every other screen says. */
export const texts = {
  admin,
  glossary,
  ministry,
  operations,
  programme,
  review,
  score,
  survey,
  unit,
  worksheet,
};
