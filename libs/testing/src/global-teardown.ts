/** Ends the run's PostgreSQL. */
export default async function teardown(): Promise<void> {
  await (globalThis as { ziStop?: () => Promise<void> }).ziStop?.();
}
