import { useSuspenseQuery } from '@tanstack/react-query';
import { type Rubric } from '@zi/rubric';
import { useTranslation } from 'react-i18next';
import { type Cycle } from '../../api/cycles';
import { rubricQuery } from '../../api/rubrics';
import { usePreference } from '../../text/preference';
import { type Language } from '../../text/text';

type Named = Pick<Rubric, 'minimums' | 'gates'>;

/** The names of minimums and requirements; undefined for what the rubric does not know. */
export function namesIn({ minimums, gates }: Named, language: Language) {
  const minimumNames = new Map(minimums.map(({ code, name }) => [code, name[language]]));
  const gateNames = new Map(gates.map(({ code, name }) => [code, name[language]]));
  return {
    minimum: (code: string) => minimumNames.get(code),
    requirement: (code: string) => gateNames.get(code),
  };
}

/** What a cycle's rubric calls its minimums and requirements, in the person's language. */
export function useRubricNames({ rubricId, rubricVersion }: Cycle) {
  const { t } = useTranslation('ministry');
  const { data } = useSuspenseQuery(rubricQuery({ id: rubricId, version: rubricVersion }));
  const { minimum, requirement } = namesIn(data, usePreference().language);
  return {
    root: data.root.code,
    minimum: (code: string) => minimum(code) ?? t('reason.otherMinimum', { code }),
    requirement: (code: string) => requirement(code) ?? t('reason.otherRequirement', { code }),
  };
}

export type RubricNames = ReturnType<typeof useRubricNames>;
