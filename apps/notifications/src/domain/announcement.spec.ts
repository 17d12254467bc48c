import {
  AssessmentSubmitted,
  type DataOf,
  type Event,
  type EventOf,
  ProgrammeAdvanced,
  RoundClosed,
  ScoreComputed,
  SurveyClosed,
  ThresholdCrossed,
  layers,
} from '@zi/contracts';
import { type Rubric, findRubric } from '@zi/rubric';
import {
  assessmentSubmitted,
  programmeAdvanced,
  roundClosed,
  scoreComputed,
  surveyClosed,
  thresholdCrossed,
} from './announcement';

const person = '0190a000-0000-7000-8000-000000000011';

function factOf<E extends Event>(event: E, change: Partial<DataOf<E>> = {}): EventOf<E> {
  return {
    ...{ id: 'fact-1', type: event.type, source: `/zi/${event.owner}`, subject: 'subject' },
    ...{ time: '2026-02-20T03:00:00.000Z', actor: `person:${person}`, correlationId: 'c', causationId: null },
    data: { ...event.example, ...change } as DataOf<E>,
  };
}
const { unit, cycle } = ProgrammeAdvanced.example;
const programme = {
  ...{ unitName: unit.name, path: unit.path, cycleId: cycle.id },
  ...{ year: cycle.year, rubric: { id: cycle.rubricId, version: cycle.rubricVersion } },
};
const rubric = bundled();

function bundled(): Rubric {
  const found = findRubric(cycle.rubricId);
  if (!found.ok) throw new Error('the rubric is missing');
  return found.value;
}

const scored = (change: Partial<DataOf<typeof ScoreComputed>> = {}) =>
  scoreComputed(factOf(ScoreComputed, change), rubric, undefined);

