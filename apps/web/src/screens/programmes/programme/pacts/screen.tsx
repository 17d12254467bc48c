import { Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../../../app/shell/fallbacks';
import { type Pact, pactsQuery } from '../../../../api/pacts';
import { type Programme } from '../../../../api/programmes';
import { useMe } from '../../../../api/session';
import { Panel } from '../../../../parts/page/page';
import { PrintButton } from '../../../../parts/page/print-button';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { Empty } from '../../../../parts/page/status';
import { DataTable } from '../../../../parts/table/data-table';
import { Term } from '../../../../parts/term';
import { useNames } from '../../../../parts/use-names';
import { useFormat } from '../../../../text/format';
import { ProgrammeFrame } from '../programme-frame';
import { useProgramme } from '../use-programme';
import classes from './pacts.module.css';
import { SignForm } from './sign-form';

/** Who has signed the integrity pact. */
export function PactsScreen() {
  const { t } = useTranslation(['programme', 'common']);
  const { programmeId } = useParams({ from: '/programmes/$programmeId/pacts' });
  const found = useProgramme(programmeId);
  const me = useMe();
  const maySign = found.place !== undefined && me.may('pact.sign', found.place);
  return (
    <ProgrammeFrame found={found} part="pacts" actions={<PrintButton />}>
      {(programme) => (
        <>
          <Progressed programme={programme} />
          {maySign && (
            <div className={classes.screenOnly}>
              <Panel title={t('pacts.sign')}>
                <SignForm programmeId={programmeId} />
              </Panel>
            </div>
          )}
          <Panel title={<Term name="pact">{t('pacts.roll')}</Term>}>
            <Roll programmeId={programmeId} maySign={maySign} />
          </Panel>
        </>
      )}
    </ProgrammeFrame>
  );
}

function Progressed({ programme: { pactsSigned, declaration } }: { readonly programme: Programme }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const signed = format.number(pactsSigned);
  if (!declaration) return <p>{t('pacts.progressUnknown', { signed })}</p>;
  const { employees } = declaration;
  const label = t('pacts.progress', { signed, employees: format.number(employees) });
  return (
    <div>
      <p>{label}</p>
      <Progress value={Math.min(100, (pactsSigned / employees) * 100)} size="lg" aria-label={label} />
    </div>
  );
}

interface RollProps {
  readonly programmeId: string;
  readonly maySign: boolean;
}

function Roll({ programmeId, maySign }: RollProps) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const { data: pacts, error, refetch } = useQuery(pactsQuery(programmeId));
  const nameOf = useNames(pacts?.map(({ personId }) => personId) ?? []);
  if (!pacts) return error ? <ProblemNotice problem={error} onRetry={() => void refetch()} /> : <Loading />;
  return (
    <DataTable<Pact>
      caption={t('pacts.title')}
      rows={pacts}
      rowKey={({ id }) => id}
      columns={[
        { title: t('pacts.person'), value: ({ personId }) => nameOf(personId) },
        {
          title: t('pacts.signedOn'),
          value: ({ signedOn }) => signedOn,
          show: ({ signedOn }) => format.day(signedOn),
        },
        { title: t('pacts.documentNumber'), value: ({ documentNumber }) => documentNumber },
      ]}
      empty={
        <Empty title={t('pacts.emptyTitle')}>
          <p>{maySign ? t('pacts.empty') : t('pacts.emptyRead')}</p>
        </Empty>
      }
    />
  );
}
