import { type Service, services } from '../../api/operations';
import { type RawSearch, oneOf } from '../../app/search';

export interface OperationsSearch {
  /** Whose dead letters are shown. */
  readonly service?: Service;
}

export const operationsSearch = ({ service }: RawSearch): OperationsSearch => ({
  service: oneOf(service, services),
});
