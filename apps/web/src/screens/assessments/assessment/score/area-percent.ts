import { Fraction, type Rubric } from '@zi/rubric';
import { type Score } from '../../../../api/assessments';
import { type Area } from '../../../../parts/chart/chart-data';

/** What each area of change reached of its weight in percent, both halves together. */
export function areaPercents(rubric: Rubric, nodes: Score['nodes']) {
  const all = [...rubric.nodes.values()];
  const areas = new Set(all.flatMap(({ area }) => area ?? [])) as ReadonlySet<Area>;
  return [...areas].map((area) => {
    const halves = all.filter((node) => node.area === area);
    const weight = Fraction.sum(halves.map((node) => node.weight));
    const reached = Fraction.sum(halves.map(({ code }) => Fraction.from(nodes[code]?.exact ?? '0')));
    const percent = weight.isZero() ? null : Number(reached.over(weight).times(Fraction.of(100n)).toFixed());
    return { area, percent };
  });
}
