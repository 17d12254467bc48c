import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What was told of a unit moves with it; an invitation that has ended is not mailed; notices come from the suite alone. */
export class FollowUnits1770000001002 implements MigrationInterface {
  readonly name = 'FollowUnits1770000001002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX announcement_unit_path ON announcement USING gin (unit_path);

      ALTER TABLE mail ADD expires_at timestamptz;
      COMMENT ON COLUMN mail.expires_at IS 'from then on the invitation is of no use';

      DROP POLICY adds ON notice;
      DROP POLICY removes ON notice;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
