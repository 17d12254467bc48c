import { type RegisteredRouter, useRouter } from '@tanstack/react-router';
import { useCallback, useSyncExternalStore } from 'react';
import { worksheetSearch } from './search';

const codeIn = ({ history, options }: RegisteredRouter) =>
  worksheetSearch(options.parseSearch(history.location.search)).q;

/**
 * Reads the code of the question in the address as it is at this moment. The router shows a new address a little later:
 * what is pressed or typed until then already belongs to the question that was gone to. On the way to another page it is
 * `shown`.
 */
export function useReadOpenCode(shown: string | undefined): () => string | undefined {
  const router = useRouter();
  const { pathname } = router.state.location;
  return useCallback(
    () => (router.history.location.pathname === pathname ? codeIn(router) : shown),
    [router, pathname, shown],
  );
}

export function useOpenCode(shown: string | undefined): string | undefined {
  return useSyncExternalStore(useRouter().history.subscribe, useReadOpenCode(shown));
}
