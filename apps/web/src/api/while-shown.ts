type Shown = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Does something as long as the page is shown: begins it anew each time, and ends it when the page is hidden. A tab that
 * lies open in the background keeps no session alive. Gives what ends it for good.
 */
export function whileShown(page: Shown, begin: () => () => void): () => void {
  let end: (() => void) | undefined;
  const follow = () => {
    if (page.visibilityState === 'visible') {
      end ??= begin();
    } else {
      end?.();
      end = undefined;
    }
  };
  page.addEventListener('visibilitychange', follow);
  follow();
  return () => {
    page.removeEventListener('visibilitychange', follow);
    end?.();
    end = undefined;
  };
}
