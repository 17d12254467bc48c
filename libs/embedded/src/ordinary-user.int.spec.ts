import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { asOwnerOf, handToOrdinaryUser } from './ordinary-user';

test('a command runs as an ordinary user who finds programs and data below a folder that is ours alone', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'zi-private-'));
  await chmod(folder, 0o700);
  const program = join(folder, 'program');
  await writeFile(program, '#!/bin/sh', { mode: 0o755 });
  await mkdir(join(folder, 'data'), { mode: 0o700 });
  await handToOrdinaryUser(join(folder, 'data'));

  const script = `
    const fs = require('node:fs');
    fs.accessSync(process.argv[1], fs.constants.X_OK);
    fs.writeFileSync(process.argv[2] + '/made', '');
    console.log(process.getuid() === 0 ? 'root' : 'ordinary');`;
  const wanted = [process.execPath, '-e', script, program, join(folder, 'data')];
  const [command, ...args] = await asOwnerOf(join(folder, 'data'), wanted);
  expect((await promisify(execFile)(command, args)).stdout).toBe('ordinary\n');
  await rm(folder, { recursive: true });
});
