import { type Suite } from './suite';

export default async function teardown(): Promise<void> {
  await (globalThis as { ziSuite?: Suite }).ziSuite?.stop();
}
