import { type Route } from './routes';

const kibibyte = 1024;

/** Largest body. A message on the bus may have 1 MiB, and the headers of the ask need room. */
export const bodyLimitBytes = 960 * kibibyte;

/** Largest body of an operation, which may set a smaller limit of its own. */
export const bodyLimitOf = ({ bodyKibibytes }: Route): number =>
  bodyKibibytes === undefined ? bodyLimitBytes : bodyKibibytes * kibibyte;
