import { bootService } from '@zi/service-kit';
import { FaultEnvironment, HearerModule } from './suite';

void bootService({ name: 'scoring', environment: FaultEnvironment, module: HearerModule.of });
