import { NumberInput, type NumberInputProps } from '@mantine/core';
import { usePreference } from '../../text/preference';

/** A number, typed and shown with the decimal sign of the person's language. */
export function NumberField(props: NumberInputProps) {
  const { language } = usePreference();
  return <NumberInput decimalSeparator={language === 'id' ? ',' : '.'} {...props} />;
}
