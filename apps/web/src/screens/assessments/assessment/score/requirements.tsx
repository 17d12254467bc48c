import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Score } from '../../../../api/assessments';
import { type Target } from '../../../../api/programmes';
import { type JudgedRequirement } from '../../../../api/scores';
import { useMe } from '../../../../api/session';
import { unitQuery } from '../../../../api/units';
import { Panel } from '../../../../parts/page/page';
import { Empty, Status } from '../../../../parts/page/status';
import { type Assessed } from '../../../../parts/score/assessed';
import shared from '../../../../parts/score/score.module.css';
import { type Column, DataTable } from '../../../../parts/table/data-table';
import { useFormat } from '../../../../text/format';
import { usePreference } from '../../../../text/preference';
import { Term } from '../../../../parts/term';
import { FactForm } from './fact-form';
import { Source } from './source';
import { useGateText } from './gate-text';

interface RequirementsProps extends Assessed {
  readonly score: Score;
  readonly target: Target;
}

const tones = { met: 'good', unmet: 'warn', unknown: 'quiet' } as const;

/** What must hold besides the score, and the form to record it for who may. */
export function Requirements({ assessment, rubric, score, target }: RequirementsProps) {
  const { t } = useTranslation(['score', 'common']);
  const { language } = usePreference();
  const format = useFormat();
  const gateText = useGateText();
  const mayRecordFor = useRecorder(assessment);
  const [chosen, choose] = useState<JudgedRequirement>();
  const gateOf = ({ code }: JudgedRequirement) => rubric.gates.find((gate) => gate.code === code);
  const nameOf = (requirement: JudgedRequirement) => gateOf(requirement)?.name[language] ?? requirement.name;
  const rows = score.requirements.filter((requirement) => requirement.target === target);
  const recorder: Column<JudgedRequirement> = {
    title: t('requirement.record'),
    value: () => null,
    show: (requirement) =>
      mayRecordFor(requirement.holder) && (
        <Button
          size="compact-sm"
          variant="default"
          className={shared.noPrint}
          aria-label={t('requirement.recordFor', { name: nameOf(requirement) })}
          onClick={() => choose(requirement)}
        >
          {t('requirement.record')}
        </Button>
      ),
  };
  const mayRecord = mayRecordFor('unit') ?? mayRecordFor('institution');
  return (
    <Panel title={<Term name="requirement">{t('requirement.title')}</Term>}>
      <p className={shared.plain}>{t('requirement.about')}</p>
      <DataTable
        caption={t('requirement.title')}
        rows={rows}
        rowKey={({ code }) => code}
        empty={<Empty title={t('requirement.none')} />}
        columns={[
          {
            title: t('requirement.name'),
            value: nameOf,
            show: (requirement) => (
              <div className={shared.named}>
                {nameOf(requirement)}
                <div className={shared.quiet}>
                  {t(`requirement.holder.${requirement.holder}`)}
                  <Source>{requirement.regulation}</Source>
                </div>
              </div>
            ),
          },
          {
            title: t('requirement.required'),
            value: (requirement) => gateText(gateOf(requirement), requirement.required, 'required'),
          },
          {
            title: t('requirement.found'),
            value: (requirement) => gateText(gateOf(requirement), requirement.found, 'found'),
          },
          {
            title: t('requirement.state'),
            value: ({ status }) => t(`requirement.${status}`),
            show: ({ status }) => <Status tone={tones[status]}>{t(`requirement.${status}`)}</Status>,
          },
          {
            title: t('requirement.asOf'),
            value: ({ asOf }) => asOf,
            show: ({ asOf }) => asOf && format.day(asOf),
          },
          { title: t('requirement.source'), value: ({ source }) => source },
          ...(mayRecord ? [recorder] : []),
        ]}
      />
      {chosen && (
        <FactForm
          name={nameOf(chosen)}
          requirement={chosen.code}
          gate={gateOf(chosen)}
          unitId={mayRecordFor(chosen.holder)!}
          cycleId={assessment.cycleId}
          onClose={() => choose(undefined)}
        />
      )}
    </Panel>
  );
}

/** The unit for which one may record what its holder has: the unit itself, or for the ministry the root of the tree. */
function useRecorder({ unitId, cycleId }: Assessed['assessment']) {
  const me = useMe();
  const { data: unit } = useQuery(unitQuery(unitId));
  return (holder: JudgedRequirement['holder']): string | undefined => {
    if (!unit) return undefined;
    const path = holder === 'unit' ? unit.path : unit.path.slice(0, 1);
    return me.may('assessment.record_fact', { path, cycleId }) ? path.at(-1) : undefined;
  };
}
