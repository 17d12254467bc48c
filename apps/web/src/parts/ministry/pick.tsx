import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ministry.module.css';

interface PickProps {
  readonly label: string;
  /** Its name in the address. */
  readonly name: string;
  readonly value: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What stands there when nothing is chosen; absent when something always is. */
  readonly any?: string;
}

/** A choice that stands in the address. */
export function Pick({ label, name, value, options, any }: PickProps) {
  const navigate = useNavigate();
  return (
    <Select
      label={label}
      data={[...options]}
      value={value}
      placeholder={any}
      clearable={any !== undefined}
      allowDeselect={any !== undefined}
      onChange={(next) =>
        void navigate({ to: '.', search: (present: object) => ({ ...present, [name]: next ?? undefined }) })
      }
    />
  );
}

export const Picks = ({ children }: { readonly children: ReactNode }) => (
  <div className={classes.picks}>{children}</div>
);

interface ChoicesProps {
  /** What is chosen, in a line; printed in place of the choices. */
  readonly told: ReactNode;
  readonly isFolded?: boolean;
  readonly children: ReactNode;
}

/** The choices of a screen, below a line that tells them. */
export function Choices({ told, isFolded = false, children }: ChoicesProps) {
  const { t } = useTranslation('ministry');
  const [isOpen] = useState(() => !isFolded && !window.matchMedia('(width < 48rem)').matches);
  return (
    <details className={classes.choices} open={isOpen}>
      <summary>
        <strong>{told}</strong>
        <span className={classes.change}>{t('pick.change')}</span>
      </summary>
      <Picks>{children}</Picks>
    </details>
  );
}
