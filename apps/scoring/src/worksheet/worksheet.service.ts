import { Injectable } from '@nestjs/common';
import {
  type ExportWorksheet,
  type FileContent,
  type InputOf,
  type Layer,
  type OutputOf,
  type PreviewWorksheet,
  fileLimitBytes,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { AssessmentRepository } from '../assessment/assessment.repository';
import { type AnswerState, type Sheet } from '../domain/answer';
import { requireUnsubmitted } from '../domain/assessment';
import { layerFileName } from '../domain/file-name';
import { requireAssessed } from '../domain/programme';
import { LayerRepository } from '../layer/layer.repository';
import { type Side, SideService } from '../layer/side.service';
import { mayReadLayer, requireMayAnswer } from '../permission';
import { type Change, changesOf } from '../workbook/change';
import { type ReadExchange } from '../workbook/exchange';
import { readJson, writeJson } from '../workbook/json-exchange';
import { columnsOf } from '../workbook/layout';
import { writeLiveWorkbook } from '../workbook/live-workbook';
import { readWorkbook } from '../workbook/workbook-reader';
import { type AnswerWorkbook, type WorksheetExport, writeWorkbook } from '../workbook/workbook-writer';

type Manager = Transaction['manager'];
type Preview = OutputOf<typeof PreviewWorksheet>;

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const forms = {
  jawaban: { contentType: xlsx, extension: 'xlsx', prefix: 'lke' },
  live: { contentType: xlsx, extension: 'xlsx', prefix: 'lke-hitung' },
  json: { contentType: 'application/json', extension: 'json', prefix: 'lke' },
};
/** Who checks last first: seen beside the unit's own answers. */
const assessorsByRank = ['tpi_controller', 'tpi_lead', 'tpi_member', 'reviewer'] as const;

/** The answers of a layer as a file, there and back. */
@Injectable()
export class WorksheetService {
  constructor(
    private readonly database: Database,
    private readonly sides: SideService,
    private readonly assessments: AssessmentRepository,
    private readonly layers: LayerRepository,
  ) {}

  async export({ format, ...ask }: InputOf<typeof ExportWorksheet>): Promise<FileContent> {
    const { side, content } = await this.database.read(async (manager) => {
      const read = await this.sides.read(manager, ask);
      return { side: read, content: await this.contentOf(manager, read, format === 'jawaban') };
    });
    const { programme, rubric } = side.located;
    const write = {
      jawaban: () => writeWorkbook(content),
      live: () => writeLiveWorkbook(content),
      json: () => Promise.resolve(writeJson(rubric, content)),
    };
    const { contentType, extension, prefix } = forms[format];
    return {
      filename: layerFileName(prefix, { ...programme, ...ask }, extension),
      contentType,
      content: Buffer.from(await write[format]()).toString('base64'),
    };
  }

  async preview({ format, content, ...ask }: InputOf<typeof PreviewWorksheet>): Promise<Preview> {
    const { assessmentId, layer } = ask;
    const located = await this.database.read((manager) => this.assessments.find(manager, assessmentId));
    const { rubric } = located;
    requireMayAnswer(located, layer, []);
    requireAssessed(located.programme);
    const bytes = Buffer.from(content, 'base64');
    const destination = { assessmentId, rubric, layer };
    const read =
      format === 'json'
        ? readJson(bytes, destination, fileLimitBytes)
        : await readWorkbook(bytes, destination);

    return this.database.read(async (manager) => {
      const now = await this.assessments.find(manager, assessmentId);
      const score = await this.layers.score(manager, assessmentId, layer);
      requireUnsubmitted(layer, score);
      const sheet = await this.layers.sheet(manager, assessmentId, layer);
      const earlier = await this.layers.revisions(manager, assessmentId, layer, basesOf(read));
      const changes = changesOf(rubric, read, sheet, (code) => earlier.get(code));
      return {
        changes: changes.map(shownChange),
        problems: read.problems.map(({ address, ...problem }) => ({ cell: address, ...problem })),
        unchanged: rubric.questions.length - new Set(changes.map(({ code }) => code)).size,
        warnings: warningsOf(read, now.assessment.round),
      };
    });
  }

  private async contentOf(manager: Manager, side: Side, isOfficial: boolean): Promise<AnswerWorkbook> {
    const { located, closed } = side;
    const { assessment, programme, rubric } = located;
    const { layer } = side.ask;
    const sheet = await this.sides.sheet(manager, side);
    const basis = side.score?.snapshot ?? assessment.basis;
    const own: WorksheetExport = {
      origin: {
        ...{ assessmentId: assessment.id, rubric: basis.rubric, settings: basis.settings },
        ...{ settingsVersion: basis.settingsVersion, layer, round: closed?.round ?? assessment.round },
      },
      ...{ answers: exchanged(sheet), rubric, unitName: programme.unitName, year: programme.year },
      exportedAt: new Date(),
    };
    if (!isOfficial) return own;
    const codes = rubric.questions.map(({ code }) => code);
    const evidence = await this.sides.evidence(manager, side, codes);
    const beside = await this.beside(manager, side);
    const fromSurvey = [...sheet.values()].filter(({ origin }) => origin === 'survey');
    return {
      ...own,
      ...(beside && { beside }),
      evidence: new Map([...evidence].map(([code, ids]) => [code, { text: `${ids.length} berkas` }])),
      surveyed: new Set(fromSurvey.map(({ code }) => code)),
    };
  }

  /** The unit's own answers beside those of an assessor; beside the unit's those of the assessor who checks last. */
  private async beside(manager: Manager, { ask, located }: Side): Promise<AnswerWorkbook['beside']> {
    const others: readonly Layer[] = ask.layer === 'self' ? assessorsByRank : ['self'];
    for (const layer of others.filter((one) => columnsOf(one) !== columnsOf(ask.layer))) {
      const other = { ...ask, layer };
      const score =
        ask.round === undefined
          ? await this.layers.score(manager, ask.assessmentId, layer)
          : await this.layers.closedScore(manager, ask.assessmentId, layer, ask.round);
      if (!score || !mayReadLayer(located, score)) continue;
      const sheet = await this.sides.sheet(manager, { ask: other, located, closed: undefined, score });
      return { layer, answers: exchanged(sheet) };
    }
    return undefined;
  }
}

const exchanged = (sheet: Sheet): WorksheetExport['answers'] =>
  new Map([...sheet].map(([code, answer]) => [code, exchangedAnswer(answer)]));

const exchangedAnswer = ({ code, value, note, version }: AnswerState) => ({ code, value, note, version });

/** The versions that a file names without telling what they were. */
const basesOf = ({ answers }: ReadExchange) =>
  [...answers.values()].flatMap(({ code, base }) =>
    base && base.content === undefined && base.version > 0 ? [{ code, version: base.version }] : [],
  );

function shownChange({
  code,
  field,
  address,
  old,
  new: wanted,
  currentVersion,
  conflict,
}: Change): Preview['changes'][number] {
  return {
    ...{ code, field, cell: address, old, new: wanted, version: currentVersion },
    conflict: conflict && {
      reason: conflict.reason,
      ...(conflict.base !== undefined && { base: conflict.base }),
    },
  };
}

function warningsOf({ origin }: ReadExchange, round: number): string[] {
  if (!origin)
    return ['The file does not say what it was exported from: a blank cell counts as not filled in.'];
  if (origin.round === round) return [];
  return [`The file was exported in round ${origin.round}; the assessment is in round ${round}.`];
}
