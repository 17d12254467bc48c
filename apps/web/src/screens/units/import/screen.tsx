import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../api/command';
import { isProblem } from '../../../api/problem';
import { useMe } from '../../../api/session';
import {
  type UnitFile,
  type UnitPreview,
  allUnitsQuery,
  importFormats,
  previewUnitImport,
} from '../../../api/units';
import { FileChoice, formatOfFile, largestFile } from '../../../parts/field/file-choice';
import { base64Of } from '../../../parts/file';
import { Page, Panel } from '../../../parts/page/page';
import { ProblemNotice } from '../../../parts/page/problem-notice';
import { Empty } from '../../../parts/page/status';
import { Accepted } from './accepted';
import classes from './import.module.css';
import { ImportPlan } from './plan';
import { useApply } from './use-apply';

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

interface Seen {
  readonly preview: UnitPreview;
  /** The file that was looked at. */
  readonly sent: UnitFile;
}

/** What the service says of the chosen file; it stays while the file is looked at again. */
function usePreview() {
  const [file, choose] = useState<File | null>(null);
  const [seen, see] = useState<Seen>();
  const command = useCommand(
    async (chosen: File, key: string) => {
      const format = formatOfFile(chosen, importFormats) ?? 'csv';
      const sent = { format, content: await base64Of(chosen) };
      return { preview: await previewUnitImport(sent, key), sent };
    },
    { changes: [['units', 'all']], onDone: see },
  );
  const take = (chosen: File | null) => {
    choose(chosen);
    see(undefined);
    command.forget();
    if (chosen && isSendable(chosen)) command.run(chosen);
  };
  return { ...command, file, seen, take, again: () => file && command.run(file) };
}

function Import() {
  const { t } = useTranslation('admin');
  const { file, seen, take, again, isPending, problem } = usePreview();
  const applying = useApply(again);
  const { data: units, error } = useQuery(allUnitsQuery());
  const isOdd = file !== null && formatOfFile(file, importFormats) === undefined;
  return (
    <>
      <Panel title={t('import.fileTitle')}>
        <Accepted />
        <FileChoice
          className={classes.file}
          label={t('import.file')}
          accept=".csv,.xlsx"
          disabled={applying.isBusy}
          value={file}
          onChange={(chosen) => {
            applying.forget();
            take(chosen);
          }}
          error={isOdd ? t('import.format') : undefined}
        />
        <div role="status">{isPending && t('import.reading')}</div>
        <ProblemNotice problem={problem ?? error}>
          {isProblem(problem, 'invalid') ? t('import.unreadable') : undefined}
        </ProblemNotice>
        {problem && (
          <div>
            <Button size="xs" variant="default" onClick={again}>
              {t('import.preview')}
            </Button>
          </div>
        )}
      </Panel>
      {seen && units && <ImportPlan {...seen} units={units} applying={applying} onAgain={again} />}
    </>
  );
}
