import '@mantine/dates/styles.css';
import { DateInput, DatesProvider, type DateInputProps } from '@mantine/dates';
import { usePreference } from '../../text/preference';
import { readDay } from './day-text';

/** A calendar day, `2026-01-31` or null, written in the person's form. */
export function DayField(props: DateInputProps) {
  const { language } = usePreference();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <DateInput
        valueFormat="D MMM YYYY"
        placeholder="31 Jan 2026"
        dateParser={(typed) => readDay(typed, language)}
        {...props}
      />
    </DatesProvider>
  );
}
