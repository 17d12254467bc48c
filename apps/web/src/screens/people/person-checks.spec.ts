import { InvitePerson } from '@zi/contracts';
import { checkPerson, isEmail, isPhone } from './person-checks';

const { email, phone } = InvitePerson.input.shape;

it.each(['', 'siti', 'siti@kkp.go.id', 'a.b+c@x.example', '.a@b.co', `${'a'.repeat(250)}@b.co`])(
  'the e-mail %p is taken as the contract takes it',
  (value) => {
    expect(isEmail(value)).toBe(email.safeParse(value).success);
  },
);

it.each([
  '12345',
  '123456',
  '+62 811 2345 678',
  '0811-abc',
  '(021) 3519070',
  '1'.repeat(20),
  `+${'1'.repeat(20)}`,
])('the phone number %p is taken as the contract takes it', (value) => {
  expect(isPhone(value)).toBe(phone.safeParse(value).success);
});

it('a person needs a name and nothing else', () => {
  expect(checkPerson({ name: 'Siti', email: '', phone: '' })).toBeNull();
  expect(checkPerson({ name: '', email: '', phone: '' })).toEqual({ name: { kind: 'required' } });
});
