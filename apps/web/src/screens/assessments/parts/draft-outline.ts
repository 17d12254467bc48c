import { type DraftState, type DraftStatus, type Value, sameValue, statusAt } from './drafts';

interface Outlined {
  /** Undefined: as it was served. */
  readonly value: Value | null | undefined;
  readonly status: DraftStatus;
}

/** What the whole sheet shows of its drafts, by code. Notes are left out: only their own question shows them. */
export type Outline = ReadonlyMap<string, Outlined>;

export const blankOutline: Outline = new Map();

/** The outline of the drafts; the very one from before as long as nothing in it is different. */
export function outlineOf(state: DraftState, before: Outline): Outline {
  const codes = Object.keys({ ...state.batch?.drafts, ...state.drafts });
  const now: Outline = new Map(
    codes.map((code) => [code, { value: valueAt(state, code), status: statusAt(state, code)! }]),
  );
  const isSame = now.size === before.size && codes.every((code) => alike(now.get(code), before.get(code)));
  return isSame ? before : now;
}

function valueAt({ drafts, batch }: DraftState, code: string): Value | null | undefined {
  const typed = drafts[code]?.value;
  return typed === undefined ? batch?.drafts[code]?.value : typed;
}

const alike = (one: Outlined | undefined, other: Outlined | undefined): boolean =>
  one?.status === other?.status &&
  sameValue(one?.value ?? null, other?.value ?? null) &&
  isKept(one) === isKept(other);

const isKept = (one: Outlined | undefined) => one?.value === undefined;
