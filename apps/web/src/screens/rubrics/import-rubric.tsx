import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { isProblem } from '../../api/problem';
import { type RubricVersion, importRubric } from '../../api/rubrics';
import { flawsOf } from '../../parts/field/checks';
import { FileChoice, formatOfFile, largestFile } from '../../parts/field/file-choice';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { base64Of } from '../../parts/file';
import { CommandForm } from '../../parts/form/command-form';
import { type Column, DataTable } from '../../parts/table/data-table';
import { problemPlace } from './problem-place';
import classes from './rubrics.module.css';

const formats = ['json', 'xlsx'] as const;

interface Draft {
  readonly content: File | null;
}

const check = ({ content }: Draft) =>
  flawsOf({ content: content && content.size <= largestFile ? undefined : { kind: 'required' as const } });

interface ImportRubricProps {
  readonly onClose: () => void;
  readonly onDone: (draft: RubricVersion) => void;
}

/** A rubric from a file, kept as a draft; what is wrong with the file is told cell by cell. */
export function ImportRubric({ onClose, onDone }: ImportRubricProps) {
  const { t } = useTranslation('admin');
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>({ content: null }, check);
  const format = values.content ? formatOfFile(values.content, formats) : undefined;
  const isForeign = values.content !== null && format === undefined;
  const command = useCommand(
    async (file: File, key) =>
      importRubric({ format: formatOfFile(file, formats) ?? 'json', content: await base64Of(file) }, key),
    {
      changes: [['rubrics']],
      onDone: (draft) => {
        onClose();
        onDone(draft);
      },
    },
  );
  const flaw = useFlaw(flaws);
  const [problems, others] = useProblems(command.problem);
  return (
    <CommandForm
      label={t('rubrics.import')}
      command={{ ...command, problem: others }}
      conflict={t('rubrics.importConflict')}
      submit={t('rubrics.import')}
      onClose={onClose}
      onSubmit={sending(({ content }) => {
        if (content && !isForeign) command.run(content);
      })}
    >
      <p className={classes.plain}>{t('rubrics.importAbout')}</p>
      <FileChoice
        label={t('rubrics.file')}
        withAsterisk
        accept={formats.map((one) => `.${one}`).join(',')}
        value={values.content}
        onChange={(content) => {
          set({ content });
          command.forget();
        }}
        error={isForeign ? t('file.format') : flaw('content')}
      />
      {problems.length > 0 && <FileProblems problems={problems} />}
    </CommandForm>
  );
}

interface FileProblem {
  readonly path: string;
  readonly message: string;
  readonly accepted?: string;
}

/** What is wrong in the file, and what else stands in the way. */
function useProblems(problem: unknown): readonly [readonly FileProblem[], unknown] {
  const found = isProblem(problem, 'invalid') ? (problem.document.problems ?? []) : [];
  return [found, found.length > 0 ? null : problem];
}

/** Grows as its reader asks: a broken file may have hundreds. */
const atFirst = 20;

function FileProblems({ problems }: { readonly problems: readonly FileProblem[] }) {
  const { t } = useTranslation('admin');
  const [count, show] = useState(atFirst);
  const columns: Column<FileProblem>[] = [
    { title: t('rubrics.sheet'), value: ({ path }) => problemPlace(path).sheet },
    { title: t('rubrics.cell'), value: ({ path }) => problemPlace(path).cell },
    {
      title: t('rubrics.problem'),
      value: ({ message }) => message,
      show: ({ message, accepted }) => (
        <span lang="en">
          {message}
          {accepted !== undefined && !message.includes(accepted) && (
            <span className={classes.quiet}>
              {' '}
              ({t('rubrics.accepted')}: {accepted})
            </span>
          )}
        </span>
      ),
    },
  ];
  return (
    <div>
      <p role="alert" className={classes.flaw}>
        {t('rubrics.problems', { count: problems.length })} {t('rubrics.problemsAbout')}
      </p>
      <DataTable
        caption={t('rubrics.problem')}
        columns={columns}
        rows={problems.slice(0, count)}
        rowKey={({ path, message }) => `${path} ${message}`}
        onMore={count < problems.length ? () => show(count * 5) : undefined}
      />
    </div>
  );
}
