/** An invitation and whom it is for. */
export interface Invitation {
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  readonly person: { readonly email: string | null; readonly subject: string | null };
}

/** Who signs in, as the identity provider asserts it. */
export interface SignIn {
  readonly subject: string;
  readonly email: string | null;
  readonly emailVerified: boolean;
}

const days = 14;
export const invitationEnd = (now: Date): Date => new Date(now.getTime() + days * 86_400_000);

/** Why this sign-in is not linked by this invitation; undefined when it is. The code alone never links, nor the mail alone. */
export function reasonNotToLink(
  { expiresAt, usedAt, person }: Invitation,
  { email, emailVerified }: SignIn,
  now: Date,
): string | undefined {
  if (usedAt !== null) return 'the invitation was used';
  if (expiresAt <= now) return 'the invitation has expired';
  if (person.subject !== null) return 'the person signs in with another subject';
  if (!emailVerified) return 'the provider has not verified the mail address';
  if (!email || email.toLowerCase() !== person.email?.toLowerCase())
    return 'the mail address is not the invited one';
  return undefined;
}
