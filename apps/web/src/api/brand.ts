import { queryOptions } from '@tanstack/react-query';

interface Brand {
  readonly name: string;
  readonly colour: string;
  readonly logo: string | null;
}

/** Name and logo of the ministry, from the configuration of the gateway. */
export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: async () => (await (await fetch('/branding.json')).json()) as Brand,
  staleTime: Infinity,
});
