import { type Settings as RawSettings } from '@zi/contracts';
import { type Rubric, type Settings, type SheetScore, scoreSheet } from '@zi/rubric';
import * as stored from '../domain/score';
import { type Exchange } from './exchange';

/** Scores the answers of an exchange. They were checked before they were stored: one that does not fit is a bug. */
export const scoreExchange = (rubric: Rubric, answers: Exchange['answers'], settings: Settings): SheetScore =>
  scoreSheet(rubric, stored.answersOf(rubric, answers.values()), settings);

export const settingsOf = (rubric: Rubric, settings: RawSettings): Settings =>
  stored.settingsOf(rubric, { settings });
