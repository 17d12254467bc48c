import { whileShown } from './while-shown';

class TestPage extends EventTarget {
  visibilityState: DocumentVisibilityState = 'visible';

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

describe('what goes on while a page is shown', () => {
  let page: TestPage;
  const end = jest.fn();
  const begin = jest.fn(() => end);
  const calls = () => [begin.mock.calls.length, end.mock.calls.length];
  beforeEach(() => {
    jest.clearAllMocks();
    page = new TestPage();
  });

  it('begins at once on a page that is shown, and only once', () => {
    whileShown(page, begin);
    page.turn('visible');
    expect(calls()).toEqual([1, 0]);
  });

  it('waits on a page that opens in the background', () => {
    page.visibilityState = 'hidden';
    whileShown(page, begin);
    expect(calls()).toEqual([0, 0]);
    page.turn('visible');
    expect(calls()).toEqual([1, 0]);
  });

  it('ends when the page is hidden, and begins anew when it is shown again', () => {
    whileShown(page, begin);
    page.turn('hidden');
    expect(calls()).toEqual([1, 1]);
    page.turn('visible');
    expect(calls()).toEqual([2, 1]);
  });

  it('ends for good with the screen', () => {
    const stop = whileShown(page, begin);
    stop();
    page.turn('hidden');
    page.turn('visible');
    expect(calls()).toEqual([1, 1]);
  });
});
