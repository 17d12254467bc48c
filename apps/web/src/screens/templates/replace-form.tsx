import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../api/command';
import { type ReportTemplate, replaceTemplate } from '../../api/templates';
import { FileChoice, formatOfFile, largestFile } from '../../parts/field/file-choice';
import { flawsOf } from '../../parts/field/checks';
import { useDraft } from '../../parts/field/use-draft';
import { useFlaw } from '../../parts/field/use-flaw';
import { base64Of } from '../../parts/file';
import { CommandForm } from '../../parts/form/command-form';

interface ReplaceFormProps {
  readonly template: ReportTemplate;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Draft {
  readonly content: File | null;
}

const check = ({ content }: Draft) =>
  flawsOf({ content: content && content.size <= largestFile ? undefined : { kind: 'required' as const } });

export function ReplaceForm({ template, onClose, onDone }: ReplaceFormProps) {
  const { t } = useTranslation('admin');
  const expected = template.format === 'docx' ? 'docx' : 'json';
  const [isForeign, markForeign] = useState(false);
  const { values, flaws, set, sending } = useDraft<Draft, keyof Draft>({ content: null }, check);
  const command = useCommand(
    async (file: File, key) => replaceTemplate({ ...template, content: await base64Of(file) }, key),
    {
      changes: [['templates']],
      onDone: () => {
        onClose();
        onDone();
      },
    },
  );
  const flaw = useFlaw(flaws, command.problem);
  const onSubmit = sending(({ content }) => {
    if (content && !isForeign) command.run(content);
  });
  return (
    <CommandForm
      label={t('templates.replaceTitle')}
      command={command}
      conflict={t('templates.conflict')}
      submit={t('templates.replace')}
      onClose={onClose}
      onSubmit={onSubmit}
    >
      <p>{t('templates.fileHelp')}</p>
      <FileChoice
        label={t('templates.file')}
        withAsterisk
        accept={`.${expected}`}
        value={values.content}
        onChange={(content) => {
          set({ content });
          markForeign(content !== null && formatOfFile(content, [expected]) === undefined);
        }}
        error={isForeign ? t('file.format') : flaw('content')}
      />
    </CommandForm>
  );
}
