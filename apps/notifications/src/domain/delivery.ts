/**
 * Why a mail did not get through. `away`: the server cannot be worked with, which says nothing about the mail;
 * `deferred`: it does not take this mail now; `refused`: it will never take it.
 */
export type FailureKind = 'away' | 'deferred' | 'refused';

/** What is known of a failure; `responseCode` and `permanent` only when the server replied. */
export interface SmtpReply {
  readonly code?: string;
  /** The command at which it failed; `API` before anything was sent. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly permanent?: boolean;
}

/** Only the recipient's address and the content are the mail's own; all else says that server or settings are ill. */
export function failureKind({ code, command, responseCode, permanent }: SmtpReply): FailureKind {
  if (code === 'EENVELOPE' && command === 'API') return 'refused';
  const ofTheMail = (command === 'RCPT TO' || command === 'DATA') && responseCode !== undefined;
  // 421 is the server saying good-bye, at whatever command.
  if (!ofTheMail || responseCode === 421) return 'away';
  return permanent ? 'refused' : 'deferred';
}

/** What becomes of the mail: another attempt after so many seconds, or none. */
export type Course = { readonly waitSeconds: number } | 'give_up';

const dayOfSeconds = 24 * 60 * 60;
/** RFC 5321, 4.5.4.1: the give-up time generally needs to be at least 4–5 days. */
const giveUpAfterSeconds = 5 * dayOfSeconds;

/** The next step after a failure; `attempts` counts this one, `ageSeconds` since the mail was written. */
export function courseAfter(kind: FailureKind, attempts: number, ageSeconds: number): Course {
  switch (kind) {
    case 'away':
      return { waitSeconds: doubled(1, attempts, 60) };
    case 'deferred':
      if (ageSeconds >= giveUpAfterSeconds) return 'give_up';
      return { waitSeconds: doubled(30, attempts, 3_600) };
    case 'refused':
      return 'give_up';
  }
}

const doubled = (first: number, attempts: number, most: number) =>
  Math.min(first * 2 ** Math.min(attempts - 1, 30), most);
