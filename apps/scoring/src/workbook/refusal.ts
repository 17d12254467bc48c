import { DomainError } from '@zi/contracts';

/** Why a file is not read at all. What is wrong with single fields is listed as problems instead. */
export type RefusalReason =
  | 'too_large'
  | 'not_a_workbook'
  | 'not_a_document'
  | 'encrypted'
  | 'macros'
  | 'external_links'
  | 'too_large_inside'
  | 'too_many_sheets'
  | 'too_many_rows'
  | 'document_type'
  | 'damaged'
  | 'sheet_missing'
  | 'column_missing'
  | 'rows_moved'
  | 'other_format'
  | 'other_assessment'
  | 'other_rubric'
  | 'other_layer';

export const refuse = (reason: RefusalReason, message: string): DomainError =>
  new DomainError('invalid', message, { reason, problems: [{ path: '', message }] });
