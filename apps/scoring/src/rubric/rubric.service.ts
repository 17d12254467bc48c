import { Injectable } from '@nestjs/common';
import {
  type CompareRubrics,
  Denied,
  type ExportRubric,
  type FileContent,
  type GetRubric,
  type ImportRubric,
  type InputOf,
  type ListRubrics,
  type OutputOf,
  type PublishRubric,
  RubricPublished,
  actorTag,
  invalid,
  notFound,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { type RubricDocument, compareRubrics } from '@zi/rubric';
import { type RubricKey, RubricShelf } from '@zi/rubric-shelf';
import { context } from '@zi/service-kit';
import { foreignCursor } from '../cursor';
import { type RubricState, compiled, requireDraft, shownDifference, shownRubric } from '../domain/rubric';
import { holdsRole } from '../permission';
import { MinistryService } from '../rule/ministry.service';
import { readRubricJson } from '../workbook/rubric-json';
import { readRubricWorkbook, writeRubricWorkbook } from '../workbook/rubric-sheet';
import { RubricRepository } from './rubric.repository';

type Manager = Transaction['manager'];

/** Rubrics as versioned data: imported as drafts, compared, published, and never changed from then on. */
@Injectable()
export class RubricService {
  constructor(
    private readonly database: Database,
    private readonly rubrics: RubricRepository,
    private readonly shelf: RubricShelf,
    private readonly ministry: MinistryService,
  ) {}

  /** Published rubrics are no secret among those who hold a role. */
  async list({ after, limit }: InputOf<typeof ListRubrics>): Promise<OutputOf<typeof ListRubrics>> {
    const place = after === undefined ? undefined : placeIn(after);
    if (!holdsRole()) return { items: [], next: null };
    const found = await this.database.read((manager) => this.rubrics.page(manager, place, limit));
    const page = found.slice(0, limit);
    const last = page.at(-1);
    return { items: page.map(shownRubric), next: last && found.length > limit ? placeText(last) : null };
  }

  async get(key: InputOf<typeof GetRubric>): Promise<OutputOf<typeof GetRubric>> {
    const rubric = await this.database.read((manager) => this.known(manager, key));
    return { ...shownRubric(rubric), document: { ...rubric.document } };
  }

  async export(key: InputOf<typeof ExportRubric>): Promise<FileContent> {
    const { id, version, document, at } = await this.database.read((manager) => this.known(manager, key));
    return {
      filename: `${id}_${version}.xlsx`.replaceAll(/[^A-Za-z0-9._-]/g, '-'),
      contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      content: (await writeRubricWorkbook(document, at)).toString('base64'),
    };
  }

  async import({ format, content }: InputOf<typeof ImportRubric>): Promise<OutputOf<typeof ImportRubric>> {
    const denial = { noun: 'rubric', id: 'import' };
    await this.database.read((manager) => this.ministry.requireMay(manager, 'rubric.publish', denial));
    const document = await documentIn(format, Buffer.from(content, 'base64'));
    const key = { id: document.rubric_id, version: document.rubric_version };
    return this.database.command(async (tx) => {
      const unit = await this.ministry.requireMay(tx.manager, 'rubric.publish', {
        noun: 'rubric',
        id: nameOf(key),
      });
      await this.rubrics.lock(tx.manager, key);
      const known = await this.rubrics.find(tx.manager, key);
      if (known) requireDraft(known);
      const by = { by: actorTag(context().actor), at: new Date(), why: null };
      const draft: RubricState = { ...key, state: 'draft', origin: 'imported', document, ...by };
      await this.rubrics.keepDraft(tx.manager, draft);
      await tx.audit({
        ...{ action: 'rubric.import', objectType: 'rubric', objectId: nameOf(key), unit },
        before: known ? { by: known.by, at: known.at } : null,
        after: { ...key, title: document.title.id },
      });
      return shownRubric(draft);
    });
  }

  compare({ left, right }: InputOf<typeof CompareRubrics>): Promise<OutputOf<typeof CompareRubrics>> {
    return this.database.read(async (manager) => {
      const [one, other] = [await this.known(manager, left), await this.known(manager, right)];
      return { differences: compareRubrics(compiled(one), compiled(other)).map(shownDifference) };
    });
  }

  publish({ id, version, why }: InputOf<typeof PublishRubric>): Promise<OutputOf<typeof PublishRubric>> {
    const key = { id, version };
    return this.database.command(async (tx) => {
      const unit = await this.ministry.requireMay(tx.manager, 'rubric.publish', {
        noun: 'rubric',
        id: nameOf(key),
      });
      await this.rubrics.lock(tx.manager, key);
      const draft = await this.known(tx.manager, key);
      requireDraft(draft);
      const { document, origin } = draft;
      const by = { by: actorTag(context().actor), at: new Date(), why };
      await this.shelf.add(tx.manager, { document, origin, ...by });
      await this.rubrics.removeDraft(tx.manager, key);
      await tx.audit({
        ...{ action: 'rubric.publish', objectType: 'rubric', objectId: nameOf(key), unit, why },
        ...{ before: { state: 'draft', by: draft.by }, after: { state: 'published' } },
      });
      await tx.say(RubricPublished, nameOf(key), {
        ...{ rubricId: id, rubricVersion: version, document: { ...document } },
        ...{ publishedAt: by.at.toISOString(), version: 1 },
      });
      return shownRubric({ ...draft, state: 'published', ...by });
    });
  }

  private async known(manager: Manager, key: RubricKey): Promise<RubricState> {
    if (!holdsRole()) {
      throw Denied.asAbsent({ action: 'assessment.read', noun: 'rubric', id: nameOf(key) });
    }
    const rubric = await this.rubrics.find(manager, key);
    if (!rubric) throw notFound('rubric', nameOf(key));
    return rubric;
  }
}

const nameOf = ({ id, version }: RubricKey): string => `${id} ${version}`;

async function documentIn(format: 'json' | 'xlsx', bytes: Buffer): Promise<RubricDocument> {
  const read = format === 'json' ? readRubricJson(bytes) : await readRubricWorkbook(bytes);
  if (read.ok) return read.value;
  throw invalid(
    `The rubric has ${read.problems.length} problems. Nothing was kept.`,
    read.problems.map(({ path, message, accepted }) => ({ path, message, ...(accepted && { accepted }) })),
  );
}

const placeText = ({ at, id, version }: RubricState): string => `${at.toISOString()} ${id} ${version}`;

function placeIn(cursor: string): RubricKey & { readonly at: Date } {
  const [, at, id, version] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) (\S{1,60}) (.{1,40})$/.exec(cursor) ?? [];
  if (!at || !id || !version) throw foreignCursor();
  return { at: new Date(at), id, version };
}
