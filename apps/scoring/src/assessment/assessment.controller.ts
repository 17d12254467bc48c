import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { GetAssessment, type InputOf, ListAssessments, SubmitAssessment } from '@zi/contracts';
import { AssessmentService } from './assessment.service';

@Controller()
export class AssessmentController {
  constructor(private readonly assessments: AssessmentService) {}

  @Answers(GetAssessment)
  get(ask: InputOf<typeof GetAssessment>) {
    return this.assessments.get(ask);
  }

  @Answers(ListAssessments)
  list(ask: InputOf<typeof ListAssessments>) {
    return this.assessments.list(ask);
  }

  @Answers(SubmitAssessment)
  submit(ask: InputOf<typeof SubmitAssessment>) {
    return this.assessments.submit(ask);
  }
}
