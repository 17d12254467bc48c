import { readNotice } from './notice';

const now = new Date('2026-03-01T08:00:00.000Z');
const notice = { id: 'n', readAt: null, version: 3 };

describe('reading a notice', () => {
  it('marks it with the time', () => {
    expect(readNotice(notice, 3, now)).toEqual({ id: 'n', readAt: now, version: 4 });
  });

  it('of an older text is refused, since this text was not read', () => {
    expect(() => readNotice(notice, 2, now)).toThrow('you hold version 2, it is at 3');
  });

  it('twice changes nothing', () => {
    const read = readNotice(notice, 3, now);
    expect(readNotice(read, 4, new Date(now.getTime() + 1_000))).toBe(read);
  });
});
