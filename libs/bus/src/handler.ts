import { type MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';

/**
 * Runs a Nest handler to its end. Nest turns a throwing handler into one that resolves to an erroring Observable; taken
 * at face value that would look like success, so it is unwrapped here.
 */
export async function resultOf(handler: MessageHandler, input: unknown): Promise<unknown> {
  const result: unknown = await handler(input, {});
  return isObservable(result) ? lastValueFrom(result, { defaultValue: undefined }) : result;
}
