import { Kbd, Modal, Switch, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Keys } from './use-keys';

const rows = [
  ['J →', 'next'],
  ['K ←', 'previous'],
  ['1–9', 'choose'],
  ['A–E, Y, T', 'letter'],
  ['Enter', 'nextBlank'],
  ['Ctrl+Enter', 'noteDone'],
  ['N', 'note_'],
  ['U', 'upload'],
  ['/', 'search'],
  ['Ctrl+Z', 'undo'],
  ['?', 'help'],
] as const;

/** The keys of the worksheet, and the switch that turns single keys off. */
export function ShortcutsDialog({ keys }: { readonly keys: Keys }) {
  const { t } = useTranslation(['worksheet', 'common']);
  return (
    <Modal
      opened={keys.isHelpOpen}
      onClose={() => keys.openHelp(false)}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Switch
        label={t('shortcuts.on')}
        checked={keys.isOn}
        onChange={(event) => keys.turn(event.currentTarget.checked)}
      />
      <Text size="sm" c="dimmed" my="xs">
        {t('shortcuts.note')}
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('shortcuts.key')}</Table.Th>
            <Table.Th>{t('shortcuts.does')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(([key, does]) => (
            <Table.Tr key={key}>
              <Table.Td>
                <Kbd>{key}</Kbd>
              </Table.Td>
              <Table.Td>{t(`shortcuts.${does}`)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
