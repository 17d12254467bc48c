import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import {
  CompareRubrics,
  ExportRubric,
  GetRubric,
  ImportRubric,
  type InputOf,
  ListRubrics,
  PublishRubric,
} from '@zi/contracts';
import { RubricService } from './rubric.service';

@Controller()
export class RubricController {
  constructor(private readonly rubrics: RubricService) {}

  @Answers(ListRubrics)
  list(ask: InputOf<typeof ListRubrics>) {
    return this.rubrics.list(ask);
  }

  @Answers(GetRubric)
  get(ask: InputOf<typeof GetRubric>) {
    return this.rubrics.get(ask);
  }

  @Answers(ExportRubric)
  export(ask: InputOf<typeof ExportRubric>) {
    return this.rubrics.export(ask);
  }

  @Answers(ImportRubric)
  import(ask: InputOf<typeof ImportRubric>) {
    return this.rubrics.import(ask);
  }

  @Answers(CompareRubrics)
  compare(ask: InputOf<typeof CompareRubrics>) {
    return this.rubrics.compare(ask);
  }

  @Answers(PublishRubric)
  publish(ask: InputOf<typeof PublishRubric>) {
    return this.rubrics.publish(ask);
  }
}
