import { type Place, rules } from '@zi/access';
import { roles } from '@zi/contracts';
import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { isProblem } from '../../../api/problem';
import { type Target, startProgramme } from '../../../api/programmes';
import { useMe } from '../../../api/session';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty } from '../../../parts/page/status';
import classes from './unit.module.css';

const starters = roles.filter((role) => rules[role]['programme.start']);

interface StartProgrammeProps {
  readonly unitId: string;
  readonly place: Place & { readonly cycleId: string };
}

/** Stands where a unit has no programme in a cycle: who may start one, and the form for them. */
export function StartProgramme({ unitId, place }: StartProgrammeProps) {
  const { t } = useTranslation(['unit', 'common']);
  const me = useMe();
  return (
    <Empty title={t('none.title')}>
      {me.may('programme.start', place) ? (
        <StartForm unitId={unitId} cycleId={place.cycleId} />
      ) : (
        <p>{t('none.who', { roles: starters.map((role) => t(`common:role.${role}`)).join(', ') })}</p>
      )}
    </Empty>
  );
}

function StartForm({ unitId, cycleId }: { readonly unitId: string; readonly cycleId: string }) {
  const { t } = useTranslation(['unit', 'common']);
  const [target, aim] = useState<Target>('wbk');
  const { run, problem, isPending } = useCommand(startProgramme, {
    changes: [['programmes'], ['assessments']],
  });
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        run({ unitId, cycleId, target });
      }}
    >
      <Radio.Group label={t('none.target')} value={target} onChange={(value) => aim(value)}>
        <Radio value="wbk" label={t('common:target.wbk')} mt="xs" />
        <Radio value="wbbm" label={t('common:target.wbbm')} mt="xs" />
      </Radio.Group>
      <ProblemNotice problem={problem}>
        {isProblem(problem, 'conflict') ? t('none.conflict') : undefined}
      </ProblemNotice>
      <Button type="submit" loading={isPending}>
        {t('none.start')}
      </Button>
    </form>
  );
}
