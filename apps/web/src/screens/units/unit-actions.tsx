import { Button, Drawer, Menu, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../api/session';
import { type Unit } from '../../api/units';
import { ChangeUnit } from './change-unit';
import { CloseUnit } from './close-unit';
import { UnitHistory } from './history';
import { MoveUnit } from './move-unit';

interface UnitActionsProps {
  readonly unit: Unit;
  readonly onDone: (unit: string) => void;
}

const forms = { change: ChangeUnit, move: MoveUnit, close: CloseUnit } as const;
type Act = keyof typeof forms;

/** What may be done to a unit, and what it was. */
export function UnitActions({ unit, onDone }: UnitActionsProps) {
  const { t } = useTranslation(['admin', 'common']);
  const me = useMe();
  const [open, show] = useState<Act | 'history' | null>(null);
  const close = () => show(null);
  const mayChange = me.may('unit.change', { path: unit.path, cycleId: null });
  const titleOf = (act: Act) => t(act === 'close' && unit.activeUntil ? 'units.reopen' : `units.${act}`);
  const acts = (['change', 'move', 'close'] as const).filter(
    (act) => mayChange && (act !== 'move' || unit.parentId !== null),
  );
  const Form = open === null || open === 'history' ? null : forms[open];
  const closeButtonProps = { 'aria-label': t('common:action.close') };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" aria-label={t('units.actions', { unit: unit.name })}>
            …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {acts.map((act) => (
            <Menu.Item key={act} onClick={() => show(act)}>
              {titleOf(act)}
            </Menu.Item>
          ))}
          <Menu.Item onClick={() => show('history')}>{t('units.history')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={Form !== null}
        onClose={close}
        size="lg"
        title={Form && open !== null && open !== 'history' ? `${titleOf(open)} · ${unit.name}` : ''}
        closeButtonProps={closeButtonProps}
      >
        {Form && <Form unit={unit} onClose={close} onDone={onDone} />}
      </Modal>
      <Drawer
        opened={open === 'history'}
        onClose={close}
        title={`${t('units.history')} · ${unit.name}`}
        closeButtonProps={closeButtonProps}
      >
        {open === 'history' && <UnitHistory unitId={unit.id} />}
      </Drawer>
    </>
  );
}
