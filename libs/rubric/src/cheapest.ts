/** Something that can be raised: what its levels cost and gain, both rising from level to level. */
export interface Raisable {
  code: string;
  levels: readonly { cost: number; gain: bigint }[];
}

/** What the raises of these codes must gain together. */
export interface Need {
  name: string;
  codes: ReadonlySet<string>;
  gain: bigint;
}

/** The level taken of each code; codes that stay as they are do not occur. */
export interface Selection {
  cost: number;
  gain: bigint;
  levels: Map<string, number>;
}

/**
 * Answers within a budget, each computed at most once and only when asked for: `at` is the highest gain, undefined when
 * the budget does not meet the needs inside; more than `most` is never of use; `take` adds the levels of that gain.
 */
interface Table {
  most: number;
  at(budget: number): bigint | undefined;
  take(budget: number, levels: Map<string, number>): void;
}

const nothing: Table = { most: 0, at: () => 0n, take: () => undefined };

function oneOf({ code, levels }: Raisable): Table {
  const within = (budget: number) => levels.findLastIndex(({ cost }) => cost <= budget);
  return {
    most: levels.at(-1)!.cost,
    at: (budget) => levels[within(budget)]?.gain ?? 0n,
    take(budget, taken) {
      const level = within(budget);
      if (level >= 0) taken.set(code, level);
    },
  };
}

/** Two tables under one budget: the best of all ways to divide it. */
const both = (left: Table, right: Table): Table => {
  if (left === nothing) return right;
  return right === nothing ? left : divided(left, right, bestDivision);
};

interface Division {
  gain: bigint | undefined;
  /** What of the budget goes to the right. */
  right: number;
}

function divided(left: Table, right: Table, divide: (l: Table, r: Table, budget: number) => Division): Table {
  const most = left.most + right.most;
  const known: Division[] = [];
  const best = (budget: number) => {
    const spent = Math.min(budget, most);
    return (known[spent] ??= divide(left, right, spent));
  };
  return {
    most,
    at: (budget) => best(budget).gain,
    take(budget, levels) {
      const part = best(budget).right;
      left.take(Math.min(budget, most) - part, levels);
      right.take(part, levels);
    },
  };
}

function bestDivision(left: Table, right: Table, budget: number): Division {
  const best: Division = { gain: undefined, right: 0 };
  for (let part = Math.max(0, budget - left.most); part <= Math.min(budget, right.most); part += 1) {
    const a = left.at(budget - part);
    if (a === undefined) break;
    const b = right.at(part);
    if (b === undefined || (best.gain !== undefined && a + b <= best.gain)) continue;
    best.gain = a + b;
    best.right = part;
  }
  return best;
}

/**
 * `left` with `reduced`, which gains nowhere more than `whole` does: only divisions are computed that could meet the
 * need and be the best if it gained as much.
 */
function withReduced(left: Table, reduced: Table, whole: Table, need: bigint): Table {
  return divided(left, reduced, (_, right, budget) => {
    const best: Division = { gain: undefined, right: 0 };
    for (const { gain, part } of promising(left, whole, budget, need)) {
      if (best.gain !== undefined && gain <= best.gain) break;
      const [a, b] = [left.at(budget - part), right.at(part)];
      if (a === undefined || b === undefined || a + b < need) continue;
      if (best.gain !== undefined && a + b <= best.gain) continue;
      best.gain = a + b;
      best.right = part;
    }
    return best;
  });
}

/** The divisions that meet a need, the highest gain first. */
function promising(
  left: Table,
  right: Table,
  budget: number,
  need: bigint,
): { gain: bigint; part: number }[] {
  const divisions: { gain: bigint; part: number }[] = [];
  for (let part = Math.max(0, budget - left.most); part <= Math.min(budget, right.most); part += 1) {
    const a = left.at(budget - part);
    const b = a === undefined ? undefined : right.at(part);
    if (a !== undefined && b !== undefined && a + b >= need) divisions.push({ gain: a + b, part });
  }
  return divisions.sort((a, b) => (a.gain < b.gain ? 1 : a.gain > b.gain ? -1 : 0));
}

function atLeast(table: Table, gain: bigint): Table {
  const at = (budget: number) => {
    const found = table.at(budget);
    return found !== undefined && found >= gain ? found : undefined;
  };
  return { ...table, at };
}

