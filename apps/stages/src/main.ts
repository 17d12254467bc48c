import { bootService } from '@zi/service-kit';
import { StagesEnvironment } from './stages.env';
import { StagesModule } from './stages.module';

void bootService({ name: 'stages', environment: StagesEnvironment, module: StagesModule.of });
