import { type AskOptions, Asker } from '@zi/bus';
import { type Ask, type OutputOf } from '@zi/contracts';
import { type z } from 'zod';

const patienceMs = 30_000;

/** Asks as a service does and waits half a minute at least: a busy machine is not what a spec is about. */
export class PatientAsker extends Asker {
  override ask<A extends Ask>(
    ask: A,
    input: z.input<A['input']>,
    options?: AskOptions,
  ): Promise<OutputOf<A>> {
    return super.ask(ask, input, { deadlineMs: Math.max(patienceMs, ask.deadlineMs), ...options });
  }
}
