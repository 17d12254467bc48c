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

/** What the draft wants its answer to be. */
export const wantedOf = (draft: Draft): Content => over(draft.base, draft);

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

/** What a draft of a question begins from: an older draft, what is under way, or what was served. */
function startOf({ drafts, batch }: DraftState, code: string, served?: ServedAnswer) {
  const known = drafts[code];
  if (known) return known;
  const pending = batch?.drafts[code];
  if (pending) return { base: over(pending.base, pending), baseVersion: pending.baseVersion };
  return { base: contentOf(served), baseVersion: served?.version ?? 0 };
}

const typedStatus = (wrong: Problems | undefined, { value }: Change) =>
  wrong && value !== undefined
    ? ({ status: 'refused', problems: wrong } as const)
    : ({ status: 'typed' } as const);

/** Types over a question. A conflict stays one until it is settled; what is as it was before is no draft. */
export function type(state: DraftState, { code, change, served, problems }: Typed): DraftState {
  const known = state.drafts[code];
  const { base, baseVersion } = startOf(state, code, served);
  const wanted: Change = { value: known?.value, note: known?.note, ...change };
  const others = without(state.drafts, code);
  if (known?.status === 'conflict')
    return { ...state, drafts: { ...others, [code]: { ...known, ...wanted } } };
  const rest = trimmed(wanted, base);
  if (isEmpty(rest)) return { ...state, drafts: others };
  const wrong = change.value === undefined ? known?.problems : problems;
  const draft: Draft = { ...rest, base, baseVersion, ...typedStatus(wrong, rest) };
  return { ...state, drafts: { ...others, [code]: draft } };
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

/** A draft upon what the answer became; undefined when nothing of it is left to save. */
function rebased(draft: Draft, answer: ServedAnswer): Draft | undefined {
  const base = contentOf(answer);
  const rest = trimmed({ value: draft.value, note: draft.note }, base);
  if (isEmpty(rest)) return undefined;
  return { ...rest, base, baseVersion: answer.version, ...typedStatus(draft.problems, rest) };
}

const put = (drafts: Drafts, code: string, draft: Draft | undefined): Drafts =>
  draft ? { ...drafts, [code]: draft } : without(drafts, code);

/** The batch was saved: what was typed meanwhile is based on what it became. */
export function saved(state: DraftState, answers: readonly ServedAnswer[]): DraftState {
  let { drafts } = state;
  for (const answer of answers) {
    const draft = drafts[answer.code];
    if (draft) drafts = put(drafts, answer.code, rebased(draft, answer));
  }
  return { drafts, batch: null };
}

export interface Refusals {
  readonly conflicts?: Readonly<Record<string, Theirs>>;
  readonly problems?: Readonly<Record<string, Problems>>;
}

/** The batch was refused, all of it: what is sound in it waits again, the rest stays with what stands in its way. */
export function refused(state: DraftState, { conflicts = {}, problems = {} }: Refusals): DraftState {
  const drafts: Record<string, Draft> = { ...state.drafts };
  for (const [code, sent] of Object.entries(state.batch?.drafts ?? {})) {
    const since = drafts[code];
    const draft: Draft = { ...sent, ...(since && typedSince(sent, since)), status: 'typed' };
    drafts[code] = held(draft, conflicts[code], since?.value === undefined ? problems[code] : undefined);
  }
  return { drafts, batch: null };
}

function held(draft: Draft, theirs: Theirs | undefined, problems: Problems | undefined): Draft {
  if (theirs) return { ...draft, status: 'conflict', theirs };
  return problems ? { ...draft, status: 'refused', problems } : draft;
}

const typedSince = (sent: Draft, { value, note }: Change): Change => ({
  value: value === undefined ? sent.value : value,
  note: note === undefined ? sent.note : note,
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
  let { drafts } = state;
  for (const served of answers) {
    const draft = drafts[served.code];
    if (!draft || state.batch?.drafts[served.code] || served.version <= seen(draft)) continue;
    const isConflict = draft.status === 'conflict' || collides(draft, served);
    const theirs = theirsOf(served);
    drafts = put(
      drafts,
      served.code,
      isConflict ? { ...draft, status: 'conflict', theirs } : rebased(draft, served),
    );
  }
  return drafts === state.drafts ? state : { ...state, drafts };
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
