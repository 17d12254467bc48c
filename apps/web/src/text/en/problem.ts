import { type problem as Indonesian } from '../id/problem';
import { type Text } from '../text';

export const problem: Text<typeof Indonesian> = {
  invalid: { title: 'Some entries are not valid', body: 'Mend the entries that are marked and send again.' },
  unauthenticated: { title: 'You are not signed in', body: 'Sign in first, then try again.' },
  forbidden: {
    title: 'You may not do this',
    body: 'Your roles do not cover this in this unit. An administrator of the ministry can grant it.',
  },
  not_found: { title: 'Not found', body: 'It does not exist, or you may not see it.' },
  conflict: { title: 'Not possible yet', body: 'The present state does not allow it.' },
  stale_version: {
    title: 'Changed by somebody else',
    body: 'This has changed since you opened it. Load the newest and repeat your change.',
  },
  too_large: { title: 'Too large', body: 'Send less at once.' },
  too_many_requests: { title: 'Too many requests', body: 'Wait a moment, then try again.' },
  failed: { title: 'Something failed on our side', body: 'Try again. If it stays so, quote the error id.' },
  unavailable: { title: 'Not available right now', body: 'Try again in a moment. Nothing is lost.' },
  offline: { title: 'No connection', body: 'Check your network. What you typed is kept on this device.' },
  accepted: 'Accepted: {{accepted}}',
};
