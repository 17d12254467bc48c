import {
  type DraftState,
  type ServedAnswer,
  absorb,
  barred,
  contentAt,
  editsOf,
  heard,
  isClean,
  noDrafts,
  refused,
  saved,
  settle,
  statusAt,
  take,
  type,
  unbarred,
} from './drafts';

const code = 'P.1.i.a';
const answer = (part: Partial<ServedAnswer> = {}): ServedAnswer => ({
  ...{ code, value: 'Tidak', note: null, version: 1, author: 'person:sari', origin: 'person' },
  answeredAt: '2026-02-20T03:00:00.000Z',
  ...part,
});
const typed = (change: object, served = answer(), state: DraftState = noDrafts) =>
  type(state, { code, change, served });

describe('a draft', () => {
  it('is what was typed, based on what was seen', () => {
    const { drafts } = typed({ value: 'Ya' });
    expect(drafts[code]).toMatchObject({
      value: 'Ya',
      baseVersion: 1,
      base: { value: 'Tidak' },
      status: 'typed',
    });
  });

  it('is none when it is as it was before', () => {
    expect(isClean(typed({ value: 'Tidak' }, answer(), typed({ value: 'Ya' })))).toBe(true);
  });

  it('of counts in another order is none', () => {
    expect(isClean(typed({ value: { b: 2, a: 1 } }, answer({ value: { a: 1, b: 2 } })))).toBe(true);
  });

  it('that is not sound is kept and not sent', () => {
    const state = type(noDrafts, { code, change: { value: { a: 1 } }, problems: { b: 'missing' } });
    expect(take(state, 'key')).toBe(state);
    expect(statusAt(state, code)).toBe('refused');
  });
});

describe('a batch', () => {
  it('carries every waiting draft with the version that it is based on', () => {
    const state = take(type(typed({ value: 'Ya' }), { code: 'P.1.i.b', change: { note: 'SK' } }), 'key');
    expect(editsOf(state.batch!)).toEqual([
      { code, value: 'Ya', note: undefined, version: 1 },
      { code: 'P.1.i.b', value: undefined, note: 'SK', version: 0 },
    ]);
  });

  it('stays the same, key and content, while it is not answered', () => {
    const sent = take(typed({ value: 'Ya' }), 'first');
    const since = typed({ note: 'SK' }, answer(), sent);
    expect(take(since, 'second').batch).toEqual(sent.batch);
  });

  it('once saved is the base of what was typed meanwhile', () => {
    const since = typed({ note: 'SK' }, answer(), take(typed({ value: 'Ya' }), 'key'));
    const { drafts, batch } = saved(since, [answer({ value: 'Ya', version: 2 })]);
    expect(batch).toBeNull();
    expect(drafts[code]).toMatchObject({ note: 'SK', baseVersion: 2, base: { value: 'Ya' } });
    expect(drafts[code]).not.toHaveProperty('value');
  });

  it('shows what is under way, and over it what was typed since', () => {
    const since = typed({ note: 'SK' }, answer(), take(typed({ value: 'Ya' }), 'key'));
    expect(contentAt(since, code, answer())).toEqual({ value: 'Ya', note: 'SK' });
  });

  it('refused for one question waits again without it', () => {
    const state = take(type(typed({ value: 'Ya' }), { code: 'P.1.i.b', change: { value: 'A' } }), 'key');
    const theirs = { ...answer({ version: 3 }), isSurvey: false };
    const { drafts } = refused(state, { conflicts: { [code]: theirs } });
    expect(drafts[code]).toMatchObject({ status: 'conflict', value: 'Ya', theirs: { version: 3 } });
    expect(drafts['P.1.i.b']).toMatchObject({ status: 'typed', value: 'A' });
  });

  it('refused after more was typed loses neither', () => {
    const since = typed({ note: 'SK' }, answer(), take(typed({ value: 'Ya' }), 'key'));
    expect(refused(since, {}).drafts[code]).toMatchObject({ value: 'Ya', note: 'SK', baseVersion: 1 });
  });

  it('that may not be saved at all is kept until the layer takes answers again', () => {
    const state = barred(take(typed({ value: 'Ya' }), 'key'));
    expect(statusAt(state, code)).toBe('refused');
    expect(statusAt(unbarred(state), code)).toBe('typed');
  });
});

describe('what another saves', () => {
  it('in the field of a draft is a conflict before it is sent', () => {
    const state = heard(typed({ note: 'mine' }), [answer({ note: 'theirs', version: 2 })]);
    expect(state.drafts[code]).toMatchObject({ status: 'conflict', theirs: { note: 'theirs', version: 2 } });
  });

  it('in another field leaves the draft, based anew', () => {
    const state = heard(typed({ note: 'mine' }), [answer({ value: 'Ya', version: 2 })]);
    expect(state.drafts[code]).toMatchObject({
      status: 'typed',
      note: 'mine',
      baseVersion: 2,
      base: { value: 'Ya' },
    });
  });

  it('to the same ends the draft', () => {
    expect(isClean(heard(typed({ value: 'Ya' }), [answer({ value: 'Ya', version: 2 })]))).toBe(true);
  });

  it('is not heard of what is under way', () => {
    const sent = take(typed({ value: 'Ya' }), 'key');
    expect(heard(sent, [answer({ version: 5 })])).toBe(sent);
  });
});

describe('a conflict', () => {
  const state = heard(typed({ value: 'Ya', note: 'mine' }), [answer({ note: 'theirs', version: 2 })]);

  it('stays one while it is typed on', () => {
    expect(typed({ note: 'more' }, answer(), state).drafts[code]).toMatchObject({
      status: 'conflict',
      note: 'more',
    });
  });

  it('settled as mine is sent over theirs', () => {
    expect(settle(state, code, 'mine').drafts[code]).toMatchObject({
      value: 'Ya',
      note: 'mine',
      baseVersion: 2,
    });
  });

  it('settled as theirs leaves no draft', () => {
    expect(isClean(settle(state, code, 'theirs'))).toBe(true);
  });

  it('settled as both keeps both notes', () => {
    expect(settle(state, code, 'both').drafts[code]).toMatchObject({ value: 'Ya', note: 'theirs\nmine' });
  });

  it('with a survey is settled by the survey', () => {
    const index = heard(typed({ value: '3' }), [answer({ value: '34/9', version: 2, origin: 'survey' })]);
    expect(isClean(settle(index, code, 'mine'))).toBe(true);
  });
});

describe('what a closed page left behind', () => {
  it('goes on under its own key', () => {
    expect(absorb(noDrafts, take(typed({ value: 'Ya' }), 'left')).batch?.key).toBe('left');
  });

  it('waits as drafts where a batch is under way already', () => {
    const here = take(type(noDrafts, { code: 'P.1.i.b', change: { value: 'A' } }), 'here');
    const { batch, drafts } = absorb(here, take(typed({ value: 'Ya' }), 'left'));
    expect(batch?.key).toBe('here');
    expect(drafts[code]).toMatchObject({ value: 'Ya', status: 'typed' });
  });
});
