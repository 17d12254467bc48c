import { type FailureKind, type SmtpReply, courseAfter, failureKind } from './delivery';

const day = 24 * 60 * 60;

describe('what becomes of a mail that did not get through', () => {
  it('a server that is away is tried again soon, for as long as that takes', () => {
    const waits = [1, 2, 3, 6, 7, 500].map((attempts) => courseAfter('away', attempts, 30 * day));
    expect(waits).toEqual([1, 2, 4, 32, 60, 60].map((waitSeconds) => ({ waitSeconds })));
  });

  it('a mail that the server defers waits twice as long each time, an hour at most', () => {
    const waits = [1, 2, 3, 7, 8, 100].map((attempts) => courseAfter('deferred', attempts, 0));
    expect(waits).toEqual([30, 60, 120, 1_920, 3_600, 3_600].map((waitSeconds) => ({ waitSeconds })));
  });

  it('a mail that is deferred for five days is given up', () => {
    expect(courseAfter('deferred', 130, 5 * day - 1)).toEqual({ waitSeconds: 3_600 });
    expect(courseAfter('deferred', 130, 5 * day)).toBe('give_up');
  });

  it('a mail that is refused is given up at once', () => {
    expect(courseAfter('refused', 1, 0)).toBe('give_up');
  });
});

describe('what a failure says', () => {
  it.each<[string, FailureKind, SmtpReply]>([
    ['no connection', 'away', { code: 'ESOCKET', command: 'CONN' }],
    ['silence after the greeting', 'away', { code: 'ETIMEDOUT', command: 'CONN' }],
    ['a name that does not resolve', 'away', { code: 'EDNS', command: 'CONN' }],
    [
      'a refused sign-in',
      'away',
      { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535, permanent: true },
    ],
    [
      'a refused sender',
      'away',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550, permanent: true },
    ],
    [
      'a server that closes at the recipient',
      'away',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 421 },
    ],
    ['a connection lost in the content', 'away', { code: 'ECONNECTION', command: 'DATA' }],
    ['our own deadline', 'away', { code: 'EABORT' }],
    [
      'a full mailbox',
      'deferred',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452, permanent: false },
    ],
    ['a full disk', 'deferred', { code: 'EMESSAGE', command: 'DATA', responseCode: 452, permanent: false }],
    [
      'an unknown recipient',
      'refused',
      { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550, permanent: true },
    ],
    [
      'content that is taken for spam',
      'refused',
      { code: 'EMESSAGE', command: 'DATA', responseCode: 554, permanent: true },
    ],
    ['an address that is none', 'refused', { code: 'EENVELOPE', command: 'API' }],
  ])('%s: %s', (_, kind, reply) => {
    expect(failureKind(reply)).toBe(kind);
  });
});
