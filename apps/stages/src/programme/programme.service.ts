import { Injectable } from '@nestjs/common';
import { type Action, requireMay } from '@zi/access';
import {
  type AdvanceProgramme,
  type AssessmentSubmitted,
  type DeclareProgramme,
  type DesignateProgramme,
  type EventOf,
  type FormTeam,
  type InputOf,
  type ListProgrammes,
  type Programme,
  ProgrammeAdvanced,
  ProgrammeUnitChanged,
  type StartProgramme,
  type SurveyClosed,
} from '@zi/contracts';
import { Database, type Transaction } from '@zi/database';
import { context } from '@zi/service-kit';
import { v7 } from 'uuid';
import { CycleRepository } from '../cycle/cycle.repository';
import { gatesOf } from '../domain/gates';
import {
  type ProgrammeState,
  advance,
  declare,
  designate,
  formTeam,
  noteAssessment,
  noteSurvey,
  startProgramme,
} from '../domain/programme';
import { requireActive } from '../domain/unit';
import { requireVersion } from '../domain/version';
import { type Page, idCursor, pageOf } from '../paging';
import { requireMayIn, listScope } from '../permission';
import { PersonRepository } from '../person/person.repository';
import { UnitRepository } from '../unit/unit.repository';
import { ProgrammeRepository } from './programme.repository';

type Decision = (state: ProgrammeState, tx: Transaction) => ProgrammeState | Promise<ProgrammeState>;

@Injectable()
export class ProgrammeService {
  constructor(
    private readonly database: Database,
    private readonly programmes: ProgrammeRepository,
    private readonly units: UnitRepository,
    private readonly cycles: CycleRepository,
    private readonly people: PersonRepository,
  ) {}

  start({ unitId, cycleId, target }: InputOf<typeof StartProgramme>): Promise<Programme> {
    return this.database.command(async (tx) => {
      const unit = await this.units.hold(tx.manager, unitId);
      const thing = { noun: 'unit', id: unitId, read: 'unit.read' } as const;
      requireMay(context().actor, 'programme.start', { path: unit.path, cycleId }, thing);
      const cycle = await this.cycles.get(tx.manager, cycleId);
      requireActive(unit, new Date());
      const programme = startProgramme(v7(), { unit, cycle, target });
      await this.programmes.add(tx.manager, programme);
      await this.tell(tx, 'programme.start', null, programme);
      return viewOf(programme);
    });
  }

  async get(id: string): Promise<Programme> {
    const programme = await this.database.read((manager) => this.programmes.get(manager, id));
    requireMayIn(programme, 'programme.read');
    return viewOf(programme);
  }

  async list({ after, limit, ...filter }: InputOf<typeof ListProgrammes>): Promise<Page<Programme>> {
    const query = {
      ...{ after: idCursor(after), limit, cycleId: filter.cycleId ?? null, unitId: filter.unitId ?? null },
      ...{ stage: filter.stage ?? null, scope: listScope('programme.read') },
    };
    const rows = await this.database.read((manager) => this.programmes.list(manager, query));
    return pageOf(rows.map(viewOf), limit, ({ id }) => id);
  }

  declare({ id, version, ...declaration }: InputOf<typeof DeclareProgramme>): Promise<Programme> {
    return this.change({ id, version }, 'programme.declare', (state) =>
      declare(state, declaration, new Date()),
    );
  }

  designate({ id, version, ...designation }: InputOf<typeof DesignateProgramme>): Promise<Programme> {
    return this.change({ id, version }, 'programme.designate', (state) =>
      designate(state, designation, new Date()),
    );
  }

  formTeam({ id, version, ...team }: InputOf<typeof FormTeam>): Promise<Programme> {
    return this.change({ id, version }, 'programme.form_team', async (state, { manager }) => {
      const known = await this.people.known(
        manager,
        team.members.map(({ personId }) => personId),
      );
      return formTeam(state, team, known, new Date());
    });
  }

  advance({ id, version, to }: InputOf<typeof AdvanceProgramme>): Promise<Programme> {
    return this.change({ id, version }, 'programme.advance', (state) => advance(state, to));
  }

