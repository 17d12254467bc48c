import { type Layer } from '../../../api/assessments';

/** Where a reply is written: the thread of a question, as who writes a layer. */
export interface ReplyPlace {
  readonly assessmentId: string;
  readonly layer: Layer;
  readonly code: string;
}

const keyOf = ({ assessmentId, layer, code }: ReplyPlace) => [assessmentId, layer, code].join('.');

/** What was written and not sent, by question. */
export class UnsentReplies {
  private readonly bodies = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  at(place: ReplyPlace): string {
    return this.bodies.get(keyOf(place)) ?? '';
  }

  write(place: ReplyPlace, body: string): void {
    if (body === '') this.bodies.delete(keyOf(place));
    else this.bodies.set(keyOf(place), body);
    for (const tell of this.listeners) tell();
  }
}
