import type { Provenance, Text } from './document';
import { Fraction } from './fraction';
import { type MinimumDefinition, type Target, TARGETS } from './rubric';
import type { SheetScore } from './score';

/** One minimum of one predicate, judged. Numbers are points, exact. */
export interface Minimum {
  target: Target;
  /** `total`, `pengungkit`, `area.MP` (pooled), `area.P.1` (split), `ipak` … */
  code: string;
  name: Text;
  /** Codes whose scores together are compared: one, or both halves of a pooled area. */
  nodes: string[];
  required: Fraction;
  actual: Fraction;
  /** required − actual; zero when met. */
  gap: Fraction;
  met: boolean;
  /** The setting that decided `required`, when sources dispute it. */
  setting?: string;
  provenance: Provenance;
}

/**
 * Whether a sheet reaches WBK and WBBM by its score. `reached` is the highest of the judged predicates whose minimums
 * all hold, or `none`; one failed minimum is enough to fail. The requirements that are no score (TLHP, SAKIP …) are
 * not part of it: `outside` names them.
 */
export interface Verdict {
  reached: Target | 'none';
  minimums: Minimum[];
  outside: readonly { code: string; name: Text; provenance: Provenance }[];
}

/** Judges the minimums of `target`, or of both predicates. Thresholds are compared on unrounded scores. */
export function judge(sheet: SheetScore, target?: Target): Verdict {
  const judged = target ? [target] : TARGETS;
  const definitions = sheet.rubric.minimums.filter(
    ({ scope }) => !scope || scope === sheet.settings.areaMinimum,
  );
  const actuals = definitions.map(({ nodes }) =>
    Fraction.sum(nodes.map(({ code }) => sheet.nodes.get(code)!.score)),
  );
  const minimums = judged.flatMap((t) =>
    definitions.map((definition, index) => judgeMinimum(sheet, definition, actuals[index]!, t)),
  );
  const holds = (t: Target) => minimums.every((minimum) => minimum.target !== t || minimum.met);
  return { reached: judged.findLast(holds) ?? 'none', minimums, outside: sheet.rubric.gates };
}

function judgeMinimum(
  { settings }: SheetScore,
  definition: MinimumDefinition,
  actual: Fraction,
  target: Target,
): Minimum {
  const { code, name, provenance } = definition;
  const stated = definition.required[target];
  const required = stated instanceof Fraction ? stated : Fraction.from(settings[stated.setting]!);
  const nodes = definition.nodes.map((node) => node.code);
  const met = actual.compare(required) >= 0;
  return {
    target,
    code,
    name,
    nodes,
    required,
    actual,
    gap: met ? Fraction.ZERO : required.minus(actual),
    met,
    ...(!(stated instanceof Fraction) && { setting: stated.setting }),
    provenance,
  };
}
