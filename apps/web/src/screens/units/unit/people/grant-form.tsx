import { areas } from '@zi/contracts';
import { Button, Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Area } from '../../../../api/actions';
import { useCommand } from '../../../../api/command';
import { type Role, grantMembership } from '../../../../api/memberships';
import { isProblem } from '../../../../api/problem';
import { choiceFlaw, flawsOf } from '../../../../parts/field/checks';
import { DayField } from '../../../../parts/field/day-field';
import { PersonField } from '../../../../parts/field/person-field';
import { useDraft } from '../../../../parts/field/use-draft';
import { useFlaw } from '../../../../parts/field/use-flaw';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { useFormat } from '../../../../text/format';
import classes from '../../../programmes/programme/programme.module.css';

interface Draft {
  readonly personId: string | null;
  readonly role: Role | null;
  readonly area: Area | null;
  readonly endsOn: string | null;
}

const blank: Draft = { personId: null, role: null, area: null, endsOn: null };
const check = ({ personId, role }: Draft) =>
  flawsOf({ personId: choiceFlaw(personId), role: choiceFlaw(role) });

interface GrantFormProps {
  readonly unitId: string;
  /** The roles that one may give here. */
  readonly own: readonly Role[];
  readonly onClose: () => void;
}

/** Gives somebody who is known already a role in the unit, in every cycle. */
export function GrantForm({ unitId, own, onClose }: GrantFormProps) {
  const { t } = useTranslation(['unit', 'common']);
  const { today } = useFormat();
  const { values, flaws, set, sending } = useDraft<Draft, 'personId' | 'role'>(blank, check);
  const { run, problem, isPending } = useCommand(grantMembership, {
    changes: [['memberships'], ['session']],
    onDone: onClose,
  });
  const flaw = useFlaw<keyof Draft>(flaws, problem);
  const hasArea = values.role === 'unit_coordinator';
  const onSubmit = sending(({ personId, role, area, endsOn }) => {
    if (!personId || !role) return;
    run({ personId, role, unitId, cycleId: null, area: hasArea ? area : null, startsOn: null, endsOn });
  });
  return (
    <Panel title={t('people.grant')}>
      <form noValidate aria-label={t('people.grant')} className={classes.part} onSubmit={onSubmit}>
        <div className={classes.fields}>
          <PersonField
            label={t('people.person')}
            withAsterisk
            value={values.personId}
            onChange={(personId) => set({ personId })}
            error={flaw('personId')}
          />
          <Select
            label={t('people.role')}
            withAsterisk
            data={own.map((value) => ({ value, label: t(`common:role.${value}`) }))}
            value={values.role}
            onChange={(role) => set({ role })}
            error={flaw('role')}
          />
          {hasArea && (
            <Select
              label={t('people.area')}
              placeholder={t('people.allAreas')}
              clearable
              clearButtonProps={{ 'aria-label': t('people.allAreas') }}
              data={areas.map((value) => ({ value, label: t(`common:area.${value}`) }))}
              value={values.area}
              onChange={(area) => set({ area })}
              error={flaw('area')}
            />
          )}
          <DayField
            label={t('people.endsOn')}
            description={t('common:state.optional')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            clearable
            minDate={today}
            value={values.endsOn}
            onChange={(endsOn) => set({ endsOn })}
            error={flaw('endsOn')}
          />
        </div>
        <ProblemNotice problem={problem}>
          {isProblem(problem, 'conflict') ? t('people.conflict') : undefined}
        </ProblemNotice>
        <Group justify="end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button type="submit" loading={isPending}>
            {t('people.grant')}
          </Button>
        </Group>
      </form>
    </Panel>
  );
}
