import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What waits for a person is found by the person, and a unit by its code in any case. */
export class FindDutiesAndCodes1770000003001 implements MigrationInterface {
  readonly name = 'FindDutiesAndCodes1770000003001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX action_open_of_person ON action (person_id, due_on, id)
        WHERE realisation IS NULL OR realisation < target;
      CREATE INDEX unit_code_in_any_case ON unit (lower(code));

      CREATE FUNCTION unit_name(unit_id uuid) RETURNS text LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = stages, pg_temp
        BEGIN ATOMIC SELECT u.name FROM unit u WHERE u.id = unit_id; END;
      COMMENT ON FUNCTION unit_name IS 'name of a unit, also where the actor sees its programme but not the unit; names are no secret';
      REVOKE ALL ON FUNCTION unit_name FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION unit_name TO zi_stages, zi_stages_suite;
    `);
  }

  down(): Promise<void> {
    throw new Error('Migrations go forward only');
  }
}