  noteSurvey(fact: EventOf<typeof SurveyClosed>): Promise<void> {
    const { programmeId, surveyId, respondents, ipak, ipkp, closedAt, version } = fact.data;
    const indices = { ipak: ipak.index.rounded, ipkp: ipkp.index.rounded };
    return this.database.hear(fact, (tx) =>
      this.note(tx, programmeId, 'programme.note_survey', (state) =>
        noteSurvey(state, { surveyId, respondents, ...indices, closedAt, version }),
      ),
    );
  }

  /** Only the unit's own layer is a gate of the stages. */
  noteAssessment(fact: EventOf<typeof AssessmentSubmitted>): Promise<void> {
    const { programmeId, layer, assessmentId, questions, questionsWithEvidence, total, version } = fact.data;
    return this.database.hear(fact, async (tx) => {
      if (layer !== 'self') return;
      const submitted = { assessmentId, questions, questionsWithEvidence, total: total.rounded, version };
      await this.note(tx, programmeId, 'programme.note_assessment', (state) =>
        noteAssessment(state, submitted),
      );
    });
  }

  /** Says of every programme of these units how the unit is called now and where it lies. */
  async followUnits(tx: Transaction, unitIds: readonly string[], why: string): Promise<void> {
    const programmes = await this.programmes.renew(tx.manager, unitIds);
    for (const { id, unit, version } of programmes) {
      const [before, after] = [{ version: version - 1 }, { unit, version }];
      const entry = { action: 'programme.follow_unit', objectType: 'programme', objectId: id, unit };
      await tx.audit({ ...entry, before, after, why });
    }
    await tx.sayAll(
      ProgrammeUnitChanged,
      programmes.map((state) => ({ subject: state.id, data: { ...servedBy(state), stage: state.stage } })),
    );
  }

  private change(ask: { id: string; version: number }, action: Action, decide: Decision): Promise<Programme> {
    return this.database.command(async (tx) => {
      const before = await this.programmes.lock(tx.manager, ask.id);
      requireMayIn(before, action);
      requireVersion('programme', before, ask.version);
      return viewOf(await this.commit(tx, action, before, await decide(before, tx)));
    });
  }

  private async note(
    tx: Transaction,
    id: string,
    action: string,
    decide: (state: ProgrammeState) => ProgrammeState,
  ): Promise<void> {
    const before = await this.programmes.lock(tx.manager, id);
    const next = decide(before);
    if (next !== before) await this.commit(tx, action, before, next);
  }

  private async commit(
    tx: Transaction,
    action: string,
    before: ProgrammeState,
    decided: ProgrammeState,
  ): Promise<ProgrammeState> {
    const after = { ...decided, version: before.version + 1 };
    await this.programmes.save(tx.manager, after);
    await this.tell(tx, action, before, after);
    return after;
  }

  private async tell(
    tx: Transaction,
    action: string,
    before: ProgrammeState | null,
    after: ProgrammeState,
  ): Promise<void> {
    await tx.audit({
      action,
      objectType: 'programme',
      objectId: after.id,
      unit: after.unit,
      before: before && recordOf(before),
      after: recordOf(after),
    });
    const from = before?.stage ?? null;
    if (after.stage === from) return;
    await tx.say(ProgrammeAdvanced, after.id, { ...servedBy(after), from, to: after.stage });
  }
}

function viewOf(state: ProgrammeState): Programme {
  const { id, unit, cycle, target, stage, declaration, pactsSigned, designation, team, version } = state;
  const gates = gatesOf(state);
  return {
    ...{ id, unitId: unit.id, unitName: unit.name, cycleId: cycle.id, target, stage, declaration },
    ...{ pactsSigned, designation, team, gates, version },
  };
}

/** What of a programme the audit trail keeps: its own record, not what is counted from pacts and actions. */
function recordOf(state: ProgrammeState) {
  const { unit, cycle, target, stage, declaration, designation, team, survey, assessment, version } = state;
  return {
    ...{ unitId: unit.id, cycleId: cycle.id, target, stage, declaration, designation, team },
    ...{ survey, assessment, version },
  };
}

/** What other services need in order to serve a programme. */
function servedBy({ id, unit, cycle, target, version }: ProgrammeState) {
  return {
    programmeId: id,
    unit: { id: unit.id, code: unit.code, name: unit.name, path: unit.path },
    cycle: {
      ...{ id: cycle.id, year: cycle.year, rubricId: cycle.rubricId, rubricVersion: cycle.rubricVersion },
      ...{ settings: cycle.settings, closesOn: cycle.closesOn },
    },
    target,
    version,
  };
}
