import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A programme keeps the version of its rubric; until here there was one of each. */
export class KeepRubricVersions1770000002001 implements MigrationInterface {
  readonly name = 'KeepRubricVersions1770000002001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme ADD rubric_version text;
      UPDATE programme SET rubric_version = CASE rubric_id
        WHEN 'permenpanrb-90-2021' THEN '2021.1'
        WHEN 'permenpanrb-10-2019' THEN '2019.1'
        WHEN 'permenpanrb-52-2014' THEN '2014.1'
      END;
      ALTER TABLE programme ALTER rubric_version SET NOT NULL;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
