import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Until when the work on an assessment is due. */
export class KnowWhenCyclesClose1770000002005 implements MigrationInterface {
  readonly name = 'KnowWhenCyclesClose1770000002005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE programme ADD closes_on date;
      COMMENT ON COLUMN programme.closes_on IS 'day on which its cycle closes; null until a fact told of it';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
