import { type Assessment } from '../../api/assessments';
import { type Duty } from '../../api/duties';
import { rowsOf } from './rows';

const score = (layer: string, submittedAt: string | null) => ({ layer, submittedAt });
const assessment = (id: string, unitName: string, ...scores: object[]) =>
  ({ id, unitName, scores }) as unknown as Assessment;
const duty = (kind: string, objectId: string) => ({ kind, objectId }) as Duty;

const padang = assessment('a', 'BPSPL Padang', score('self', '2026-03-01T00:00:00Z'));
const toba = assessment(
  'b',
  'BPBAT Toba',
  score('self', '2026-03-01T00:00:00Z'),
  score('tpi_member', '2026-03-02T00:00:00Z'),
);
const tegal = assessment('c', 'BBPI Tegal', score('self', null));
const all = [padang, toba, tegal];
const names = (...[duties, search]: [Duty[], Parameters<typeof rowsOf>[2]]) =>
  rowsOf(all, duties, search).map(({ assessment: { unitName } }) => unitName);

describe('the list of assessments', () => {
  it('puts first where something waits for the person, then goes by name', () => {
    expect(names([duty('review', 'a')], {})).toEqual(['BPSPL Padang', 'BBPI Tegal', 'BPBAT Toba']);
  });

  it('knows duties of scoring only', () => {
    expect(names([duty('declare', 'a'), duty('reply', 'c')], { state: 'waiting' })).toEqual(['BBPI Tegal']);
  });

  it('finds what the unit submitted, and what every assessor submitted after it', () => {
    expect(names([], { state: 'submitted' })).toEqual(['BPBAT Toba', 'BPSPL Padang']);
    expect(names([], { state: 'done' })).toEqual(['BPBAT Toba']);
  });

  it('finds units by words of their name', () => {
    expect(names([], { query: 'pad bpspl' })).toEqual(['BPSPL Padang']);
  });
});
