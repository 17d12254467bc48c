export interface Difference {
  /** Where: `declaration.leader`; empty for the whole. */
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

type Leaves = ReadonlyMap<string, string>;

/** What differs between two states of a thing, field by field. A state that was not kept differs in nothing but itself. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, present] = [leavesOf(before), leavesOf(after)];
  return [...new Set([...old.keys(), ...present.keys()])]
    .map((field) => ({ field, before: old.get(field) ?? null, after: present.get(field) ?? null }))
    .filter((one) => one.before !== one.after);
}

function leavesOf(state: unknown): Leaves {
  const leaves = new Map<string, string>();
  const walk = (value: unknown, field: string) => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'object')
      leaves.set(field, typeof value === 'string' ? value : JSON.stringify(value));
    else if (Array.isArray(value) && value.every((part) => typeof part !== 'object')) {
      if (value.length > 0) leaves.set(field, value.join(', '));
    } else {
      for (const [key, part] of Object.entries(value)) walk(part, field === '' ? key : `${field}.${key}`);
    }
  };
  walk(state, '');
  return leaves;
}
