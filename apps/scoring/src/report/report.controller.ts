import { Controller } from '@nestjs/common';
import { Answers } from '@zi/bus';
import { GetTemplate, type InputOf, ListTemplates, RenderReport, ReplaceTemplate } from '@zi/contracts';
import { ReportService } from './report.service';
import { TemplateService } from './template.service';

@Controller()
export class ReportController {
  constructor(
    private readonly reports: ReportService,
    private readonly templates: TemplateService,
  ) {}

  @Answers(RenderReport)
  render(ask: InputOf<typeof RenderReport>) {
    return this.reports.render(ask);
  }

  @Answers(ListTemplates)
  list(ask: InputOf<typeof ListTemplates>) {
    return this.templates.list(ask);
  }

  @Answers(GetTemplate)
  get(ask: InputOf<typeof GetTemplate>) {
    return this.templates.get(ask);
  }

  @Answers(ReplaceTemplate)
  replace(ask: InputOf<typeof ReplaceTemplate>) {
    return this.templates.replace(ask);
  }
}
