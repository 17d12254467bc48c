import { now } from '../fixtures/programme-state';
import { refusalOf } from '../fixtures/refusal';
import { signPact } from './pact';

const sign = (signedOn: string) =>
  signPact('i', { programmeId: 'p', personId: 'x', signedOn, documentNumber: null }, 2026, now);
const problemsOf = (signedOn: string) => refusalOf(() => sign(signedOn)).details['problems'];

describe('an integrity pact', () => {
  it('is signed in the year of the cycle or the year before, up to today', () => {
    expect(sign('2026-03-01')).toMatchObject({ signedOn: '2026-03-01', version: 1 });
    expect(sign('2025-01-01')).toMatchObject({ signedOn: '2025-01-01' });
  });

  it('of an earlier year or of tomorrow is refused with what is accepted', () => {
    expect(problemsOf('2024-12-31')).toEqual([
      expect.objectContaining({ path: '/signedOn', accepted: '2025-01-01 or later' }),
    ]);
    expect(problemsOf('2026-03-02')).toEqual([
      expect.objectContaining({ path: '/signedOn', accepted: '2026-03-01 or earlier' }),
    ]);
  });
});
