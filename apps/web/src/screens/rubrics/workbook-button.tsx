import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type RubricKey } from '../../api/rubrics';
import { downloadFile } from '../../parts/file';
import { ProblemNotice } from '../../parts/page/problem-notice';

const pathOf = ({ id, version }: RubricKey) =>
  `/rubrics/${encodeURIComponent(id)}/${encodeURIComponent(version)}/workbook`;

interface WorkbookButtonProps {
  readonly rubric: RubricKey;
  readonly isSmall?: boolean;
}

/** Gives a version as a workbook, in the layout that the import reads. */
export function WorkbookButton({ rubric, isSmall }: WorkbookButtonProps) {
  const { t } = useTranslation('admin');
  const download = useCommand(() => downloadFile(pathOf(rubric)));
  return (
    <div>
      <Button
        size={isSmall ? 'xs' : undefined}
        variant="default"
        loading={download.isPending}
        onClick={() => download.run(undefined)}
      >
        {t('rubrics.workbook')}
      </Button>
      <ProblemNotice problem={download.problem} />
    </div>
  );
}