/** A need with the raises that lie in no smaller one, and the smaller ones. */
class Group {
  private readonly parts: (Raisable | Group)[] = [];
  private before: Table[] = [];
  private after: Table[] = [];
  table: Table = nothing;

  constructor(readonly need: Need) {}

  add(part: Raisable | Group): void {
    this.parts.push(part);
  }

  /** Builds the tables of this group and of all inside: of its parts before and after each, too. */
  build(): void {
    const tables = this.parts.map((part) => {
      if (!(part instanceof Group)) return oneOf(part);
      part.build();
      return part.table;
    });
    this.before = [nothing];
    for (const table of tables) this.before.push(both(this.before.at(-1)!, table));
    this.after = [nothing];
    for (const table of tables.toReversed()) this.after.unshift(both(table, this.after[0]!));
    this.table = atLeast(this.before.at(-1)!, this.need.gain);
  }

  /** The table when the code stays as it is. */
  without(code: string): Table {
    const place = this.parts.findIndex((part) =>
      part instanceof Group ? part.need.codes.has(code) : part.code === code,
    );
    const part = this.parts[place]!;
    const rest = this.rest(place);
    if (!(part instanceof Group)) return atLeast(rest, this.need.gain);
    return withReduced(rest, part.without(code), part.table, this.need.gain);
  }

  private readonly rests = new Map<number, Table>();

  private rest(place: number): Table {
    const rest = this.rests.get(place) ?? both(this.before[place]!, this.after[place + 1]!);
    this.rests.set(place, rest);
    return rest;
  }
}

const isSubset = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((code) => whole.has(code));

/** Two needs that share codes although neither lies within the other; undefined when there are none. */
export function crossing(needs: readonly Need[]): [Need, Need] | undefined {
  for (const [i, one] of needs.entries()) {
    for (const other of needs.slice(i + 1)) {
      const shared = [...one.codes].some((code) => other.codes.has(code));
      if (shared && !isSubset(one.codes, other.codes) && !isSubset(other.codes, one.codes))
        return [one, other];
    }
  }
  return undefined;
}

/**
 * The cheapest raises that meet every need at once, found exactly: within each need a knapsack gives the highest gain
 * for each cost, and those are added up under the need around it. The needs must nest (see {@link crossing}).
 */
export class CheapestSearch {
  private readonly root: Group;

  constructor(raisables: readonly Raisable[], needs: readonly Need[]) {
    const needed = raisables.filter(({ code }) => needs.some(({ codes }) => codes.has(code)));
    const all = new Set(needed.map(({ code }) => code));
    this.root = new Group({ name: '', codes: all, gain: 0n });
    const groups = needs
      .toSorted((a, b) => a.codes.size - b.codes.size)
      .map((need) => new Group(need))
      .concat(this.root);
    for (const raisable of needed) groups.find(({ need }) => need.codes.has(raisable.code))!.add(raisable);
    for (const [i, group] of groups.slice(0, -1).entries()) {
      const around = groups.slice(i + 1).find(({ need }) => isSubset(group.need.codes, need.codes));
      (around ?? this.root).add(group);
    }
    this.root.build();
  }

  /** The cheapest selection, of those the one with the highest gain; undefined when nothing meets the needs. */
  best(): Selection | undefined {
    const { table } = this.root;
    for (let cost = 0; cost <= table.most; cost += 1) {
      if (table.at(cost) !== undefined) return selectionAt(table, cost);
    }
    return undefined;
  }

  /** The same when a code of the best selection, which costs `least`, stays as it is. */
  bestWithout(code: string, least: number): Selection | undefined {
    const table = this.root.without(code);
    const cost = leastBudget(table, least);
    return cost === undefined ? undefined : selectionAt(table, cost);
  }
}

function selectionAt(table: Table, cost: number): Selection {
  const levels = new Map<string, number>();
  table.take(cost, levels);
  return { cost, gain: table.at(cost)!, levels };
}

/** The least budget from `least` on that suffices: more never does less, so it is doubled up to and halved down to. */
function leastBudget(table: Table, least: number): number | undefined {
  let [low, high] = [least - 1, Math.min(least, table.most)];
  for (let step = 1; table.at(high) === undefined; step *= 2) {
    if (high === table.most) return undefined;
    [low, high] = [high, Math.min(high + step, table.most)];
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (table.at(middle) === undefined) low = middle;
    else high = middle;
  }
  return high;
}
