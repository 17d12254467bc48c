import { join } from 'node:path';
import { environments } from '../environments';
import { suiteOf } from '../lib/suite';

const known = Object.keys(environments).join(', ');

/** Writes the templates of an environment. Returns what to tell; throws while cdk-nag finds what nobody has acknowledged. */
function synthesise(name: string): string {
  const environment = environments[name];
  if (!environment) throw new Error(`Unknown environment ${name}: ${known}.`);
  const { stacks } = suiteOf(environment, join(process.cwd(), 'cdk.out', name)).synth();
  const names = stacks.map(({ stackName }) => stackName).join('\n');
  return `${names}\n\nTemplates are in cdk.out/${name}; deploy them with: npx cdk deploy --app cdk.out/${name} --all\n`;
}

try {
  process.stdout.write(synthesise(process.argv[2] ?? ''));
} catch (failure) {
  process.stderr.write(`${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
}
