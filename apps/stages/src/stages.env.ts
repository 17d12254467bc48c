import { BusEnvironment, DatabaseEnvironment, ServiceEnvironment } from '@zi/service-kit';

export const StagesEnvironment = ServiceEnvironment.extend({
  ...BusEnvironment.shape,
  ...DatabaseEnvironment.shape,
});
