/** Largest body. A message on the bus may have 1 MiB, and the headers of the ask need room. */
export const bodyLimitBytes = 960 * 1024;
