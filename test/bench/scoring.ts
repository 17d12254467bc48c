import { type Ratio, canaries, note, report } from './measure';
import { engineRatios } from './scoring-engine';
import { rankingRatios } from './scoring-ranking';
import { recomputeRatios } from './scoring-recompute';
import { saveRatios } from './scoring-save';

/** Name → part. `npm run bench -- scoring` runs all, `npm run bench -- scoring engine` that one. */
const parts: Record<string, () => Promise<Ratio[]>> = {
  engine: engineRatios,
  recompute: recomputeRatios,
  ranking: rankingRatios,
  save: saveRatios,
};

async function main(asked: readonly string[]): Promise<void> {
  const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0)
    throw new Error(`No part ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  note(`canaries ${JSON.stringify(canaries())}`);
  const ratios: Ratio[] = [];
  for (const [name, part] of Object.entries(parts)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    note(`part ${name}`);
    ratios.push(...(await part()));
  }
  report('scoring', ratios);
}

void main(process.argv.slice(2));
