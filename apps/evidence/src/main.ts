import { bootService } from '@zi/service-kit';
import { EvidenceEnvironment } from './evidence.env';
import { EvidenceModule } from './evidence.module';

void bootService({ name: 'evidence', environment: EvidenceEnvironment, module: EvidenceModule.of });
