import { Answers } from '@zi/bus';
import {
  BeginUpload,
  CompleteUpload,
  DownloadEvidence,
  GetEvidence,
  type InputOf,
  ListEvidence,
} from '@zi/contracts';
import { Controller } from '@nestjs/common';
import { FileService } from './file.service';

@Controller()
export class FileController {
  constructor(private readonly files: FileService) {}

  @Answers(BeginUpload)
  begin(ask: InputOf<typeof BeginUpload>) {
    return this.files.begin(ask);
  }

  @Answers(CompleteUpload)
  complete(ask: InputOf<typeof CompleteUpload>) {
    return this.files.complete(ask);
  }

  @Answers(GetEvidence)
  get(ask: InputOf<typeof GetEvidence>) {
    return this.files.get(ask);
  }

  @Answers(ListEvidence)
  list(ask: InputOf<typeof ListEvidence>) {
    return this.files.list(ask);
  }

  @Answers(DownloadEvidence)
  download(ask: InputOf<typeof DownloadEvidence>) {
    return this.files.download(ask);
  }
}
