import { UnstyledButton } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Exact, type Layer, type LayerKey } from '../api/assessments';
import { useFormat } from '../text/format';
import classes from './points.module.css';

/** A number of a score: node or question `code` of a layer. */
export interface Why extends LayerKey {
  readonly code: string;
}

/** A number as the address names it, in `why`. */
export const whyText = ({ assessmentId, layer, round, code }: Why) =>
  [assessmentId, layer, round ?? '', code].join(':');

function read(text: string): Why | undefined {
  const [assessmentId, layer, round, code] = text.split(':');
  if (!assessmentId || !layer || !code) return undefined;
  return { assessmentId, layer: layer as Layer, code, ...(round && { round: Number(round) }) };
}

/** The number whose derivation lies open, from the address. */
export function useWhy(): Why | undefined {
  const { why } = useSearch({ strict: false });
  return why ? read(why) : undefined;
}

interface PointsProps {
  readonly value: Exact;
  /** Opens to where it comes from; absent for numbers that no score of ours holds. */
  readonly why?: Why;
}

/** Points of a score, in the person's form. A click opens where they come from. */
export function Points({ value, why }: PointsProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const shown = format.points(value.rounded);
  if (!why) return <span title={value.exact}>{shown}</span>;
  return (
    <UnstyledButton
      className={classes.points}
      title={t('why')}
      aria-label={`${shown}. ${t('why')}`}
      renderRoot={(props) => (
        <Link
          to="."
          search={(present) => ({ ...present, why: whyText(why) })}
          resetScroll={false}
          {...props}
        />
      )}
    >
      {shown}
    </UnstyledButton>
  );
}
