import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Programme, type Team, formTeam } from '../../../api/programmes';
import { type Flaw, choiceFlaw, flawsOf, textFlaw } from '../../../parts/field/checks';
import { DayField } from '../../../parts/field/day-field';
import { PeopleField } from '../../../parts/field/person-field';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { ActorName } from '../../../parts/names';
import { useFormat } from '../../../text/format';
import { Facts } from './facts';
import classes from './programme.module.css';
import { RecordForm, useRecord } from './record';
import { type Seat, type Seating, largestTeam, membersOf, seatingOf, seats } from './team-seats';

function useSeatName() {
  const { t } = useTranslation(['programme', 'common']);
  return (seat: Seat) => (seat === 'lead' ? t('team.lead') : t(`common:area.${seat}`));
}

export function TeamDocument({ team }: { readonly team: Team }) {
  const { t } = useTranslation(['programme', 'common']);
  const format = useFormat();
  const nameOf = useSeatName();
  const seating = seatingOf(team.members);
  return (
    <Facts
      of={[
        [t('team.decreeNumber'), team.decreeNumber],
        [t('team.decreedOn'), format.day(team.decreedOn)],
        ...seats.map((seat) => {
          const ids = seating[seat];
          const names = ids.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <ActorName actor={`person:${id}`} />
            </span>
          ));
          return [nameOf(seat), ids.length > 0 ? names : t('common:state.none')] as const;
        }),
      ]}
    />
  );
}

interface Draft {
  readonly decreeNumber: string;
  readonly decreedOn: string | null;
  readonly seating: Seating;
}

function sizeFlaw(seating: Seating): Flaw | undefined {
  const { length } = membersOf(seating);
  if (length === 0) return { kind: 'required' };
  return length > largestTeam ? { kind: 'range', min: 1, max: largestTeam } : undefined;
}

const check = ({ decreeNumber, decreedOn, seating }: Draft) =>
  flawsOf({
    decreeNumber: textFlaw(decreeNumber, 100),
    decreedOn: choiceFlaw(decreedOn),
    members: sizeFlaw(seating),
  });

const draftOf = (team: Team | null): Draft => ({
  decreeNumber: team?.decreeNumber ?? '',
  decreedOn: team?.decreedOn ?? null,
  seating: seatingOf(team?.members ?? []),
});

interface TeamFormProps {
  readonly programme: Programme;
  readonly onClose: () => void;
}

export function TeamForm({ programme, onClose }: TeamFormProps) {
  const { t } = useTranslation('programme');
  const nameOf = useSeatName();
  const { values, set, flaws, sending } = useDraft(draftOf(programme.team), check);
  const record = useRecord(programme, formTeam, onClose);
  const flaw = useFlaw(flaws, record.problem);
  const onSubmit = sending(({ decreeNumber, decreedOn, seating }) =>
    record.run({ decreeNumber, decreedOn: decreedOn ?? '', members: membersOf(seating) }),
  );
  return (
    <RecordForm title={t('team.title')} record={record} onSubmit={onSubmit} onClose={onClose}>
      <div className={classes.fields}>
        <TextInput
          label={t('team.decreeNumber')}
          withAsterisk
          value={values.decreeNumber}
          onChange={({ currentTarget }) => set({ decreeNumber: currentTarget.value })}
          error={flaw('decreeNumber')}
        />
        <DayField
          label={t('team.decreedOn')}
          withAsterisk
          value={values.decreedOn}
          onChange={(decreedOn) => set({ decreedOn })}
          error={flaw('decreedOn')}
        />
        {seats.map((seat) => (
          <PeopleField
            key={seat}
            label={nameOf(seat)}
            value={values.seating[seat]}
            onChange={(ids) => set({ seating: { ...values.seating, [seat]: ids } })}
            error={seat === 'lead' ? flaw('members') && t('team.none') : undefined}
          />
        ))}
      </div>
    </RecordForm>
  );
}
