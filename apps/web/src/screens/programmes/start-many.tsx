import { Button, Modal, MultiSelect, Progress, SegmentedControl, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem';
import { type Target, startProgramme } from '../../api/programmes';
import { type Unit } from '../../api/units';
import { useEach } from '../../api/use-each';
import { Status } from '../../parts/page/status';

interface StartManyProps {
  readonly cycleId: string;
  /** Those that have no programme in the cycle yet and may have one. */
  readonly units: readonly Unit[];
}

interface Start {
  readonly unit: Unit;
  readonly cycleId: string;
  readonly target: Target;
}

/** Starts the programmes of several units, one after the other. Those that could not be started stay chosen. */
export function StartMany({ cycleId, units }: StartManyProps) {
  const { t } = useTranslation(['ministry', 'common', 'problem']);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [target, setTarget] = useState<Target>('wbk');
  const { run, isPending, asked, outcomes } = useEach<Start>({
    nameOf: ({ unit, ...start }) => [unit.id, start.cycleId, start.target].join(),
    send: ({ unit, ...start }, key) => startProgramme({ unitId: unit.id, ...start }, key),
    changes: [['programmes']],
    onDone: (all) => setChosen(all.filter(({ problem }) => problem).map(({ item }) => item.unit.id)),
  });
  const start = () =>
    run(units.filter(({ id }) => chosen.includes(id)).map((unit) => ({ unit, cycleId, target })));
  return (
    <>
      <Button onClick={open}>{t('programmes.start')}</Button>
      <Modal
        opened={isOpen}
        onClose={close}
        title={t('programmes.start')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <MultiSelect
          label={t('programmes.startUnits')}
          description={t('programmes.startAbout')}
          data={units.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen}
          onChange={setChosen}
          searchable
          limit={50}
        />
        <SegmentedControl
          mt="md"
          aria-label={t('pick.target')}
          data={(['wbk', 'wbbm'] as const).map((value) => ({ value, label: t(`common:target.${value}`) }))}
          value={target}
          onChange={(value) => setTarget(value)}
        />
        <div>
          <Button mt="md" disabled={chosen.length === 0} loading={isPending} onClick={start}>
            {t('programmes.startNow', { count: chosen.length })}
          </Button>
        </div>
        {asked > 0 && (
          <div role="status">
            <Progress mt="md" value={(100 * outcomes.length) / asked} aria-label={t('programmes.progress')} />
            <Text size="sm">{t('programmes.done', { count: outcomes.length, of: asked })}</Text>
          </div>
        )}
        {outcomes.map(
          ({ item: { unit }, problem }) =>
            isProblem(problem) && (
              <Text key={unit.id} size="sm">
                <Status tone="bad">{unit.name}</Status> {t(`problem:${problem.kind}.title`)}
              </Text>
            ),
        )}
      </Modal>
    </>
  );
}
