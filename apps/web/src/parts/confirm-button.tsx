import { Button, type ButtonProps, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmButtonProps extends ButtonProps {
  /** What will happen, and whether it can be undone. */
  readonly question: ReactNode;
  readonly onConfirm: () => void;
  readonly children: ReactNode;
}

/** A button for what cannot be undone: it asks first. */
export function ConfirmButton({ question, onConfirm, children, ...button }: ConfirmButtonProps) {
  const { t } = useTranslation('common');
  const [isOpen, { open, close }] = useDisclosure(false);
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button {...button} onClick={open}>
        {children}
      </Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('confirm.title')}
        closeButtonProps={{ 'aria-label': t('action.close') }}
      >
        <Text component="div">{question}</Text>
        <Group justify="end" mt="lg">
          <Button variant="default" onClick={close} data-autofocus>
            {t('action.cancel')}
          </Button>
          <Button color="red" onClick={confirm}>
            {t('action.confirm')}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
