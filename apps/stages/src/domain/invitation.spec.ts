import { invitationEnd, reasonNotToLink } from './invitation';

const sent = new Date('2026-03-02T01:00:00Z');
const end = invitationEnd(sent);
const invitation = {
  expiresAt: end,
  usedAt: null,
  person: { email: 'Rina@KKP.example', subject: null },
};
const signIn = { subject: 'rina', email: 'rina@kkp.example', emailVerified: true };

describe('an invitation', () => {
  it('holds for fourteen days', () => {
    expect(end.toISOString()).toBe('2026-03-16T01:00:00.000Z');
    expect(reasonNotToLink(invitation, signIn, new Date(end.getTime() - 1))).toBeUndefined();
    expect(reasonNotToLink(invitation, signIn, end)).toBe('the invitation has expired');
  });

  it('links the one to whom it was sent, whatever the case of the letters', () => {
    expect(reasonNotToLink(invitation, { ...signIn, email: 'RINA@kkp.EXAMPLE' }, sent)).toBeUndefined();
  });

  it.each([
    ['another mail address', invitation, { ...signIn, email: 'rani@kkp.example' }],
    ['no mail address', invitation, { ...signIn, email: null }],
    ['a mail address that was not verified', invitation, { ...signIn, emailVerified: false }],
    ['an invitation that was used', { ...invitation, usedAt: sent }, signIn],
    [
      'a person who signs in otherwise',
      { ...invitation, person: { ...invitation.person, subject: 'x' } },
      signIn,
    ],
    [
      'a person without a mail address',
      { ...invitation, person: { email: null, subject: null } },
      { ...signIn, email: null },
    ],
  ])('does not link %s', (_, kept, arriving) => {
    expect(reasonNotToLink(kept, arriving, sent)).toEqual(expect.any(String));
  });
});
