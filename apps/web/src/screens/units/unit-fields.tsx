import { Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type Unit, unitKinds } from '../../api/units';
import { type Flaw, choiceFlaw, textFlaw } from '../../parts/field/checks';
import classes from '../../parts/form/form.module.css';

export interface UnitDraft {
  readonly code: string;
  readonly name: string;
  readonly kind: Unit['kind'] | null;
}

export const blankUnit: UnitDraft = { code: '', name: '', kind: null };

const codeOfUnit = /^[A-Za-z0-9._/-]+$/;
export const isCode = (code: string) => codeOfUnit.test(code);

export const unitFlaws = ({ code, name, kind }: UnitDraft) => ({
  code: textFlaw(code, 40) ?? (isCode(code) ? undefined : ({ kind: 'required' } satisfies Flaw)),
  name: textFlaw(name, 200),
  kind: choiceFlaw(kind),
});

interface UnitFieldsProps {
  readonly values: UnitDraft;
  readonly set: (part: Partial<UnitDraft>) => void;
  readonly flaw: (field: keyof UnitDraft) => string | undefined;
}

export function UnitFields({ values, set, flaw }: UnitFieldsProps) {
  const { t } = useTranslation(['admin', 'common']);
  return (
    <>
      <TextInput
        className={classes.wide}
        label={t('units.name')}
        withAsterisk
        value={values.name}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
        error={flaw('name')}
      />
      <TextInput
        label={t('units.code')}
        description={t('units.codeHelp')}
        withAsterisk
        value={values.code}
        onChange={({ currentTarget }) => set({ code: currentTarget.value })}
        error={values.code !== '' && !isCode(values.code) ? t('units.codeHelp') : flaw('code')}
      />
      <Select
        label={t('units.kind')}
        withAsterisk
        data={unitKinds.map((value) => ({ value, label: t(`common:unitKind.${value}`) }))}
        value={values.kind}
        onChange={(kind) => set({ kind })}
        error={flaw('kind')}
      />
    </>
  );
}
