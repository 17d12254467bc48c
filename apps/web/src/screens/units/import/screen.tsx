import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { isProblem } from '../../../api/problem';
import { useMe } from '../../../api/session';
import { allUnitsQuery, importFormats, previewUnitImport } from '../../../api/units';
import { FileChoice, formatOfFile, largestFile } from '../../../parts/field/file-choice';
import { base64Of } from '../../../parts/file';
import { Page, Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty } from '../../../parts/page/status';
import { Accepted } from './accepted';
import classes from './import.module.css';
import { ImportPlan } from './plan';

/** Takes a file of units in: first it is shown what would change, then it is applied. */
export function UnitImportScreen() {
  const { t } = useTranslation('admin');
  const me = useMe();
  return (
    <Page
      title={t('import.title')}
      about={t('import.about')}
      crumbs={[
        <Link key="units" to="/units">
          {t('units.title')}
        </Link>,
      ]}
    >
      {me.maySomewhere('unit.register') ? <Import /> : <Empty title={t('import.notYours')} />}
    </Page>
  );
}

/** Why a file is not sent at all. */
const isSendable = (file: File) =>
  file.size <= largestFile && formatOfFile(file, importFormats) !== undefined;

function Import() {
  const { t } = useTranslation('admin');
  const [file, choose] = useState<File | null>(null);
  const { data: units, error } = useQuery(allUnitsQuery());
  const { run, isPending, problem, data, forget } = useCommand(
    async (chosen: File, key: string) => {
      const format = formatOfFile(chosen, importFormats) ?? 'csv';
      const sent = { format, content: await base64Of(chosen) };
      return { preview: await previewUnitImport(sent, key), sent };
    },
    { changes: [['units', 'all']] },
  );
  const take = (chosen: File | null) => {
    choose(chosen);
    forget();
    if (chosen && isSendable(chosen)) run(chosen);
  };
  const again = () => file && run(file);
  const isOdd = file !== null && formatOfFile(file, importFormats) === undefined;
  return (
    <>
      <Panel title={t('import.fileTitle')}>
        <Accepted />
        <FileChoice
          className={classes.file}
          label={t('import.file')}
          accept=".csv,.xlsx"
          value={file}
          onChange={take}
          error={isOdd ? t('import.format') : undefined}
        />
        <div role="status">{isPending && t('import.reading')}</div>
        <ProblemNotice problem={problem ?? error} onRetry={again}>
          {isProblem(problem, 'invalid') ? t('import.unreadable') : undefined}
        </ProblemNotice>
        {problem && file && (
          <div>
            <Button size="xs" variant="default" onClick={() => take(file)}>
              {t('import.preview')}
            </Button>
          </div>
        )}
      </Panel>
      {file && data && units && <ImportPlan key={file.name} {...data} units={units} onAgain={again} />}
    </>
  );
}
