import { bootService } from '@zi/service-kit';
import { gateway } from './gateway.module';

void bootService(gateway);
