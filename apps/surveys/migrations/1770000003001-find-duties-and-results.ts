import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Programmes keep the last day of their cycle, as far as it was told; those that lack a survey are found by it. */
export class FindDutiesAndResults1770000003001 implements MigrationInterface {
  readonly name = 'FindDutiesAndResults1770000003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme ADD closes_on date;
      COMMENT ON COLUMN programme.closes_on IS 'last day of the cycle; null until it is told again';
      CREATE INDEX programme_developing ON programme (closes_on, id) WHERE stage = 'development';
      CREATE INDEX programme_of_unit ON programme (unit_id);
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
