import { type Flaw, flawsOf, textFlaw } from '../../parts/field/checks';

/** As the contract takes them: shape and length. */
export const isEmail = (email: string) =>
  email.length <= 254 && /^[A-Za-z0-9_'+-]+(\.[A-Za-z0-9_'+-]+)*@([A-Za-z0-9-]+\.)+[A-Za-z]{2,}$/.test(email);
export const isPhone = (phone: string) => /^\+?[0-9 ()-]{6,20}$/.test(phone) && phone.length <= 20;

export interface PersonDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

const wrong: Flaw = { kind: 'required' };

/** E-mail and phone may be left out, unless the e-mail is needed. */
export const personFlaws = ({ name, email, phone }: PersonDraft, needsEmail = false) => ({
  name: textFlaw(name, 200),
  email: (email === '' && !needsEmail) || isEmail(email) ? undefined : wrong,
  phone: phone === '' || isPhone(phone) ? undefined : wrong,
});

export const checkPerson = (draft: PersonDraft) => flawsOf(personFlaws(draft));
