import { Anchor, NumberInput, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Declaration, type Programme, declareProgramme } from '../../../api/programmes';
import { choiceFlaw, flawsOf, numberFlaw, textFlaw, urlFlaw } from '../../../parts/field/checks';
import { DayField } from '../../../parts/field/day-field';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { useFormat } from '../../../text/format';
import { Facts } from './facts';
import classes from './programme.module.css';
import { RecordForm, useRecord } from './record';

export function DeclarationDocument({ declaration }: { readonly declaration: Declaration }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { declaredOn, leader, employees, publicityUrl } = declaration;
  return (
    <Facts
      of={[
        [t('declaration.declaredOn'), format.day(declaredOn)],
        [t('declaration.leader'), leader],
        [t('declaration.employees'), format.number(employees)],
        [
          t('declaration.publicityUrl'),
          <Anchor key="url" href={publicityUrl} target="_blank" rel="noreferrer">
            {publicityUrl}
          </Anchor>,
        ],
      ]}
    />
  );
}

interface Draft {
  readonly declaredOn: string | null;
  readonly leader: string;
  readonly employees: number | string;
  readonly publicityUrl: string;
}

const blank: Draft = { declaredOn: null, leader: '', employees: '', publicityUrl: 'https://' };

const check = ({ declaredOn, leader, employees, publicityUrl }: Draft) =>
  flawsOf({
    declaredOn: choiceFlaw(declaredOn),
    leader: textFlaw(leader, 200),
    employees: numberFlaw(employees, { min: 1, max: 100_000, whole: true }),
    publicityUrl: urlFlaw(publicityUrl, 2000),
  });

const bodyOf = ({ declaredOn, leader, employees, publicityUrl }: Draft): Declaration => ({
  ...{ declaredOn: declaredOn ?? '', leader: leader.trim(), employees: Number(employees), publicityUrl },
});

interface DeclarationFormProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

export function DeclarationForm({ programme, onClose }: DeclarationFormProps) {
  const { t } = useTranslation('programme');
  const { values, set, flaws, sending } = useDraft<Draft, keyof Draft>(programme.declaration ?? blank, check);
  const record = useRecord(programme, declareProgramme, onClose);
  const flaw = useFlaw(flaws, record.problem);
  const onSubmit = sending((draft) => record.run(bodyOf(draft)));
  return (
    <RecordForm title={t('declaration.title')} record={record} onSubmit={onSubmit} onClose={onClose}>
      <div className={classes.fields}>
        <DayField
          label={t('declaration.declaredOn')}
          withAsterisk
          value={values.declaredOn}
          onChange={(declaredOn) => set({ declaredOn })}
          error={flaw('declaredOn')}
        />
        <NumberInput
          label={t('declaration.employees')}
          description={t('declaration.employeesHelp')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          withAsterisk
          allowDecimal={false}
          allowNegative={false}
          value={values.employees}
          onChange={(employees) => set({ employees })}
          error={flaw('employees')}
        />
        <TextInput
          className={classes.wide}
          label={t('declaration.leader')}
          description={t('declaration.leaderHelp')}
          withAsterisk
          value={values.leader}
          onChange={({ currentTarget }) => set({ leader: currentTarget.value })}
          error={flaw('leader')}
        />
        <TextInput
          className={classes.wide}
          label={t('declaration.publicityUrl')}
          type="url"
          withAsterisk
          value={values.publicityUrl}
          onChange={({ currentTarget }) => set({ publicityUrl: currentTarget.value })}
          error={flaw('publicityUrl')}
        />
      </div>
    </RecordForm>
  );
}
