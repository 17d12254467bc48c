import { idleEnd, isTouchDue, judge, sessionEnd } from './session';

const began = new Date('2026-03-02T01:00:00Z');
const after = (seconds: number) => new Date(began.getTime() + seconds * 1_000);
const session = { rotatedAt: began, idleUntil: after(3_600), expiresAt: after(7_200), endedAt: null };

describe('a session', () => {
  it('is good until it was not used for a while, at the latest until its end', () => {
    expect(judge(session, 'present', after(60))).toBe('good');
    const idle = { ...session, rotatedAt: after(3_500) };
    expect(judge(idle, 'present', after(3_599))).toBe('good');
    expect(judge(idle, 'present', after(3_600))).toBe('over');
    const used = { ...session, idleUntil: after(9_000), rotatedAt: after(7_000) };
    expect(judge(used, 'present', after(7_199))).toBe('good');
    expect(judge(used, 'present', after(7_200))).toBe('over');
    expect(judge({ ...session, endedAt: after(1) }, 'present', after(2))).toBe('over');
  });

  it('gets another token when the present one is fifteen minutes old', () => {
    expect(judge(session, 'present', after(899))).toBe('good');
    expect(judge(session, 'present', after(900))).toBe('renew');
  });

  it('takes the token before for a minute more, for requests side by side; then it was stolen', () => {
    expect(judge(session, 'replaced', after(60))).toBe('good');
    expect(judge(session, 'replaced', after(60.001))).toBe('stolen');
    expect(judge(session, 'other', after(1))).toBe('stolen');
  });

  it('is over rather than stolen once its time has run out', () => {
    expect(judge(session, 'replaced', after(3_600))).toBe('over');
    expect(judge({ ...session, endedAt: after(1) }, 'other', after(2))).toBe('over');
  });

  it('lasts by use, never beyond its end', () => {
    expect(sessionEnd(began, 2)).toEqual(after(7_200));
    expect(idleEnd(after(7_200), began, 60)).toEqual(after(3_600));
    expect(idleEnd(after(7_200), after(7_000), 60)).toEqual(after(7_200));
  });

  it('is written at most once a minute for being used', () => {
    expect(isTouchDue(session, after(3_659.999))).toBe(false);
    expect(isTouchDue(session, after(3_660))).toBe(true);
  });
});
