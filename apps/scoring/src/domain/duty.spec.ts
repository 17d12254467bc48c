import { rubric } from '../fixtures/worksheet';
import { type Waiting, dutyOf, placeIn, placeText } from './duty';

const id = '0190a000-0000-7000-8000-000000000041';
const waiting: Waiting = {
  ...{ kind: 'answer', assessmentId: id, layer: 'self', codes: ['P.1.i.a', 'P.2.i.a', 'H.1.a'] },
  ...{ unitId: id, unitName: 'Unit', unitPath: [id], programmeId: id, cycleId: id, dueOn: null },
};
const everywhere = () => true;

describe('a duty in a worksheet', () => {
  it('counts the questions of one’s own areas', () => {
    expect(dutyOf(waiting, rubric, everywhere)).toMatchObject({ kind: 'answer', count: 3, objectId: id });
    expect(dutyOf(waiting, rubric, (area) => area === 'MP')).toMatchObject({ count: 1 });
  });

  it('is none where nothing is left in one’s own area', () => {
    expect(dutyOf(waiting, rubric, (area) => area === 'PW')).toBeUndefined();
    expect(dutyOf({ ...waiting, kind: 'reply' }, rubric, (area) => area === 'PW')).toBeUndefined();
  });

  it('counts every question of a layer that has not begun, and none that is answered', () => {
    const review = { ...waiting, kind: 'review', layer: 'tpi_lead' } as const;
    expect(dutyOf({ ...review, codes: null }, rubric, everywhere)).toMatchObject({ count: 113 });
    expect(dutyOf({ ...review, codes: [] }, rubric, everywhere)).toMatchObject({ count: 0 });
  });

  it('counts nothing where there is one thing to do', () => {
    const close = { ...waiting, kind: 'close_round', layer: null, codes: [] } as const;
    expect(dutyOf(close, rubric, () => false)).toMatchObject({ kind: 'close_round', count: null });
  });

  it('is found again by its place', () => {
    for (const place of [
      { dueOn: null, assessmentId: id, kind: 'close_round', layer: null },
      { dueOn: '2026-05-31', assessmentId: id, kind: 'review', layer: 'tpi_lead' },
    ] as const)
      expect(placeIn(placeText(place))).toEqual(place);
  });

  it.each([
    '',
    id,
    `/${id}/answer`,
    `/${id}/advance/self`,
    `/${id}/answer/mine`,
    `2026-99-01/${id}/answer/self`,
  ])('has no place %s', (text) => {
    expect(placeIn(text)).toBeUndefined();
  });
});
