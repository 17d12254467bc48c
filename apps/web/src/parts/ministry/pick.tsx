import { Select } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode } from 'react';
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
