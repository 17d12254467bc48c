import { BusModule } from '@zi/bus';
import { DatabaseModule } from '@zi/database';
import { PublishedRubricRow, RubricShelf } from '@zi/rubric-shelf';
import { LOGGER, type Logger, Readiness } from '@zi/service-kit';
import { type DynamicModule, Module } from '@nestjs/common';
import { type EvidenceEnvironment } from './evidence.env';
import { FileController } from './file.controller';
import { FileRow } from './file.entities';
import { FileRepository } from './file.repository';
import { FileService } from './file.service';
import { FileStore } from './file.store';
import { ProgrammeController } from './programme.controller';
import { ProgrammeRow, SubmissionRow } from './programme.entities';
import { ProgrammeRepository } from './programme.repository';
import { ProgrammeService } from './programme.service';
import { RubricController } from './rubric.controller';

export const evidenceEntities = [ProgrammeRow, SubmissionRow, FileRow, PublishedRubricRow];

@Module({})
export class EvidenceModule {
  static of(environment: EvidenceEnvironment): DynamicModule {
    const store = {
      provide: FileStore,
      useFactory: (logger: Logger, readiness: Readiness) => {
        const files = new FileStore(environment, logger);
        readiness.add('objects', () => files.check());
        return files;
      },
      inject: [LOGGER, Readiness],
    };
    return {
      module: EvidenceModule,
      imports: [
        DatabaseModule.of({
          url: environment.ZI_DATABASE_URL,
          signIn: environment.ZI_DATABASE_SIGN_IN,
          schema: 'evidence',
          entities: evidenceEntities,
          pool: environment.ZI_DATABASE_POOL,
          guards: ['evidence'],
        }),
        BusModule.of('evidence', environment),
      ],
      controllers: [FileController, ProgrammeController, RubricController],
      providers: [store, FileRepository, FileService, ProgrammeRepository, ProgrammeService, RubricShelf],
    };
  }
}
