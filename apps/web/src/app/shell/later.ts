import { type ComponentType, lazy } from 'react';

/** A part whose code comes when it is first shown, or a little before: when somebody is about to ask for it. */
export const later = <Props>(read: () => Promise<ComponentType<Props>>) => ({
  Part: lazy(async () => ({ default: await read() })),
  load: () => void read().catch(() => undefined), // told when it is shown
});
