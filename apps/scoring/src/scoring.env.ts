import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment } from '@zi/service-kit';

export const ScoringEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
});
