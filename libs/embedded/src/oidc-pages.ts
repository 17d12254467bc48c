import { html, page } from './html';

/** Somebody who can sign in without a password. `id` is the `sub` of tokens. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** One line for the sign-in page: what this person does. */
  readonly about: string;
}

const choice = (person: DemoPerson) =>
  html`<p>
    <button name="person" value="${person.id}">${person.name}</button>
    ${person.about}
  </p>`;

/** Asks who is signing in; `action` is the running interaction. */
export function signInPage(action: string, people: readonly DemoPerson[]): string {
  return page('Sign in as', html`<form method="post" action="${action}">${people.map(choice)}</form>`);
}

/** Ends the session without another question: whoever comes here has signed out of an application. */
export function signOutPage(action: string, xsrf: string): string {
  return page(
    'Signing out',
    html`<form method="post" action="${action}">
        <input type="hidden" name="xsrf" value="${xsrf}" />
        <input type="hidden" name="logout" value="yes" />
        <button>Sign out</button>
      </form>
      <script>
        document.forms[0].submit();
      </script>`,
  );
}

export const signedOutPage = (): string => page('Signed out', html`<p>You are signed out.</p>`);

/** Says who there is and how a script gets a token. */
export function peoplePage(issuer: string, people: readonly DemoPerson[]): string {
  const rows = people.map(
    (person) => html`<li><code>${person.id}</code> ${person.name}: ${person.about}</li>`,
  );
  return page(
    'Demo identity provider',
    html`<p>For development only. A bearer token of a person, for scripts:</p>
      <pre>curl -s -d person=${people[0]?.id ?? 'ID'} ${issuer}/demo/token</pre>
      <ul>
        ${rows}
      </ul>`,
  );
}
