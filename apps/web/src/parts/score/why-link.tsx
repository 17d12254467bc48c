import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { type Why, whyText } from '../points';

/** A way to where a number comes from, under any words. */
export function WhyLink({ why, children }: { readonly why: Why; readonly children: ReactNode }) {
  return (
    <Anchor
      inherit
      underline="always"
      renderRoot={(props) => (
        <Link
          to="."
          search={(present) => ({ ...present, why: whyText(why) })}
          resetScroll={false}
          {...props}
        />
      )}
    >
      {children}
    </Anchor>
  );
}
