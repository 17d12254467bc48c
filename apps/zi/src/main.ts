import { zi } from './zi.program';

void zi(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
