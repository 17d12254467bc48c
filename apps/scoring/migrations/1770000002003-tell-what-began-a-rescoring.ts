import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A recomputation that a change of the settings began goes on by itself; one that an operator began, as it is asked. */
export class TellWhatBeganARescoring1770000002003 implements MigrationInterface {
  readonly name = 'TellWhatBeganARescoring1770000002003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rescoring ADD fact_id uuid;
      COMMENT ON COLUMN rescoring.fact_id IS 'the change of settings that began it; null when an operator did';
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
