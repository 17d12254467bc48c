import {
  type ButtonProps,
  type DrawerProps,
  type LoaderProps,
  type ModalProps,
  type TooltipProps,
  createTheme,
} from '@mantine/core';

const by = <T>(defaultProps: Partial<T>) => ({ defaultProps });

/**
 * What Mantine cannot read from `tokens.css`. Whatever would put a `<style>` element into the page is off: our content
 * security policy allows none. That rules out responsive values of props too (`cols={{ base: 1 }}`): CSS modules do that.
 * Components are named, not imported: the first screen loads none that it does not show.
 */
export const theme = createTheme({
  fontFamily: 'var(--zi-font)',
  headings: { fontWeight: '600' },
  fontWeights: { regular: '400', medium: '600', bold: '600' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: by<ButtonProps>({ size: 'sm' }),
    Drawer: by<DrawerProps>({ lockScroll: false, position: 'right', size: 'lg' }),
    Loader: by<LoaderProps>({ size: 'sm' }),
    Modal: by<ModalProps>({ lockScroll: false, centered: true }),
    Tooltip: by<TooltipProps>({ events: { hover: true, focus: true, touch: true } }),
  },
});
