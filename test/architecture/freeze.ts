import { brokenContracts, currentContracts, readFrozen, writeFrozen } from './frozen-contracts';

/**
 * `npm run freeze`: freezes what was added to the contracts. A contract that broke its version is frozen only when it
 * is named (`npm run freeze -- zi.ask.stages.unit.get.v1`): for one that nobody uses yet.
 */
function freeze(named: readonly string[]): void {
  const current = currentContracts();
  const broken = Object.entries(brokenContracts(readFrozen(), current)).filter(
    ([name]) => !named.includes(name),
  );
  for (const [name, reasons] of broken) process.stderr.write(`${name}\n  ${reasons.join('\n  ')}\n`);
  if (broken.length > 0) {
    process.stderr.write('Within a version only optional additions: give these a new version.\n');
    process.exitCode = 1;
    return;
  }
  writeFrozen(current);
  process.stdout.write(`${Object.keys(current).length} contracts are frozen.\n`);
}

freeze(process.argv.slice(2));
