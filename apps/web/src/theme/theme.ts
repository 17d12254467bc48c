import { Button, Drawer, Loader, Modal, Tooltip, createTheme } from '@mantine/core';

/**
 * What Mantine cannot read from `tokens.css`. Whatever would put a `<style>` element into the page is off: our content
 * security policy allows none. That rules out responsive values of props too (`cols={{ base: 1 }}`): CSS modules do that.
 */
export const theme = createTheme({
  fontFamily: 'var(--zi-font)',
  headings: { fontWeight: '600' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, position: 'right', size: 'lg' } }),
    Loader: Loader.extend({ defaultProps: { size: 'sm' } }),
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
    Tooltip: Tooltip.extend({ defaultProps: { events: { hover: true, focus: true, touch: true } } }),
  },
});
