import { bootService } from '@zi/service-kit';
import { ScoringEnvironment } from './scoring.env';
import { ScoringModule } from './scoring.module';

void bootService({ name: 'scoring', environment: ScoringEnvironment, module: ScoringModule.of });
