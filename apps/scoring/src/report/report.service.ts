import { Injectable } from '@nestjs/common';
import { type FileContent, type InputOf, type RenderReport } from '@zi/contracts';
import { Database } from '@zi/database';
import { layerFileName } from '../domain/file-name';
import { SideService } from '../layer/side.service';
import { type ReportFormat, renderReport } from './report-template';
import { ReportViews } from './report.views';
import { TemplateRepository } from './template.repository';

const contentTypes: Record<ReportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The evaluation report (LHE) and the recap of a layer, by the template in force. */
@Injectable()
export class ReportService {
  constructor(
    private readonly database: Database,
    private readonly sides: SideService,
    private readonly views: ReportViews,
    private readonly templates: TemplateRepository,
  ) {}

  async render({ kind, format, language, ...ask }: InputOf<typeof RenderReport>): Promise<FileContent> {
    const form = { kind, format, language };
    const { source, template } = await this.database.read(async (manager) => {
      const side = await this.sides.scored(manager, ask);
      const { located, score, closed } = side;
      const { programme, rubric } = located;
      return {
        source: {
          ...{ unitName: programme.unitName, year: programme.year, target: programme.target, rubric },
          ...{ layer: score.layer, round: score.round, closedAt: closed?.closedAt ?? null },
          ...{ submittedAt: score.submittedAt, computedAt: score.computedAt, snapshot: score.snapshot },
          answers: await this.sides.sheet(manager, side),
          requirements: await this.sides.requirements(manager, side),
          notes: await this.views.notes(manager, ask.assessmentId, score.round),
        },
        template: await this.templates.content(manager, form),
      };
    });
    const file = await renderReport(form, source, template);
    return {
      filename: layerFileName(kind, { ...source, round: ask.round }, format),
      contentType: contentTypes[format],
      content: Buffer.from(file).toString('base64'),
    };
  }
}
