import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { invitePerson } from '../../../api/people';
import { flawsOf } from '../../../parts/field/checks';
import { useDraft } from '../../../parts/field/use-draft';
import { useFlaw } from '../../../parts/field/use-flaw';
import { CommandForm } from '../../../parts/form/command-form';
import { Done } from '../../../parts/form/done';
import classes from '../../../parts/form/form.module.css';
import { Page, Panel } from '../../../parts/page/page';
import { type GiftDraft, blankGift, filledGift, giftFlaws } from '../../../parts/role/gift';
import { GiftFields } from '../../../parts/role/gift-fields';
import { useFormat } from '../../../text/format';
import { type PersonDraft, personFlaws } from '../person-checks';
import { PersonFields } from '../person-fields';

const route = getRouteApi('/people/invite');

type Draft = PersonDraft & GiftDraft;

export function InviteScreen() {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const { unit } = route.useSearch();
  const blank: Draft = { name: '', email: '', phone: '', ...blankGift, unitId: unit ?? null };
  const { values, flaws, set, sending, reset } = useDraft<Draft, keyof Draft>(blank, (draft) =>
    flawsOf({ ...personFlaws(draft, true), ...giftFlaws(draft, format.today) }),
  );
  const command = useCommand(invitePerson, {
    changes: [['people'], ['memberships']],
    onDone: () => reset(blank),
  });
  const flaw = useFlaw(flaws, command.problem);
  const { data } = command;
  const onSubmit = sending(({ name, email, phone, ...gift }) =>
    command.run({ name, email, phone: phone || null, ...filledGift(gift) }),
  );
  return (
    <Page title={t('invite.title')} about={t('invite.about')}>
      <Done>
        {data &&
          t('invite.done', {
            name: data.person.name,
            email: data.person.email,
            until: format.instant(data.expiresAt),
          })}
      </Done>
      <div className={classes.narrow}>
        <Panel title={t('invite.form')}>
          <CommandForm
            label={t('invite.title')}
            command={command}
            conflict={t('invite.conflict')}
            submit={t('invite.submit')}
            onSubmit={onSubmit}
          >
            <div className={classes.fields}>
              <PersonFields values={values} set={set} flaw={flaw} needsEmail />
              <GiftFields values={values} set={set} flaw={flaw} />
            </div>
          </CommandForm>
        </Panel>
      </div>
    </Page>
  );
}
