import { createRootRoute } from '@tanstack/react-router';
import { Broken, Missing } from './shell/fallbacks';
import { type RawSearch, text } from './search';
import { Shell } from './shell/shell';

/** The frame around every screen. `why` names a number whose derivation lies open, see `Points`. */
export const root = createRootRoute({
  validateSearch: ({ why }: RawSearch): { why?: string } => ({ why: text(why) }),
  component: Shell,
  notFoundComponent: Missing,
  errorComponent: Broken,
});
