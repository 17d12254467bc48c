import { FileInput, type FileInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../text/format';

/** What a file of settings, units or templates may have at most. */
export const largestFile = 512 * 1024;

interface FileChoiceProps extends Omit<FileInputProps, 'value' | 'onChange' | 'error'> {
  readonly value: File | null;
  readonly onChange: (file: File | null) => void;
  readonly error?: string;
}

/** A file of at most 512 KiB; a larger one is told. */
export function FileChoice({ value, error, ...props }: FileChoiceProps) {
  const { t } = useTranslation('admin');
  const format = useFormat();
  const tooLarge = value !== null && value.size > largestFile;
  return (
    <FileInput
      clearable
      clearButtonProps={{ 'aria-label': t('file.clear') }}
      description={t('file.limit', { size: format.size(largestFile) })}
      placeholder={t('file.choose')}
      value={value}
      {...props}
      error={tooLarge ? t('file.tooLarge', { size: format.size(value.size) }) : error}
    />
  );
}

/** The format that the name of a file tells, out of these. */
export const formatOfFile = <F extends string>({ name }: File, formats: readonly F[]): F | undefined =>
  formats.find((format) => name.toLowerCase().endsWith(`.${format}`));
