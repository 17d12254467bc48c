import { html } from './html';
import { page } from './page';

/** The one answer to every sign-in that came to nothing. */
export const signInRefusedPage = (errorId: string): string =>
  page(
    'You are not signed in',
    html`<p>The sign-in came to nothing. It may be that</p>
      <ul>
        <li>it took longer than ten minutes, or another one was begun in this browser;</li>
        <li>the ministry has not registered you, or your roles have ended;</li>
        <li>
          the invitation was used before, has ended, or was sent to another address than that of your account.
        </li>
      </ul>
      <p><a href="/auth/sign-in?again=yes">Sign in again</a>, perhaps as somebody else</p>
      ${quote(errorId)}`,
  );

/** For when nobody can sign in. */
export const signInAwayPage = (errorId: string): string =>
  page(
    'Nobody can sign in right now',
    html`<p>A part that signing in needs does not answer. Try again in a minute.</p>
      <p><a href="/auth/sign-in">Sign in again</a></p>
      ${quote(errorId)}`,
  );

const quote = (errorId: string) =>
  html`<p class="note">If it stays so, tell an administrator of the ministry: <code>${errorId}</code></p>`;
