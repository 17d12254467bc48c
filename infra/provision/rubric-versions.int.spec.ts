import { createTestDatabase } from '@zi/testing';
import { v7 } from 'uuid';
import { schemas } from './schemas';

const days = { opens_on: '2026-01-02', closes_on: '2026-05-31' };
const place = { unit_id: v7(), unit_name: 'Unit', unit_path: [v7()], cycle_id: v7() };
const programme = { ...place, settings: {}, stage: 'development', year: 2026, version: 1 };

/** Where each service keeps which rubric is meant, and a row of before versions were kept. */
const holders = {
  stages: {
    table: 'cycle',
    row: (id: string, year: number) => ({ id, year, settings: {}, ...days, version: 1 }),
  },
  evidence: { table: 'programme', row: (id: string) => ({ programme_id: id, ...programme }) },
  surveys: { table: 'programme', row: (id: string) => ({ id, ...programme }) },
  notifications: {
    table: 'programme',
    row: (id: string) => ({ programme_id: id, ...programme, stage_version: 1 }),
  },
};
type Holder = keyof typeof holders;

describe('rows from before versions of rubrics were kept', () => {
  it.each(Object.keys(holders) as Holder[])('%s: get the version that the suite had', async (name) => {
    const migrations = schemas.find((schema) => schema.name === name)?.migrations ?? [];
    const shelf = migrations.findIndex((migration) => migration.name.startsWith('ShelveRubrics'));
    const { table, row } = holders[name];
    const database = await createTestDatabase([{ name, migrations: migrations.slice(0, shelf) }]);
    try {
      const rubrics = ['permenpanrb-10-2019', 'permenpanrb-52-2014', 'permenpanrb-90-2021'];
      const rows = rubrics.map((rubric_id, index) => ({ ...row(v7(), 2026 + index), rubric_id }));
      await database.query(
        `INSERT INTO ${name}.${table} SELECT * FROM jsonb_populate_recordset(NULL::${name}.${table}, $1)`,
        [JSON.stringify(rows)],
      );
      await database.provision({ name, migrations });
      expect(
        await database.query(`SELECT rubric_id, rubric_version FROM ${name}.${table} ORDER BY rubric_id`),
      ).toEqual(
        ['2019.1', '2014.1', '2021.1'].map((rubric_version, index) => ({
          rubric_id: rubrics[index],
          rubric_version,
        })),
      );
    } finally {
      await database.drop();
    }
  });
});
