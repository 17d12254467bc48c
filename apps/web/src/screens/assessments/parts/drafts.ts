import { type Answer } from '../../../api/assessments';

export type Value = NonNullable<Answer['value']>;

export interface Content {
  readonly value: Value | null;
  readonly note: string | null;
}

/** What is wanted of an answer; what is left out stays. */
export type Change = Partial<Content>;

/** The answer of another that stands in the way of a draft. */
export interface Theirs extends Content {
  readonly version: number;
  readonly author: string;
  readonly answeredAt: string;
  /** The survey that the index comes from: it is not typed. */
  readonly isSurvey: boolean;
}

/** What is wrong with a value, by key of it; `''` for the whole. */
export type Problems = Readonly<Record<string, string>>;

export type DraftStatus = 'typed' | 'sending' | 'refused' | 'conflict';

/** What a person wants an answer to be, and what they saw when they began. */
export interface Draft extends Change {
  readonly base: Content;
  readonly baseVersion: number;
  readonly status: DraftStatus;
  /** Present with `conflict`. */
  readonly theirs?: Theirs;
  /** Why it is `refused`; absent when the layer takes no answers at all. */
  readonly problems?: Problems | undefined;
}

/** Drafts that were sent together. Sent again under the same key as long as nothing answered. */
export interface Batch {
  readonly key: string;
  readonly drafts: Drafts;
}

export type Drafts = Readonly<Record<string, Draft>>;

export interface DraftState {
  /** Not sent yet, or not to be sent as they are. */
  readonly drafts: Drafts;
  readonly batch: Batch | null;
}

export type ServedAnswer = Pick<
  Answer,
  'code' | 'value' | 'note' | 'version' | 'author' | 'answeredAt' | 'origin'
>;

export const noDrafts: DraftState = { drafts: {}, batch: null };
const blank: Content = { value: null, note: null };

const canonical = (value: Value | null): string =>
  JSON.stringify(typeof value === 'object' && value !== null ? Object.entries(value).sort() : value);

export const sameValue = (one: Value | null, other: Value | null): boolean =>
  canonical(one) === canonical(other);

const sameNote = (one: string | null, other: string | null) => (one ?? '') === (other ?? '');

/** The change without what it leaves as it was. */
function trimmed({ value, note }: Change, base: Content): Change {
  return {
    ...(value !== undefined && !sameValue(value, base.value) && { value }),
    ...(note !== undefined && !sameNote(note, base.note) && { note }),
  };
}

const isEmpty = ({ value, note }: Change) => value === undefined && note === undefined;
const over = (base: Content, { value, note }: Change): Content => ({
  value: value === undefined ? base.value : value,
  note: note === undefined ? base.note : note,
});

const contentOf = (served: ServedAnswer | undefined): Content =>
  served ? { value: served.value, note: served.note } : blank;

function without(drafts: Drafts, code: string): Drafts {
  const { [code]: _, ...others } = drafts;
  return others;
}

/** What stands on the sheet: what was served, then what is under way, then what was typed since. */
export function contentAt({ drafts, batch }: DraftState, code: string, served?: ServedAnswer): Content {
  return over(over(contentOf(served), batch?.drafts[code] ?? {}), drafts[code] ?? {});
}

export function statusAt({ drafts, batch }: DraftState, code: string): DraftStatus | undefined {
  return drafts[code]?.status ?? (batch?.drafts[code] && 'sending');
}

export interface Typed {
  readonly code: string;
  readonly change: Change;
  readonly served?: ServedAnswer | undefined;
  /** What is wrong with the value of the change, if it holds one: it is kept and not sent. */
  readonly problems?: Problems | undefined;
}

/** Types over a question. A conflict stays one until it is settled; what is as it was before is no draft. */
export function type(state: DraftState, { code, change, served, problems }: Typed): DraftState {
  const known = state.drafts[code];
  const pending = state.batch?.drafts[code];
  const base = known?.base ?? (pending ? over(pending.base, pending) : contentOf(served));
  const baseVersion = known?.baseVersion ?? pending?.baseVersion ?? served?.version ?? 0;
  const wanted = { value: known?.value, note: known?.note, ...change };
  const isConflict = known?.status === 'conflict';
  const rest = isConflict ? wanted : trimmed(wanted, base);
  if (isEmpty(rest)) return { ...state, drafts: without(state.drafts, code) };
  const wrong = change.value === undefined ? known?.problems : problems;
  const status =
    wrong && rest.value !== undefined
      ? ({ status: 'refused', problems: wrong } as const)
      : ({ status: 'typed' } as const);
  const draft: Draft = isConflict ? { ...known, ...rest } : { ...rest, base, baseVersion, ...status };
  return { ...state, drafts: { ...state.drafts, [code]: draft } };
}

export const hasWaiting = ({ drafts }: DraftState): boolean =>
  Object.values(drafts).some(({ status }) => status === 'typed');

/** Takes all that waits into one batch, unless one is under way. */
export function take(state: DraftState, key: string, most = 200): DraftState {
  if (state.batch || !hasWaiting(state)) return state;
  const waiting = Object.entries(state.drafts).filter(([, { status }]) => status === 'typed');
  const taken = waiting
    .slice(0, most)
    .map(([code, draft]) => [code, { ...draft, status: 'sending' }] as const);
  const codes = new Set(taken.map(([code]) => code));
  return {
    drafts: Object.fromEntries(Object.entries(state.drafts).filter(([code]) => !codes.has(code))),
    batch: { key, drafts: Object.fromEntries(taken) },
  };
}

/** A batch as the API takes it, always in the same order: problems of it are told by place. */
export const editsOf = ({ drafts }: Batch) =>
  Object.entries(drafts)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([code, { value, note, baseVersion }]) => ({ code, value, note, version: baseVersion }));

