import { Button, type ButtonProps, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogButtonProps extends ButtonProps {
  readonly title: string;
  /** Says more than the button shows, where there are several alike. It begins with what is shown. */
  readonly label?: string;
  readonly children: ReactNode;
  readonly form: (close: () => void) => ReactNode;
}

/** A button that opens a form in a dialog. */
export function DialogButton({ title, label, children, form, ...button }: DialogButtonProps) {
  const { t } = useTranslation('common');
  const [isOpen, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button {...button} aria-label={label} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={title}
        size="lg"
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        {form(close)}
      </Modal>
    </>
  );
}
