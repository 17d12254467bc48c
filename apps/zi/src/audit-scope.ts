import { type DataService, dataServices } from '@zi/contracts';
import { noUnit } from '@zi/database';
import { validate } from 'uuid';

/** Which trails a command looks at. */
export interface ScopeOptions {
  readonly service?: string;
  readonly unit?: string;
}

/** The services that are meant; all of them when none is named. None when that one is not known. */
export const servicesOf = ({ service }: ScopeOptions): DataService[] =>
  dataServices.filter((name) => service === undefined || name === service);

/** What is wrong with service and unit. */
export function scopeProblems(options: ScopeOptions): string[] {
  const { service, unit } = options;
  return [
    servicesOf(options).length === 0 &&
      `--service ${String(service)} is not known; accepted: ${dataServices.join(', ')}`,
    unit !== undefined &&
      !validate(unit) &&
      `--unit ${unit} is not the id of a unit; accepted: a UUID; ${noUnit} for what concerns no unit`,
  ].filter((problem) => problem !== false);
}
