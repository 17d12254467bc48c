/** One line of progress. Standard output belongs to the command that was asked for. */
export function say(line) {
  process.stderr.write(`· ${line}\n`);
}

/** A step failed in a way that a person can mend: what happened, then what to do. */
export class Stop extends Error {}
