import { Button, Modal, MultiSelect, Progress, SegmentedControl, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answerOf, http, keyed } from '../../api/client';
import { useCommand } from '../../api/command';
import { isProblem } from '../../api/problem';
import { type Target } from '../../api/programmes';
import { type Unit } from '../../api/units';
import { Status } from '../../parts/page/status';

interface StartManyProps {
  readonly cycleId: string;
  /** Those that have no programme in the cycle yet and may have one. */
  readonly units: readonly Unit[];
}

interface Outcome {
  readonly unit: Unit;
  readonly problem: unknown;
}

function useStartMany(cycleId: string) {
  const [outcomes, setOutcomes] = useState<readonly Outcome[]>([]);
  const command = useCommand(
    async ({ units, target }: { readonly units: readonly Unit[]; readonly target: Target }) => {
      const done: Outcome[] = [];
      setOutcomes([]);
      for (const unit of units) {
        const problem = await answerOf(
          http.POST('/api/v1/programmes', {
            params: { header: keyed(crypto.randomUUID()) },
            body: { unitId: unit.id, cycleId, target },
          }),
        ).then(
          () => null,
          (error: unknown) => {
            if (!isProblem(error)) throw error;
            return error;
          },
        );
        done.push({ unit, problem });
        setOutcomes([...done]);
      }
    },
    { changes: [['programmes']] },
  );
  return { ...command, outcomes };
}

/** Starts the programmes of several units, one after the other, and says of each whether it went. */
export function StartMany({ cycleId, units }: StartManyProps) {
  const { t } = useTranslation(['ministry', 'common', 'problem']);
  const [isOpen, { open, close }] = useDisclosure(false);
  const [chosen, setChosen] = useState<string[]>([]);
  const [target, setTarget] = useState<Target>('wbk');
  const [asked, setAsked] = useState(0);
  const { run, isPending, outcomes } = useStartMany(cycleId);
  const start = () => {
    setAsked(chosen.length);
    run({ units: units.filter(({ id }) => chosen.includes(id)), target });
    setChosen([]);
  };
  const failed = outcomes.filter(({ problem }) => problem !== null);
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
        {failed.map(({ unit, problem }) => (
          <Text key={unit.id} size="sm">
            <Status tone="bad">{unit.name}</Status> {isProblem(problem) && t(`problem:${problem.kind}.title`)}
          </Text>
        ))}
      </Modal>
    </>
  );
}
