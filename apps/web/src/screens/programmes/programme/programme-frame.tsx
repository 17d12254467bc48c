import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../app/shell/fallbacks';
import { type Programme } from '../../../api/programmes';
import { UnitLink } from '../../../parts/names';
import { Page } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { type useProgramme } from './use-programme';

interface ProgrammeFrameProps {
  readonly found: ReturnType<typeof useProgramme>;
  readonly part: 'pacts' | 'plan';
  readonly actions?: ReactNode;
  readonly children: (programme: Programme) => ReactNode;
}

/** A page below a programme. */
export function ProgrammeFrame({ found, part, actions, children }: ProgrammeFrameProps) {
  const { t } = useTranslation('programme');
  const { programme, unit, cycle, problem, retry } = found;
  if (!programme) return problem ? <ProblemNotice problem={problem} onRetry={retry} /> : <Loading />;
  return (
    <Page
      title={t(`${part}.title`)}
      about={t(`${part}.about`, { unit: unit?.name ?? programme.unitName, year: cycle?.year })}
      crumbs={[
        <UnitLink key="unit" id={programme.unitId} name={programme.unitName} />,
        <ProgrammeLink key="programme" programme={programme} />,
      ]}
      actions={actions}
    >
      {children(programme)}
    </Page>
  );
}

function ProgrammeLink({ programme: { id, target } }: { readonly programme: Programme }) {
  const { t } = useTranslation(['programme', 'common']);
  return (
    <Anchor
      renderRoot={(props) => <Link to="/programmes/$programmeId" params={{ programmeId: id }} {...props} />}
    >
      {t('title', { target: t(`common:target.${target}`) })}
    </Anchor>
  );
}
