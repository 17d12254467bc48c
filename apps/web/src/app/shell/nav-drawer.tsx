import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NavList } from './nav-list';
import classes from './shell.module.css';

/** The navigation where there is no room beside the screen. It slides in, also when its code has just come. */
export function NavDrawer({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const { t } = useTranslation(['shell', 'common']);
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setThere(true));
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <Drawer
      opened={isThere && isOpen}
      onClose={close}
      position="left"
      size="18rem"
      title={t('menu')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <nav className={classes.drawer} aria-label={t('navigation')}>
        <NavList onChoose={close} />
      </nav>
    </Drawer>
  );
}
