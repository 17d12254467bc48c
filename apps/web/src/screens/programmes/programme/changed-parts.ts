import { type Programme } from '../../../api/programmes';

const parts = ['target', 'stage', 'declaration', 'designation', 'team', 'pactsSigned'] as const;
export type ProgrammePart = (typeof parts)[number];

/** What differs between two versions of a programme, whatever the order of keys. */
export const changedParts = (seen: Programme, now: Programme): ProgrammePart[] =>
  parts.filter((part) => written(seen[part]) !== written(now[part]));

const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => a.localeCompare(b)))
      : part,
  );
