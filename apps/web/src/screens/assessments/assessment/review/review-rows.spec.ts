import { parseSettings } from '@zi/rubric';
import { type Note } from '../../../../api/assessments';
import { rubric } from '../../../../parts/score/rubric.fixture';
import { nextOpen, reviewRows, shownRows } from './review-rows';

const note = (layer: string) => ({ layer }) as Note;
const settings = parseSettings(rubric.settings, {});
if (!settings.ok) throw new TypeError('The settings of the rubric have no defaults');
const rows = reviewRows(
  rubric,
  settings.value,
  {
    unit: { 'P.1.i.a': 'Ya', 'P.1.i.b': 'B', 'P.1.ii.a': 'Tidak' },
    own: { 'P.1.i.a': 'Ya', 'P.1.i.b': 'C', 'P.1.ii.a': 'Ya' },
  },
  {
    layer: 'tpi_member',
    notes: new Map([
      ['P.1.i.a', [note('tpi_member')]],
      ['P.1.i.b', [note('tpi_member'), note('self')]],
    ]),
    hasEvidence: (code) => code === 'P.1.i.a',
  },
);
const row = (code: string) => rows.find(({ node }) => node.code === code);
const codes = (found: typeof rows) => found.map(({ node }) => node.code);

describe('the review of a worksheet', () => {
  it('tells how each answer stands to that of the unit', () => {
    expect(row('P.1.i.a')?.judgement).toBe('accepted');
    expect(row('P.1.i.b')?.judgement).toBe('lowered');
    expect(row('P.1.ii.a')?.judgement).toBe('changed');
    expect(rows.filter(({ judgement }) => judgement === 'open')).toHaveLength(rubric.questions.length - 3);
  });

  it('tells what was returned and what the unit replied to', () => {
    expect(codes(shownRows(rows, { filter: 'returned' }))).toEqual(['P.1.i.a']);
    expect(codes(shownRows(rows, { filter: 'replied' }))).toEqual(['P.1.i.b']);
  });

  it('keeps the open question in sight whatever the filter', () => {
    expect(codes(shownRows(rows, { filter: 'lowered', q: 'P.1.i.a' }))).toEqual(['P.1.i.a', 'P.1.i.b']);
  });

  it('filters by area of change', () => {
    expect(codes(shownRows(rows, { filter: 'accepted', area: 'PP' }))).toEqual([]);
    expect(codes(shownRows(rows, { filter: 'accepted', area: 'MP' }))).toEqual(['P.1.i.a']);
  });

  it('goes on to the next question that is not assessed, round to the first', () => {
    const last = rubric.questions.at(-1)!.code;
    const first = rows.find(({ judgement }) => judgement === 'open')!.node.code;
    expect(nextOpen(rows, last)?.node.code).toBe(first);
    expect(nextOpen([row('P.1.i.a')!], 'P.1.i.a')).toBeUndefined();
  });
});
