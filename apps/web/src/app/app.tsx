import '../theme/mantine.css';
import '../theme/tokens.css';
import { MantineProvider } from '@mantine/core';
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { isProblem } from '../api/problem';
import { sessionQuery } from '../api/session';
import { theme } from '../theme/theme';
import { router } from './routes';

const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error) => {
      // The session has ended while the page was open: the shell asks to sign in again, and nothing typed is lost.
      if (isProblem(error, 'unauthenticated')) void queries.invalidateQueries(sessionQuery);
    },
  }),
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => isProblem(error) && error.passes && count < 3,
      throwOnError: (error) => !isProblem(error),
    },
  },
});

export function App() {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
