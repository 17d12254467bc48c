import { bootService } from '@zi/service-kit';
import { SurveysEnvironment } from './surveys.env';
import { SurveysModule } from './surveys.module';

void bootService({ name: 'surveys', environment: SurveysEnvironment, module: SurveysModule.of });
