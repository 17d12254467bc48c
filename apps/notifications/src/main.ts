import { bootService } from '@zi/service-kit';
import { NotificationsEnvironment } from './notifications.env';
import { NotificationsModule } from './notifications.module';

void bootService({
  name: 'notifications',
  environment: NotificationsEnvironment,
  module: NotificationsModule.of,
});
