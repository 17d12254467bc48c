import { type AnswerForm } from '@zi/rubric';
import { type DataValidation } from 'exceljs';
import { maxNote } from './exchange';

const refusing = { allowBlank: true, showErrorMessage: true, errorStyle: 'stop', errorTitle: 'Jawaban' };

export const countValidation: DataValidation = {
  ...refusing,
  type: 'whole',
  operator: 'greaterThanOrEqual',
  formulae: [0],
  error: 'Isi dengan bilangan bulat mulai dari 0.',
};

export const noteValidation: DataValidation = {
  ...refusing,
  type: 'textLength',
  operator: 'lessThanOrEqual',
  formulae: [maxNote],
  errorTitle: 'Catatan',
  error: `Catatan paling banyak ${maxNote} karakter.`,
};

/** What a cell accepts: a list of the options, or a number on the scale. */
export function answerValidation(form: Exclude<AnswerForm, { type: 'ratio' }>): DataValidation {
  if (form.type === 'index') {
    return {
      ...refusing,
      type: 'decimal',
      operator: 'between',
      formulae: [0, Number(form.max.toFixed(15))],
      error: `Isi dengan angka dari 0 sampai ${form.max}.`,
    };
  }
  const keys = [...form.options.keys()];
  return {
    ...refusing,
    type: 'list',
    formulae: [`"${keys.join(',')}"`],
    error: `Pilih salah satu: ${keys.join(', ')}.`,
  };
}