/** The batch was saved: what was typed meanwhile is based on what it became. */
export function saved(state: DraftState, answers: readonly ServedAnswer[]): DraftState {
  const drafts = { ...state.drafts };
  for (const answer of answers) {
    const draft = drafts[answer.code];
    if (!draft) continue;
    const base = contentOf(answer);
    const rest = trimmed(draft, base);
    if (isEmpty(rest)) delete drafts[answer.code];
    else drafts[answer.code] = { ...rest, base, baseVersion: answer.version, status: 'typed' };
  }
  return { drafts, batch: null };
}

export interface Refusals {
  readonly conflicts?: Readonly<Record<string, Theirs>>;
  readonly problems?: Readonly<Record<string, Problems>>;
}

/** The batch was refused, all of it: what is sound in it waits again, the rest stays with what stands in its way. */
export function refused(state: DraftState, { conflicts = {}, problems = {} }: Refusals): DraftState {
  const drafts = { ...state.drafts };
  for (const [code, sent] of Object.entries(state.batch?.drafts ?? {})) {
    const since = drafts[code];
    const draft: Draft = { ...sent, ...(since && trimmedOver(sent, since)), status: 'typed' };
    const theirs = conflicts[code];
    const problem = problems[code];
    if (theirs) drafts[code] = { ...draft, status: 'conflict', theirs };
    else if (problem && since?.value === undefined)
      drafts[code] = { ...draft, status: 'refused', problems: problem };
    else drafts[code] = draft;
  }
  return { drafts, batch: null };
}

const trimmedOver = (sent: Draft, { value, note }: Change): Change => ({
  ...(value === undefined ? {} : { value }),
  ...(note === undefined ? { note: sent.note } : { note }),
});

/** Nothing of the batch may be saved at all, e.g. the layer was submitted: it stays as typed and is not sent again. */
export function barred(state: DraftState): DraftState {
  const codes = Object.keys(state.batch?.drafts ?? {});
  const back = refused(state, {});
  const drafts = codes.map((code) => [code, { ...back.drafts[code]!, status: 'refused' }] as const);
  return { ...back, drafts: { ...back.drafts, ...Object.fromEntries(drafts) } };
}

/** What was barred waits again, e.g. in the next round. */
export function unbarred(state: DraftState): DraftState {
  const drafts = Object.entries(state.drafts).map(
    ([code, draft]) =>
      [code, draft.status === 'refused' && !draft.problems ? { ...draft, status: 'typed' } : draft] as const,
  );
  return { ...state, drafts: Object.fromEntries(drafts) as Drafts };
}

export const theirsOf = ({ value, note, version, author, answeredAt, origin }: ServedAnswer): Theirs => ({
  ...{ value, note, version, author, answeredAt },
  isSurvey: origin === 'survey',
});

/** Whether another changed, since the base, a field that the draft changes. */
function collides({ value, note, base }: Draft, served: ServedAnswer): boolean {
  const isOtherValue =
    value !== undefined && !sameValue(served.value, base.value) && !sameValue(served.value, value);
  const isOtherNote = note !== undefined && !sameNote(served.note, base.note) && !sameNote(served.note, note);
  return isOtherValue || isOtherNote;
}

/** Others saved: a draft of a field that they changed too becomes a conflict before it is sent, another is based anew. */
export function heard(state: DraftState, answers: readonly ServedAnswer[]): DraftState {
  const drafts = { ...state.drafts };
  let isTouched = false;
  for (const served of answers) {
    const draft = drafts[served.code];
    if (!draft || state.batch?.drafts[served.code] || served.version <= seen(draft)) continue;
    isTouched = true;
    if (draft.status === 'conflict' || collides(draft, served)) {
      drafts[served.code] = { ...draft, status: 'conflict', theirs: theirsOf(served) };
      continue;
    }
    const rest = trimmed({ value: draft.value, note: draft.note }, contentOf(served));
    if (isEmpty(rest)) delete drafts[served.code];
    else
      drafts[served.code] = {
        ...rest,
        base: contentOf(served),
        baseVersion: served.version,
        status: draft.status,
        problems: draft.problems,
      };
  }
  return isTouched ? { ...state, drafts } : state;
}

const seen = ({ theirs, baseVersion }: Draft) => theirs?.version ?? baseVersion;

export type Settlement = 'mine' | 'theirs' | 'both';

/** Settles a conflict: mine over theirs, theirs, or my value with both notes one after the other. */
export function settle(state: DraftState, code: string, choice: Settlement): DraftState {
  const draft = state.drafts[code];
  if (!draft?.theirs) return state;
  const { theirs } = draft;
  const others = without(state.drafts, code);
  if (choice === 'theirs' || theirs.isSurvey) return { ...state, drafts: others };
  const mine = { value: draft.value, note: draft.note };
  const notes = [theirs.note, draft.note ?? draft.base.note].filter((note) => note);
  const wanted = choice === 'mine' ? mine : { ...mine, note: [...new Set(notes)].join('\n') || null };
  const base: Content = { value: theirs.value, note: theirs.note };
  const rest = trimmed(wanted, base);
  if (isEmpty(rest)) return { ...state, drafts: others };
  return {
    ...state,
    drafts: { ...others, [code]: { ...rest, base, baseVersion: theirs.version, status: 'typed' } },
  };
}

/** What another page left behind beside what there is here. Its batch keeps its key where none is under way here. */
export function absorb(state: DraftState, left: DraftState): DraftState {
  const { drafts, batch } = state.batch && left.batch ? refused(left, {}) : left;
  return { drafts: { ...drafts, ...state.drafts }, batch: state.batch ?? batch };
}

export const isClean = ({ drafts, batch }: DraftState): boolean => !batch && Object.keys(drafts).length === 0;
