import { Checkbox, TextInput, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Designation, type Programme, designateProgramme } from '../../../api/programmes';
import { choiceFlaw, flawsOf, textFlaw } from '../../../parts/field/checks';
import { DayField } from '../../../parts/field/day-field';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { Status } from '../../../parts/page/status';
import { useFormat } from '../../../text/format';
import { Facts } from './facts';
import classes from './programme.module.css';
import { RecordForm, useRecord } from './record';

const criteria = ['coreService', 'highRisk', 'wideImpact'] as const;
type Criteria = Designation['criteria'];

export function DesignationDocument({ designation }: { readonly designation: Designation }) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  return (
    <Facts
      of={[
        [t('designation.decreeNumber'), designation.decreeNumber],
        [t('designation.decreedOn'), format.day(designation.decreedOn)],
        ...criteria.map((name) => {
          const { met, reason } = designation.criteria[name];
          return [
            t(`designation.${name}`),
            <span key={name}>
              <Status tone={met ? 'good' : 'warn'}>
                {met ? t('common:word.met') : t('common:word.unmet')}
              </Status>{' '}
              {reason}
            </span>,
          ] as const;
        }),
      ]}
    />
  );
}

interface Draft {
  readonly decreeNumber: string;
  readonly decreedOn: string | null;
  readonly criteria: Criteria;
}

const unjudged = { met: false, reason: '' };
const blank: Draft = {
  decreeNumber: '',
  decreedOn: null,
  criteria: { coreService: unjudged, highRisk: unjudged, wideImpact: unjudged },
};

const check = ({ decreeNumber, decreedOn, criteria: { coreService, highRisk, wideImpact } }: Draft) =>
  flawsOf({
    decreeNumber: textFlaw(decreeNumber, 100),
    decreedOn: choiceFlaw(decreedOn),
    coreService: textFlaw(coreService.reason, 2000),
    highRisk: textFlaw(highRisk.reason, 2000),
    wideImpact: textFlaw(wideImpact.reason, 2000),
  });

interface DesignationFormProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

export function DesignationForm({ programme, onClose }: DesignationFormProps) {
  const { t } = useTranslation('programme');
  const { values, set, flaws, sending } = useDraft(programme.designation ?? blank, check);
  const record = useRecord(programme, designateProgramme, onClose);
  const flaw = useFlaw(flaws, record.problem);
  const onSubmit = sending((draft) => record.run({ ...draft, decreedOn: draft.decreedOn ?? '' }));
  const judge = (name: keyof Criteria, part: Partial<Criteria[keyof Criteria]>) =>
    set({ criteria: { ...values.criteria, [name]: { ...values.criteria[name], ...part } } });
  return (
    <RecordForm title={t('designation.title')} record={record} onSubmit={onSubmit} onClose={onClose}>
      <div className={classes.fields}>
        <TextInput
          label={t('designation.decreeNumber')}
          withAsterisk
          value={values.decreeNumber}
          onChange={({ currentTarget }) => set({ decreeNumber: currentTarget.value })}
          error={flaw('decreeNumber')}
        />
        <DayField
          label={t('designation.decreedOn')}
          withAsterisk
          value={values.decreedOn}
          onChange={(decreedOn) => set({ decreedOn })}
          error={flaw('decreedOn')}
        />
      </div>
      <h3>{t('designation.criteria')}</h3>
      {criteria.map((name) => (
        <Criterion
          key={name}
          name={name}
          judged={values.criteria[name]}
          error={flaw(name)}
          onChange={(part) => judge(name, part)}
        />
      ))}
    </RecordForm>
  );
}

interface CriterionProps {
  readonly name: keyof Criteria;
  readonly judged: Criteria[keyof Criteria];
  readonly error: string | undefined;
  readonly onChange: (part: Partial<Criteria[keyof Criteria]>) => void;
}

function Criterion({ name, judged, error, onChange }: CriterionProps) {
  const { t } = useTranslation('programme');
  const title = t(`designation.${name}`);
  return (
    <div className={classes.part} role="group" aria-label={title}>
      <Checkbox
        label={`${title}: ${t('designation.met')}`}
        checked={judged.met}
        onChange={({ currentTarget }) => onChange({ met: currentTarget.checked })}
      />
      <Textarea
        label={`${title}: ${t('designation.reason')}`}
        withAsterisk
        value={judged.reason}
        onChange={({ currentTarget }) => onChange({ reason: currentTarget.value })}
        error={error}
      />
    </div>
  );
}
