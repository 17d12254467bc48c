import { Button, Group } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../api/command';
import { isProblem } from '../../../../api/problem';
import { openSurvey } from '../../../../api/surveys';
import { choiceFlaw, flawsOf } from '../../../../parts/field/checks';
import { DayField } from '../../../../parts/field/day-field';
import { useDraft } from '../../../../parts/field/use-draft';
import { useFlaw } from '../../../../parts/field/use-flaw';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { useFormat } from '../../../../text/format';

interface Draft {
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

const check = ({ opensOn, closesOn }: Draft) =>
  flawsOf({ opensOn: choiceFlaw(opensOn), closesOn: choiceFlaw(closesOn) });

/** Opens a survey from a day to a day and goes to it. */
export function OpenForm({ programmeId }: { readonly programmeId: string }) {
  const { t } = useTranslation('survey');
  const { today } = useFormat();
  const navigate = useNavigate();
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>(
    { opensOn: today, closesOn: null },
    check,
  );
  const command = useCommand(openSurvey, {
    changes: [['surveys'], ['duties']],
    onDone: ({ id }) => void navigate({ to: '/surveys/$surveyId', params: { surveyId: id } }),
  });
  const flaw = useFlaw(flaws, command.problem);
  const isBackwards =
    values.opensOn !== null && values.closesOn !== null && values.closesOn <= values.opensOn;
  const onSubmit = sending(({ opensOn, closesOn }) => {
    if (!isBackwards) command.run({ programmeId, opensOn: opensOn!, closesOn: closesOn! });
  });
  return (
    <form aria-label={t('open.title')} noValidate onSubmit={onSubmit}>
      <Group align="start" gap="md">
        <DayField
          label={t('open.opensOn')}
          withAsterisk
          value={values.opensOn}
          onChange={(opensOn) => set({ opensOn })}
          error={flaw('opensOn')}
        />
        <DayField
          label={t('open.closesOn')}
          withAsterisk
          minDate={values.opensOn ?? today}
          value={values.closesOn}
          onChange={(closesOn) => set({ closesOn })}
          error={isBackwards ? t('open.order') : flaw('closesOn')}
        />
      </Group>
      <ProblemNotice problem={command.problem}>
        {isProblem(command.problem, 'conflict') ? t('open.conflict') : undefined}
      </ProblemNotice>
      <Group mt="md">
        <Button type="submit" loading={command.isPending}>
          {t('open.submit')}
        </Button>
      </Group>
    </form>
  );
}
