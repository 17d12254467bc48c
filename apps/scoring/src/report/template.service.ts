import { Injectable } from '@nestjs/common';
import {
  Denied,
  type FileContent,
  type GetTemplate,
  type InputOf,
  type ListTemplates,
  type OutputOf,
  type ReplaceTemplate,
  type ReportTemplate,
  actorTag,
  reportFormats,
  reportKinds,
  reportLanguages,
  staleVersion,
} from '@zi/contracts';
import { Database } from '@zi/database';
import { context } from '@zi/service-kit';
import { holdsRole } from '../permission';
import { MinistryService } from '../rule/ministry.service';
import { type ReportForm, builtInTemplate, requireTemplate } from './report-template';
import { TemplateRepository, type TemplateVersion } from './template.repository';

const forms: readonly ReportForm[] = reportKinds.flatMap((kind) =>
  reportFormats.flatMap((format) => reportLanguages.map((language) => ({ kind, format, language }))),
);

const contentTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/json',
};

/** The templates of reports: those of the suite, or what the ministry put in their place. */
@Injectable()
export class TemplateService {
  constructor(
    private readonly database: Database,
    private readonly templates: TemplateRepository,
    private readonly ministry: MinistryService,
  ) {}

  /** Templates are no secret among those who hold a role. */
  async list(_: InputOf<typeof ListTemplates>): Promise<OutputOf<typeof ListTemplates>> {
    if (!holdsRole()) return { items: [], next: null };
    const current = await this.database.read((manager) => this.templates.current(manager));
    return { items: forms.map((form) => shownTemplate(form, versionOf(current, form))), next: null };
  }

  async get(form: InputOf<typeof GetTemplate>): Promise<FileContent> {
    if (!holdsRole())
      throw Denied.asAbsent({ action: 'assessment.read', noun: 'template', id: nameOf(form) });
    const own = await this.database.read((manager) => this.templates.content(manager, form));
    const { kind, format, language } = form;
    return {
      filename: `template-${kind}-${language}.${format === 'docx' ? 'docx' : 'json'}`,
      contentType: contentTypes[format],
      content: Buffer.from(own ?? builtInTemplate(form)).toString('base64'),
    };
  }

  async replace({ content, version, ...form }: InputOf<typeof ReplaceTemplate>): Promise<ReportTemplate> {
    const thing = { noun: 'template', id: nameOf(form) };
    await this.database.read((manager) => this.ministry.requireMay(manager, 'template.replace', thing));
    const file = content === null ? null : Buffer.from(content, 'base64');
    if (file) await requireTemplate(form.format, file);
    return this.database.command(async (tx) => {
      const unit = await this.ministry.requireMay(tx.manager, 'template.replace', thing);
      await this.templates.lock(tx.manager, form);
      const before = versionOf(await this.templates.current(tx.manager), form);
      const current = before?.version ?? 0;
      if (version !== current) {
        throw staleVersion('template', nameOf(form), { yours: version, current });
      }
      const by = { by: actorTag(context().actor), at: new Date() };
      const template = { ...form, version: current + 1, builtIn: file === null, ...by };
      await this.templates.add(tx.manager, template, file);
      await tx.audit({
        ...{ action: 'template.replace', objectType: 'template', objectId: nameOf(form) },
        unit,
        before: { version: current, builtIn: before?.builtIn ?? true },
        after: { version: template.version, builtIn: template.builtIn },
      });
      return shownTemplate(form, template);
    });
  }
}

const nameOf = ({ kind, format, language }: ReportForm) => `${kind}/${format}/${language}`;

const versionOf = (versions: readonly TemplateVersion[], form: ReportForm) =>
  versions.find((version) => nameOf(version) === nameOf(form));

const shownTemplate = (form: ReportForm, version: TemplateVersion | undefined): ReportTemplate => ({
  ...{ kind: form.kind, format: form.format, language: form.language },
  ...{ version: version?.version ?? 0, builtIn: version?.builtIn ?? true },
  ...{ by: version?.by ?? null, at: version?.at.toISOString() ?? null },
});
