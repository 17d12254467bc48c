import { AddAction, DeclareProgramme, RealiseAction } from '@zi/contracts';
import { choiceFlaw, flawsOf, numberFlaw, optionalTextFlaw, textFlaw, urlFlaw } from './checks';

const { leader, employees, publicityUrl } = DeclareProgramme.input.shape;
const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('the flaws of a field are those that the contract refuses', () => {
  it.each(['', '   ', 'Kepala', 'x'.repeat(200), 'x'.repeat(201)])('a text such as %p', (value) => {
    expect(textFlaw(value, 200) === undefined).toBe(takes(leader, value));
  });

  it.each([0, 1, 1.5, 42, 100_000, 100_001])('the number of employees %p', (value) => {
    const flaw = numberFlaw(value, { min: 1, max: 100_000, whole: true });
    expect(flaw === undefined).toBe(takes(employees, value));
  });

  it.each([0, 0.001, 95, 1e9, 1e9 + 1])('the target %p of an action', (value) => {
    const flaw = numberFlaw(value, { min: 0, max: 1e9, above: true });
    expect(flaw === undefined).toBe(takes(AddAction.input.shape.target, value));
  });

  it.each([-1, 0, 1e9, 1e9 + 1])('the realisation %p of an action', (value) => {
    const flaw = numberFlaw(value, { min: 0, max: 1e9 });
    expect(flaw === undefined).toBe(takes(RealiseAction.input.shape.realisation, value));
  });

  it.each(['', 'contoh', 'https://', 'https://contoh.example/a', `https://a.b/${'x'.repeat(2000)}`])(
    'an address such as %p',
    (value) => {
      expect(urlFlaw(value, 2000) === undefined).toBe(takes(publicityUrl, value));
    },
  );
});

it('an address that does not lead to the web is refused', () => {
  expect(urlFlaw('javascript:alert(1)', 2000)).toEqual({ kind: 'url' });
});

it('what may be left out is no flaw when it is', () => {
  expect(optionalTextFlaw('', 100)).toBeUndefined();
  expect(optionalTextFlaw('x'.repeat(101), 100)).toEqual({ kind: 'long', max: 100 });
  expect(choiceFlaw(null)).toEqual({ kind: 'required' });
});

it('a form without flaws has none', () => {
  expect(flawsOf({ a: undefined })).toBeNull();
  expect(flawsOf({ a: undefined, b: { kind: 'required' } })).toEqual({ b: { kind: 'required' } });
});
