import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { type ExportOptions } from './audit-export.command';
import { type ScopeOptions } from './audit-scope';
import { type SealOptions } from './audit-seal.command';
import { type ListOptions } from './dead.command';
import { type ReplayOptions } from './events.command';
import { type FoundOptions } from './ministry.command';
import { InputError, complain, toldFailure } from './output';
import { type EraseOptions } from './person.command';
import { type RescoreOptions } from './rescore.command';
import { type ScoreOptions } from './score.command';
import { type StatusOptions } from './status.command';

/** 0: done; 1: it could not be done; 2: what was given is not right. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command. What a command needs is loaded when it is called: scoring a file waits for no bus. */
export async function zi(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('zi')
    .description('Zona Integritas, for operators')
    .exitOverride()
    .showSuggestionAfterError();
  const ends = (work: Promise<ExitCode>) => work.then((result) => void (code = result));

  program
    .command('score')
    .description('scores a sheet of answers under a rubric; needs no server')
    .requiredOption('--rubric <id>', 'rubric, e.g. permenpanrb-90-2021')
    .requiredOption('--answers <file>', 'JSON { "answers": …, "settings": … }; - reads standard input')
    .option('--target <predicate>', 'judge this predicate only: wbk or wbbm')
    .action((options: ScoreOptions) =>
      ends(import('./score.command.js').then(({ score }) => score(options))),
    );

  program
    .command('rescore')
    .description('computes all scores of a cycle again, on from where the last call was interrupted')
    .requiredOption('--cycle <year>', 'year of the cycle, e.g. 2026', count)
    .option('--restart', 'from the beginning')
    .action((options: RescoreOptions) =>
      ends(import('./rescore.command.js').then(({ rescore }) => rescore(options))),
    );

  program
    .command('status')
    .description('how each service stands; exit code 1 when one is down')
    .addOption(json())
    .action((options: StatusOptions) =>
      ends(import('./status.command.js').then(({ status }) => status(options))),
    );

  const dead = program.command('dead').description('facts that a hearer could not handle');
  dead
    .command('list')
    .description('the newest first')
    .option('--limit <count>', 'at most so many', count, 50)
    .addOption(json())
    .action((options: ListOptions) => ends(import('./dead.command.js').then(({ list }) => list(options))));
  dead
    .command('show')
    .description('headers and body of one')
    .argument('<seq>', 'its number in the list', count)
    .action((seq: number) => ends(import('./dead.command.js').then(({ show }) => show(seq))));
  dead
    .command('replay')
    .description('hands one, or all, to the hearer again; what is handled is forgotten')
    .argument('[seq]', 'its number in the list', count)
    .option('--all', 'all of them, the oldest first')
    .action((seq: number | undefined, { all }: { readonly all?: true }) => {
      if ((seq === undefined) === (all === undefined)) dead.error('error: give a number, or --all');
      return ends(import('./dead.command.js').then(({ replay }) => replay(seq)));
    });

  program
    .command('events')
    .description('facts that a service has said')
    .command('replay')
    .description('publishes the kept facts of a service again, to rebuild its stream')
    .requiredOption('--service <name>', 'service that said them')
    .requiredOption('--from <instant>', 'from then on, e.g. 2026-02-20 or 2026-02-20T07:00:00+07:00')
    .action((options: ReplayOptions) =>
      ends(import('./events.command.js').then(({ replayEvents }) => replayEvents(options))),
    );

  program
    .command('ministry')
    .description('the ministry whose suite this is')
    .command('found')
    .description('founds it: the root of the tree of units and its first administrator; once')
    .requiredOption('--code <code>', 'code of the ministry, e.g. KKP')
    .requiredOption('--name <name>', 'its name')
    .requiredOption('--active-from <day>', 'day of its founding, e.g. 1999-10-26')
    .requiredOption('--admin-name <name>', 'name of the first administrator')
    .requiredOption('--admin-subject <subject>', 'subject of the administrator at the identity provider')
    .option('--admin-email <address>', 'mail address of the administrator')
    .action((options: FoundOptions) =>
      ends(import('./ministry.command.js').then(({ found }) => found(options))),
    );

  program
    .command('person')
    .description('people whom the ministry knows')
    .command('erase')
    .description('erases the personal data of one for good; what the person did stays, without a name')
    .argument('<id>', 'id of the person')
    .requiredOption('--why <reason>', 'why, for the audit trail')
    .option('--yes', 'without asking once more')
    .action((id: string, options: EraseOptions) =>
      ends(import('./person.command.js').then(({ erase }) => erase(id, options))),
    );

  addAudit(program, ends);

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failureOf(error);
  }
}

function addAudit(program: Command, ends: (work: Promise<ExitCode>) => Promise<void>): void {
  const audit = program.command('audit').description('who did what, when: as the auditor');
  const scoped = (name: string, what: string) =>
    audit.command(name).description(what).option('--service <name>', 'its trail only');
  scoped('verify', 'checks every entry and every seal; exit code 1 when one is broken')
    .option('--unit <id>', 'the chain of this unit only')
    .action((options: ScopeOptions) =>
      ends(import('./audit-verify.command.js').then(({ verify }) => verify(options))),
    );
  scoped('seal', 'writes what is new into the bucket of the seals')
    .option('--every <minutes>', 'again and again, at this interval', minutes)
    .action((options: SealOptions) =>
      ends(import('./audit-seal.command.js').then(({ seal }) => seal(options))),
    );
  audit
    .command('export')
    .description('writes entries to standard output, the oldest first')
    .requiredOption('--service <name>', 'whose trail')
    .option('--unit <id>', 'of this unit')
    .option('--object <id>', 'about this object')
    .option('--actor <actor>', 'by this actor, e.g. person:019500a0-…')
    .option('--from <instant>', 'from then on, e.g. 2026-02-20 or 2026-02-20T07:00:00+07:00')
    .option('--to <instant>', 'before then')
    .option('--format <format>', 'jsonl or csv', 'jsonl')
    .action((options: ExportOptions) =>
      ends(import('./audit-export.command.js').then(({ exportTrail }) => exportTrail(options))),
    );
}

const json = () => new Option('--json', 'as JSON');

function count(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) throw new InvalidArgumentError('a whole number from 1 is accepted.');
  return Number(text);
}

function minutes(text: string): number {
  const value = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value <= 0 || value > 10_080) {
    throw new InvalidArgumentError('minutes are accepted, more than 0, at most 10080 (a week).');
  }
  return value;
}

/** Says what went wrong and gives the exit code. */
function failureOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2; // it has been said
  complain(toldFailure(error));
  const { name, code } = error as Error & { code?: unknown };
  return error instanceof InputError || name === 'EnvironmentError' || code === 'invalid' ? 2 : 1;
}
