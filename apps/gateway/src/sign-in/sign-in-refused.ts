/** A sign-in that came to nothing. The reason is for the log; to the person all are alike. */
export class SignInRefused extends Error {
  constructor(readonly reason: string) {
    super(`Sign-in refused: ${reason}`);
    this.name = 'SignInRefused';
  }
}
