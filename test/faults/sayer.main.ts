import { bootService } from '@zi/service-kit';
import { FaultEnvironment, SayerModule } from './suite';

void bootService({ name: 'surveys', environment: FaultEnvironment, module: SayerModule.of });
