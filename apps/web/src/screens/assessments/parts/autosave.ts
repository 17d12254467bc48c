import { type ApiProblem, isProblem } from '../../../api/problem';
import { type Outline, blankOutline, outlineOf } from './draft-outline';
import { refusalsOf } from './draft-reply';
import {
  type Batch,
  type Content,
  type DraftState,
  type Settlement,
  type ServedAnswer,
  type Typed,
  type Value,
  absorb,
  barred,
  contentAt,
  hasWaiting,
  heard,
  isClean,
  noDrafts,
  refused,
  sameValue,
  saved,
  settle,
  take,
  type,
  unbarred,
  wantedOf,
} from './drafts';

/** How the sheet stands with the services. */
export type LineState = 'ready' | 'saving' | 'offline' | 'signed_out' | 'barred';

export interface AutosaveSnapshot {
  readonly state: DraftState;
  readonly outline: Outline;
  readonly line: LineState;
  /** What barred the sheet. */
  readonly problem: ApiProblem | null;
  readonly canUndo: boolean;
  /** By question, the side of a settled conflict that was not chosen, until the question is saved again. */
  readonly passedOver: Readonly<Record<string, Content>>;
}

export interface AutosaveParts {
  readonly send: (batch: Batch) => Promise<readonly ServedAnswer[]>;
  /** Keeps the drafts on this device. */
  readonly keep: (state: DraftState) => void;
  readonly newKey: () => string;
}

/** Notes are sent when nothing was typed for so long. */
export const pauseMs = 800;
const firstWaitMs = 1000;
const longestWaitMs = 30_000;
const mostUndone = 50;

/** Saves drafts as they come: one request at a time, again under the same key while nothing answers. */
export class Autosave {
  private snapshot: AutosaveSnapshot = {
    ...{ state: noDrafts, outline: blankOutline },
    ...{ line: 'ready', problem: null, canUndo: false, passedOver: {} },
  };
  private readonly listeners = new Set<() => void>();
  private undone: { code: string; value: Value | null }[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waitMs = firstWaitMs;
  private isSending = false;

  constructor(private readonly parts: AutosaveParts) {}

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly read = (): AutosaveSnapshot => this.snapshot;

  /** Takes what another page left behind, and sends it. */
  restore(left: DraftState): void {
    if (isClean(left)) return;
    this.put(absorb(this.snapshot.state, unbarred(left)));
    this.flush();
  }

  /** Chooses an option or enters counts: saved at once. */
  setValue(typed: Typed & { readonly change: { readonly value: Value | null } }): void {
    const { value } = contentAt(this.snapshot.state, typed.code, typed.served);
    if (sameValue(value, typed.change.value)) return;
    this.undone = [...this.undone, { code: typed.code, value }].slice(-mostUndone);
    this.put(type(this.snapshot.state, typed));
    this.flush();
  }

  /** Types into a note: saved after a pause. */
  setNote(typed: Typed): void {
    this.put(type(this.snapshot.state, typed));
    this.later(pauseMs);
  }

  /** Takes back the last choice. Gives the question that it was about. */
  undo(servedOf: (code: string) => ServedAnswer | undefined): string | undefined {
    const last = this.undone.at(-1);
    if (!last) return undefined;
    this.undone = this.undone.slice(0, -1);
    this.put(
      type(this.snapshot.state, {
        code: last.code,
        change: { value: last.value },
        served: servedOf(last.code),
      }),
    );
    this.flush();
    return last.code;
  }

  settle(code: string, choice: Settlement): void {
    const { state, passedOver } = this.snapshot;
    const draft = state.drafts[code];
    if (!draft?.theirs) return;
    const left = choice === 'theirs' ? wantedOf(draft) : draft.theirs;
    this.put(settle(state, code, choice), { passedOver: { ...passedOver, [code]: left } });
    this.flush();
  }

  /** Others saved. */
  hear(answers: readonly ServedAnswer[]): void {
    this.put(heard(this.snapshot.state, answers));
  }

  /** The layer takes answers again, the line is back, or somebody signed in again. */
  resume(): void {
    if (this.snapshot.line === 'barred') this.put(unbarred(this.snapshot.state));
    this.waitMs = firstWaitMs;
    this.flush();
  }

  /** Sends now what waits. */
  readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isSending) return;
    const state = take(this.snapshot.state, this.parts.newKey());
    if (!state.batch) return;
    this.put(state, { line: 'saving', problem: null });
    void this.deliver(state.batch);
  };

  private async deliver(batch: Batch): Promise<void> {
    this.isSending = true;
    try {
      const answers = await this.parts.send(batch);
      this.isSending = false;
      this.waitMs = firstWaitMs;
      const { state, passedOver } = this.snapshot;
      this.put(saved(state, answers), { line: 'ready', passedOver: unsavedOf(passedOver, batch) });
      if (hasWaiting(this.snapshot.state)) this.later(pauseMs);
    } catch (error) {
      this.isSending = false;
      if (!isProblem(error)) throw error;
      this.fail(error, batch);
    }
  }

  private fail(problem: ApiProblem, batch: Batch): void {
    if (problem.passes || problem.kind === 'unauthenticated') {
      this.put(this.snapshot.state, { line: problem.kind === 'unauthenticated' ? 'signed_out' : 'offline' });
      this.later(this.waitMs);
      this.waitMs = Math.min(this.waitMs * 2, longestWaitMs);
      return;
    }
    const refusals = refusalsOf(problem, batch);
    if (refusals) {
      this.put(refused(this.snapshot.state, refusals), { line: 'ready' });
      if (hasWaiting(this.snapshot.state)) this.flush();
    } else this.put(barred(this.snapshot.state), { line: 'barred', problem });
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(this.flush, ms);
  }

  private put(
    state: DraftState,
    change: Partial<Pick<AutosaveSnapshot, 'line' | 'problem' | 'passedOver'>> = {},
  ): void {
    if (state !== this.snapshot.state) this.parts.keep(state);
    const outline = outlineOf(state, this.snapshot.outline);
    this.snapshot = { ...this.snapshot, ...change, state, outline, canUndo: this.undone.length > 0 };
    for (const tell of this.listeners) tell();
  }
}

const unsavedOf = (passedOver: AutosaveSnapshot['passedOver'], { drafts }: Batch) =>
  Object.fromEntries(Object.entries(passedOver).filter(([code]) => !drafts[code]));
