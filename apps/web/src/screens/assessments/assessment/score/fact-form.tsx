import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type GateDocument } from '@zi/rubric';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../api/command';
import { type NewFact, recordFact } from '../../../../api/scores';
import { unitQuery } from '../../../../api/units';
import { DayField } from '../../../../parts/field/day-field';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import shared from '../../../../parts/score/score.module.css';
import { useFormat } from '../../../../text/format';
import { FactValue } from './fact-value';
import classes from './score.module.css';

interface FactFormProps extends Pick<NewFact, 'unitId' | 'cycleId' | 'requirement'> {
  readonly name: string;
  readonly gate: GateDocument | undefined;
  readonly onClose: () => void;
}

/** Records what is known of a requirement, with its day and document. */
export function FactForm({ name, gate, onClose, ...of }: FactFormProps) {
  const { t } = useTranslation(['score', 'common']);
  const { today } = useFormat();
  const { data: unit } = useQuery(unitQuery(of.unitId));
  const [value, setValue] = useState<NewFact['value'] | null>(null);
  const [asOf, setAsOf] = useState<string | null>(today);
  const [source, setSource] = useState('');
  const [isTried, setTried] = useState(false);
  const { run, isPending, problem } = useCommand(recordFact, { changes: [['scores']], onDone: onClose });
  const flaws = {
    value: value === null ? t('requirement.needValue') : null,
    asOf: dayFlaw(asOf, today, t('requirement.needDay'), t('requirement.futureDay')),
    source: source.trim() === '' ? t('requirement.needSource') : null,
  };
  const record = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (value === null || asOf === null || flaws.asOf !== null || flaws.source !== null) return;
    run({ ...of, value, asOf, source: source.trim() });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('requirement.recordFor', { name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form className={classes.form} onSubmit={record} noValidate>
        <p className={shared.plain}>
          {unit && t('requirement.for', { unit: unit.name })} {t('requirement.kept')}
        </p>
        <FactValue gate={gate} value={value} onChange={setValue} error={isTried && flaws.value} />
        <DayField
          label={t('requirement.asOf')}
          value={asOf}
          onChange={setAsOf}
          error={isTried && flaws.asOf}
          required
        />
        <TextInput
          label={t('requirement.source')}
          description={t('requirement.sourceHint')}
          value={source}
          maxLength={500}
          onChange={({ currentTarget }) => setSource(currentTarget.value)}
          error={isTried && flaws.source}
          required
        />
        <ProblemNotice problem={problem} />
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('requirement.record')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}

function dayFlaw(day: string | null, today: string, missing: string, ahead: string): string | null {
  if (day === null) return missing;
  return day > today ? ahead : null;
}
