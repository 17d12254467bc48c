import { type Answer, type Layer } from '../../../../api/assessments';
import { type Target } from '../../../../api/programmes';
import { type RawSearch, oneOf } from '../../../../app/search';
import { layers } from '../../../../parts/score/layers';

type Value = Answer['value'];

export interface PathSearch {
  readonly target?: Target;
  readonly layer?: Layer;
  /** Questions that the search leaves as they are. */
  readonly frozen?: readonly string[];
  /** Cost of one step of a question, where it is not 1. */
  readonly costs?: Readonly<Record<string, number>>;
  readonly assume?: true;
  /** Answers that are tried out, by question. */
  readonly changes?: Readonly<Record<string, Value>>;
}

const record = (raw: unknown): Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};

const some = <T extends object>(value: T): T | undefined =>
  Object.keys(value).length === 0 ? undefined : value;

const isCost = (cost: unknown): cost is number =>
  Number.isInteger(cost) && (cost as number) >= 1 && (cost as number) <= 100;

function valueOf(raw: unknown): Value | undefined {
  if (raw === null || typeof raw === 'string' || typeof raw === 'number') return raw;
  const counts = Object.entries(record(raw)).filter((entry): entry is [string, number] => {
    return typeof entry[1] === 'number';
  });
  return typeof raw === 'object' ? Object.fromEntries(counts) : undefined;
}

export const pathSearch = ({ target, layer, frozen, costs, assume, changes }: RawSearch): PathSearch => ({
  target: oneOf(target, ['wbk', 'wbbm']),
  layer: oneOf(layer, layers),
  frozen: some(Array.isArray(frozen) ? frozen.filter((code) => typeof code === 'string') : []),
  costs: some(
    Object.fromEntries(
      Object.entries(record(costs)).filter(
        (entry): entry is [string, number] => isCost(entry[1]) && entry[1] !== 1,
      ),
    ),
  ),
  assume: assume === true ? true : undefined,
  changes: some(
    Object.fromEntries(
      Object.entries(record(changes)).flatMap(([code, raw]) => {
        const value = valueOf(raw);
        return value === undefined ? [] : [[code, value]];
      }),
    ),
  ),
});
