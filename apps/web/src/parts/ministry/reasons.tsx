import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type RankedUnit } from '../../api/ministry';
import classes from './ministry.module.css';
import { type RubricNames } from './rubric-names';

/** Why a unit cannot be proposed, in words; empty for one that can. Names at most so many of a kind, and counts the rest. */
export function useReasons(names: RubricNames, most = Infinity) {
  const { t } = useTranslation('ministry');
  return ({ submittedAt, unmet, requirements }: RankedUnit): string[] => {
    const many = (codes: readonly string[], name: (code: string) => string) => {
      const named = codes.slice(0, most).map(name).join(', ');
      return codes.length > most ? t('reason.more', { named, count: codes.length - most }) : named;
    };
    return [
      ...(submittedAt === null ? [t('reason.notSubmitted')] : []),
      ...(unmet.length > 0 ? [t('reason.minimums', { names: many(unmet, names.minimum) })] : []),
      ...(requirements.unmet.length > 0
        ? [t('reason.requirements', { names: many(requirements.unmet, names.requirement) })]
        : []),
      ...(requirements.unknown.length > 0
        ? [t('reason.unknown', { names: many(requirements.unknown, names.requirement) })]
        : []),
    ];
  };
}

/** One cause by itself, in words. */
export function useCauseText(names: RubricNames) {
  const { t } = useTranslation('ministry');
  return ({ kind, code }: { kind: 'notSubmitted' | 'minimum' | 'requirement' | 'unknown'; code: string }) => {
    switch (kind) {
      case 'notSubmitted':
        return t('cause.notSubmitted');
      case 'minimum':
        return t('cause.minimum', { name: names.minimum(code) });
      case 'requirement':
        return t('cause.requirement', { name: names.requirement(code) });
      case 'unknown':
        return t('cause.unknown', { name: names.requirement(code) });
    }
  };
}

interface ReasonListProps {
  readonly unit: RankedUnit;
  readonly names: RubricNames;
}

const mostNamed = 3;

/** The reasons, and the way to how much is missing. */
export function ReasonList({ unit, names }: ReasonListProps) {
  const { t } = useTranslation('ministry');
  const reasons = useReasons(names, mostNamed)(unit);
  return (
    <div>
      <ul className={classes.list}>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {unit.unmet.length > 0 && (
        <Anchor
          size="sm"
          className={classes.noPrint}
          aria-label={`${t('reason.gap')}: ${unit.unitName}`}
          renderRoot={(props) => (
            <Link
              to="/assessments/$assessmentId/score"
              params={{ assessmentId: unit.assessmentId }}
              {...props}
            />
          )}
        >
          {t('reason.gap')}
        </Anchor>
      )}
    </div>
  );
}
