import { Select, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { useMe } from '../../api/session';
import { type Tie, declareTie, tieKinds, tiesQuery } from '../../api/ties';
import { unitsQuery } from '../../api/units';
import { ConfirmButton } from '../../parts/confirm-button';
import { choiceFlaw, flawsOf, textFlaw } from '../../parts/field/checks';
import { useFlaw } from '../../parts/field/use-flaw';
import { UnitLink } from '../../parts/names';
import { ProblemNotice } from '../../parts/page/problem-notice';
import { dayIn, useFormat } from '../../text/format';
import { usePreference } from '../../text/preference';
import classes from './profile.module.css';

const longestReason = 500;

/** The ties that the person declared, and declaring one more. */
export function Ties() {
  const { t } = useTranslation('own');
  const { session } = useMe();
  const { data, error, refetch } = useInfiniteQuery(tiesQuery(session.id));
  return (
    <>
      <p className={classes.quiet}>{t('profile.tiesAbout')}</p>
      <ProblemNotice problem={error} onRetry={() => void refetch()} />
      {data?.length === 0 && <p>{t('profile.noTies')}</p>}
      <ul className={classes.list}>
        {data?.map((tie) => (
          <li key={tie.id}>
            <DeclaredTie tie={tie} />
          </li>
        ))}
      </ul>
      <TieForm />
    </>
  );
}

function DeclaredTie({ tie: { unitId, kind, reason, declaredAt, withdrawnAt } }: { readonly tie: Tie }) {
  const { t } = useTranslation('own');
  const format = useFormat();
  const { zone } = usePreference();
  const dayOf = (instant: string) => format.day(dayIn(zone, new Date(instant)));
  return (
    <>
      <UnitLink id={unitId} /> · {t(`profile.kind.${kind}`)}
      <div className={classes.quiet}>
        {reason} · {t('profile.declared', { day: dayOf(declaredAt) })}
        {withdrawnAt && ` · ${t('profile.withdrawn', { day: dayOf(withdrawnAt) })}`}
      </div>
    </>
  );
}

interface Draft {
  readonly unitId: string | null;
  readonly kind: Tie['kind'] | null;
  readonly reason: string;
}
const blank: Draft = { unitId: null, kind: null, reason: '' };

function TieForm() {
  const { t } = useTranslation('own');
  const { session } = useMe();
  const [draft, setDraft] = useState(blank);
  const { run, isPending, problem, data } = useCommand(declareTie, {
    changes: [['ties'], ['memberships'], ['session']],
    onDone: () => setDraft(blank),
  });
  const flaws = flawsOf({
    unitId: choiceFlaw(draft.unitId),
    kind: choiceFlaw(draft.kind),
    reason: textFlaw(draft.reason, longestReason),
  });
  const started = draft !== blank;
  const tell = useFlaw(started ? flaws : null, problem);
  const { unitId, kind, reason } = draft;
  return (
    <div className={classes.form}>
      <UnitField
        value={unitId}
        error={started ? tell('unitId') : undefined}
        onChange={(value) => setDraft({ ...draft, unitId: value })}
      />
      <Select
        label={t('profile.tieKind')}
        required
        data={tieKinds.map((value) => ({ value, label: t(`profile.kind.${value}`) }))}
        value={kind}
        error={tell('kind')}
        onChange={(value) => setDraft({ ...draft, kind: tieKinds.find((one) => one === value) ?? null })}
      />
      <Textarea
        label={t('profile.tieReason')}
        required
        value={reason}
        error={tell('reason')}
        onChange={({ currentTarget }) => setDraft({ ...draft, reason: currentTarget.value })}
      />
      <ProblemNotice problem={problem} />
      <div role="status">{data && !started && t('profile.declaredDone')}</div>
      <div>
        <ConfirmButton
          disabled={flaws !== null}
          loading={isPending}
          question={t('profile.declareAsk')}
          onConfirm={() => unitId && kind && run({ personId: session.id, unitId, kind, reason })}
        >
          {t('profile.declare')}
        </ConfirmButton>
      </div>
    </div>
  );
}

interface UnitFieldProps {
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (id: string | null) => void;
}

function UnitField({ value, error, onChange }: UnitFieldProps) {
  const { t } = useTranslation('own');
  const [words, setWords] = useState('');
  const [query] = useDebouncedValue(words.trim(), 250);
  const { data = [] } = useInfiniteQuery({
    ...unitsQuery({ query: query || undefined, state: 'active' }),
    placeholderData: keepPreviousData,
  });
  return (
    <Select
      label={t('profile.tieUnit')}
      placeholder={t('profile.tieUnitType')}
      nothingFoundMessage={t('profile.tieUnitNone')}
      required
      searchable
      filter={({ options }) => options}
      searchValue={words}
      onSearchChange={setWords}
      data={data.map(({ id, name }) => ({ value: id, label: name }))}
      value={value}
      error={error}
      onChange={onChange}
    />
  );
}
