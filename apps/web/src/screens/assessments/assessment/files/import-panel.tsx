import { FileInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../api/command';
import { isProblem } from '../../../../api/problem';
import { previewSheet, sheetLimitBytes } from '../../../../api/rounds';
import { unitQuery } from '../../../../api/units';
import { base64Of } from '../../../../parts/file';
import { Panel } from '../../../../parts/page/page';
import { ProblemNotice } from '../../../../parts/page/problem-notice';
import { useFormat } from '../../../../text/format';
import { useOwnLayer, useWhyReadOnly } from '../use-rights';
import { ImportPreview } from './import-preview';
import { type ImportPanelProps, type ImportProps } from './import-props';

/** Takes a filled workbook in: first it is shown what would change, then what is chosen of it is saved. */
export function ImportPanel({ assessment, rubric, layer }: ImportPanelProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { data: unit } = useSuspenseQuery(unitQuery(assessment.unitId));
  const { ownAreas } = useOwnLayer(assessment, unit);
  const own = ownAreas(layer);
  const whyReadOnly = useWhyReadOnly(assessment, { layer, round: undefined, ownAreas: own });
  const submittedAt = assessment.scores.find((score) => score.layer === layer)?.submittedAt;
  if (own.length === 0) return null;
  return (
    <Panel title={t('import.title')}>
      {submittedAt ? (
        <p>{t('import.submitted', { when: format.instant(submittedAt) })}</p>
      ) : (
        <Import {...{ assessment, rubric, layer, whyReadOnly }} />
      )}
    </Panel>
  );
}

function Import(props: ImportProps) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { assessment, layer } = props;
  const [file, choose] = useState<File | null>(null);
  const sheet = { assessmentId: assessment.id, layer };
  const { run, isPending, problem, data, forget } = useCommand(async (chosen: File, key: string) =>
    previewSheet(
      {
        ...sheet,
        format: chosen.name.toLowerCase().endsWith('.json') ? 'json' : 'jawaban',
        content: await base64Of(chosen),
      },
      key,
    ),
  );
  const isTooLarge = file !== null && file.size > sheetLimitBytes;
  const take = (chosen: File | null) => {
    choose(chosen);
    forget();
    if (chosen && chosen.size <= sheetLimitBytes) run(chosen);
  };
  return (
    <>
      <p>{t('import.about')}</p>
      <FileInput
        label={t('import.file')}
        description={t('import.fileHint', { size: format.size(sheetLimitBytes) })}
        placeholder={t('import.choose')}
        accept=".xlsx,.json"
        value={file}
        onChange={take}
        clearable
        clearButtonProps={{ 'aria-label': t('import.clear') }}
        error={
          isTooLarge &&
          t('import.tooLarge', { size: format.size(file.size), most: format.size(sheetLimitBytes) })
        }
      />
      <p role="status">{isPending && t('import.reading')}</p>
      <ProblemNotice problem={problem} onRetry={() => file && run(file)}>
        {isProblem(problem, 'invalid') ? t('import.unreadable') : undefined}
      </ProblemNotice>
      {data && <ImportPreview key={file?.name} {...props} preview={data} onAgain={() => take(file)} />}
    </>
  );
}