describe('what people are told', () => {
  it('that a programme began', () => {
    const began = programmeAdvanced(factOf(ProgrammeAdvanced, { from: null, to: 'declaration' }));
    expect(began).toMatchObject({
      title: 'BPSPL Padang: program Zona Integritas 2026 dimulai',
      body: 'Program Zona Integritas BPSPL Padang tahun 2026 menuju WBBM dimulai pada tahap I Pencanangan.',
      link: `/programmes/${ProgrammeAdvanced.example.programmeId}`,
    });
  });

  it('that a unit entered a stage; stage IV concerns TPI too', () => {
    const entered = programmeAdvanced(factOf(ProgrammeAdvanced));
    expect(entered).toMatchObject({
      title: 'BPSPL Padang masuk tahap III Pembangunan',
      body: 'Program Zona Integritas BPSPL Padang tahun 2026 menuju WBBM beralih dari tahap II Penetapan ke tahap III Pembangunan.',
    });
    expect(entered.audience.roles).not.toContain('tpi_lead');
    const monitored = programmeAdvanced(factOf(ProgrammeAdvanced, { from: 'development', to: 'monitoring' }));
    expect(monitored.audience.roles).toContain('tpi_lead');
  });

  it('the indices of a closed survey', () => {
    expect(surveyClosed(factOf(SurveyClosed), programme)).toMatchObject({
      title: 'Survei BPSPL Padang ditutup: IPAK 3,73 dan IPKP 3,60',
      body: 'Survei pengguna layanan BPSPL Padang tahun 2026 ditutup dengan 32 responden. Hasilnya IPAK 3,73 dan IPKP 3,60 pada skala 0–4.',
      link: `/surveys/${SurveyClosed.example.surveyId}`,
    });
    expect(surveyClosed(factOf(SurveyClosed, { respondents: 12_345 }), programme).body).toContain(
      'dengan 12.345 responden',
    );
  });

  it('a score with every minimum that does not hold, by the name that the rubric gives it', () => {
    const change = { unmet: ['total', 'area.MP', 'ipak'], total: { exact: '78', rounded: '78.00' } };
    expect(scored({ ...change, verdict: 'wbk', layer: 'tpi_lead' })).toMatchObject({
      title: 'Nilai BPSPL Padang (ketua TPI): 78,00',
      body: 'Nilai ketua TPI BPSPL Padang tahun 2026 kini 78,00 dari 100. Nilai minimum WBBM yang belum terpenuhi (3): Nilai total; Manajemen Perubahan; IPAK (persepsi antikorupsi). Nilai minimum WBK terpenuhi.',
      link: `/assessments/${ScoreComputed.example.assessmentId}`,
    });
  });

  it('a score with the minimums that turned since it was told last', () => {
    const fact = factOf(ScoreComputed, { unmet: ['ipak'], total: { exact: '86', rounded: '86.00' } });
    const turned = scoreComputed(fact, rubric, { met: ['total', 'area.MP'], lost: ['ipak'] });
    expect(turned.body).toBe(
      'Nilai mandiri BPSPL Padang tahun 2026 kini 86,00 dari 100. Kini terpenuhi: Nilai total; Manajemen Perubahan. ' +
        'Tidak lagi terpenuhi: IPAK (persepsi antikorupsi). ' +
        'Nilai minimum WBBM yang belum terpenuhi (1): IPAK (persepsi antikorupsi).',
    );
    expect(scoreComputed(fact, rubric, { met: [], lost: [] }).body).toBe(scored(fact.data).body);
  });

  it('minimums of the other predicate that were crossed, each with its number', () => {
    const [met] = ThresholdCrossed.example.crossed;
    const lost = {
      ...{ code: 'ipak', target: 'wbk' as const, met: false },
      ...{ required: { exact: '27/2', rounded: '13.50' }, actual: { exact: '13', rounded: '13.00' } },
    };
    const told = thresholdCrossed(factOf(ThresholdCrossed, { crossed: [met!, lost] }), rubric);
    expect(told).toMatchObject({
      title: 'Nilai minimum BPSPL Padang (mandiri) berubah',
      body:
        'Pada penilaian mandiri BPSPL Padang tahun 2026 ada nilai minimum yang berubah. ' +
        'Kini terpenuhi: Nilai total WBK (76,00 dari minimum 75,00). ' +
        'Tidak lagi terpenuhi: IPAK (persepsi antikorupsi) WBK (13,00 dari minimum 13,50).',
      link: `/assessments/${ThresholdCrossed.example.assessmentId}`,
      settles: true,
    });
    expect(told.topic).not.toBe(scored().topic);
    const one = thresholdCrossed(factOf(ThresholdCrossed, { crossed: [met!] }), rubric);
    expect(one.body).not.toContain('Tidak lagi');
  });

  it('a closed round with its scores, to the unit and to everyone who assesses', () => {
    const closed = roundClosed(factOf(RoundClosed));
    expect(closed).toMatchObject({
      title: 'Putaran 1 penilaian BPSPL Padang ditutup',
      body: 'Putaran 1 penilaian BPSPL Padang tahun 2026 ditutup dan tidak berubah lagi. Nilai pada penutupan: mandiri 86,00. Putaran 2 dimulai untuk perbaikan.',
      link: `/assessments/${RoundClosed.example.assessmentId}`,
    });
    expect(closed.audience.except).toBe(person);
    expect([...closed.audience.roles].sort()).toEqual([
      ...['reviewer', 'tpi_controller', 'tpi_lead', 'tpi_member'],
      ...['unit_coordinator', 'unit_head', 'unit_member'],
    ]);
  });

  it('a submitted sheet with its score, to the unit, TPI and the ministry', () => {
    const submitted = assessmentSubmitted(factOf(AssessmentSubmitted), rubric);
    expect(submitted).toMatchObject({
      title: 'LKE BPSPL Padang diajukan (mandiri): 86,00',
      body: 'Penilaian mandiri BPSPL Padang tahun 2026 diajukan dengan nilai 86,00 dari 100; 113 pertanyaan terjawab, 90 di antaranya dengan bukti. Semua nilai minimum WBBM terpenuhi.',
    });
    expect(submitted.audience.roles).toEqual(
      expect.arrayContaining([
        'unit_head',
        'tpi_member',
        'tpi_lead',
        'tpi_controller',
        'reviewer',
        'ministry_admin',
      ]),
    );
  });

  it('a code that the rubric does not have stands as it is', () => {
    const { body } = scored({ unmet: ['of-next-year'] });
    expect(body).toContain('belum terpenuhi (1): of-next-year.');
  });
});

describe('to whom it is addressed', () => {
  it('a deed to others than the one who did it, a score to everyone', () => {
    expect(programmeAdvanced(factOf(ProgrammeAdvanced)).audience.except).toBe(person);
    expect(scored().audience.except).toBeNull();
  });

  it('what the suite did by itself to everyone', () => {
    const byItself = { ...factOf(ProgrammeAdvanced), actor: 'system:stages' };
    expect(programmeAdvanced(byItself).audience.except).toBeNull();
  });

  it.each(layers)(
    'the score of the layer %s to the unit, and to reviewers and TPI once it is their work',
    (layer) => {
      const { roles } = scored({ layer }).audience;
      expect(roles).toEqual(expect.arrayContaining(['unit_head', 'unit_coordinator', 'unit_member']));
      expect(roles.includes('tpi_lead')).toBe(layer.startsWith('tp'));
      expect(roles.includes('reviewer')).toBe(layer === 'reviewer');
    },
  );

  it('scores of one layer and round are one topic, everything else is a topic of its own', () => {
    const topic = (change: Partial<DataOf<typeof ScoreComputed>>) => scored(change).topic;
    expect(topic({ version: 3 })).toBe(topic({ version: 4 }));
    expect(new Set([topic({}), topic({ layer: 'tpi_lead' }), topic({ round: 2 })]).size).toBe(3);
    expect(surveyClosed(factOf(SurveyClosed), programme).topic).toBe('fact:fact-1');
  });
});
