import { type Place } from '@zi/access';
import { stages } from '@zi/contracts';
import { Anchor } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../app/shell/fallbacks';
import { assessmentsQuery } from '../../../api/assessments';
import { type Programme, type Stage } from '../../../api/programmes';
import { useMe } from '../../../api/session';
import { UnitLink } from '../../../parts/names';
import { Page, Panel } from '../../../parts/page/page';
import { PrintButton } from '../../../parts/page/print-button';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { GateList } from '../../../parts/stage/gate-list';
import { StageState, StageTracker, numeralOf, stateOf } from '../../../parts/stage/stage-tracker';
import { Advance } from './advance';
import { DeclarationDocument, DeclarationForm } from './declaration';
import { DesignationDocument, DesignationForm } from './designation';
import { Part } from './part';
import { TeamDocument, TeamForm } from './team';
import { useProgramme } from './use-programme';

/** The four stages of a programme: what was recorded, what is missing, and the forms for who may fill them in. */
export function ProgrammeScreen() {
  const { t } = useTranslation(['programme', 'common']);
  const { programmeId } = useParams({ from: '/programmes/$programmeId' });
  const { programme, cycle, place, problem, retry } = useProgramme(programmeId);
  const { data: assessments } = useInfiniteQuery(assessmentsQuery({ programmeId }));
  if (!programme) return problem ? <ProblemNotice problem={problem} onRetry={retry} /> : <Loading />;
  return (
    <Page
      title={t('title', { target: t(`common:target.${programme.target}`) })}
      about={cycle && t('about', { year: cycle.year })}
      crumbs={[<UnitLink key="unit" id={programme.unitId} name={programme.unitName} />]}
      actions={<PrintButton />}
    >
      <StageTracker present={programme.stage} />
      {stages.map((stage) => (
        <StagePanel
          key={stage}
          stage={stage}
          programme={programme}
          place={place}
          assessmentId={assessments?.[0]?.id}
        />
      ))}
    </Page>
  );
}

interface StagePanelProps {
  readonly stage: Stage;
  readonly programme: Programme;
  readonly place?: Place;
  readonly assessmentId?: string;
}

function StagePanel({ stage, programme, place, assessmentId }: StagePanelProps) {
  const { t } = useTranslation(['programme', 'common']);
  const me = useMe();
  const isPresent = stateOf(stage, programme.stage) === 'present';
  return (
    <Panel
      title={t('stage.heading', { number: numeralOf(stage), name: t(`common:stage.${stage}`) })}
      actions={<StageState stage={stage} present={programme.stage} />}
    >
      <Recorded stage={stage} programme={programme} place={place} />
      <GateList {...{ programme, stage, assessmentId }} place={isPresent ? place : undefined} />
      {isPresent && place && me.may('programme.advance', place) && (
        <Advance key={programme.version} programme={programme} />
      )}
    </Panel>
  );
}

/** What a stage leaves on record. It is changed while the stage is present. */
function Recorded({ stage, programme, place }: StagePanelProps) {
  const { t } = useTranslation('programme');
  const me = useMe();
  const { declaration, designation, team } = programme;
  const may = (action: Parameters<typeof me.may>[0]) =>
    stage === programme.stage && place !== undefined && me.may(action, place);
  switch (stage) {
    case 'declaration':
      return (
        <>
          <Part
            title={t('declaration.title')}
            document={declaration && <DeclarationDocument declaration={declaration} />}
            mayChange={may('programme.declare')}
            form={(close) => <DeclarationForm programme={programme} onClose={close} />}
          />
          <PlaceLink to="pacts" programmeId={programme.id} />
        </>
      );
    case 'designation':
      return (
        <Part
          title={t('designation.title')}
          document={designation && <DesignationDocument designation={designation} />}
          mayChange={may('programme.designate')}
          form={(close) => <DesignationForm programme={programme} onClose={close} />}
        />
      );
    case 'development':
      return (
        <>
          <Part
            title={t('team.title')}
            document={team && <TeamDocument team={team} />}
            mayChange={may('programme.form_team')}
            form={(close) => <TeamForm programme={programme} onClose={close} />}
          />
          <PlaceLink to="plan" programmeId={programme.id} />
        </>
      );
    case 'monitoring':
      return <PlaceLink to="plan" programmeId={programme.id} />;
  }
}

function PlaceLink({ to, programmeId }: { readonly to: 'pacts' | 'plan'; readonly programmeId: string }) {
  const { t } = useTranslation('programme');
  return (
    <div>
      <Anchor
        renderRoot={(props) => (
          <Link to={`/programmes/$programmeId/${to}`} params={{ programmeId }} {...props} />
        )}
      >
        {t(`link.${to}`)}
      </Anchor>
    </div>
  );
}
