import { findRubric } from '@zi/rubric';

const found = findRubric('permenpanrb-90-2021');
if (!found.ok) throw new TypeError('The rubric of PermenPANRB 90/2021 does not compile');

/** The rubric in force, for specs. */
export const rubric = found.value;
