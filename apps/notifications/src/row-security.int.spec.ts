import { Database, createDataSource } from '@zi/database';
import { withContext } from '@zi/service-kit';
import { type TestDatabase, createTestDatabase } from '@zi/testing';
import { v7 } from 'uuid';
import { notificationsMigrations } from '../migrations';
import { personal } from './fixtures/notifications-under-test';
import { notificationsEntities } from './notifications.module';

describe('the database beneath the inbox', () => {
  let server: TestDatabase;
  let database: Database;
  const [mine, other] = [v7(), v7()];

  beforeAll(async () => {
    server = await createTestDatabase([{ name: 'notifications', migrations: notificationsMigrations }]);
    const url = server.urlOf('notifications');
    const source = createDataSource({
      url,
      schema: 'notifications',
      entities: notificationsEntities,
      pool: 2,
    });
    database = new Database(await source.initialize());
    for (const person of [mine, other]) {
      await server.query(
        `INSERT INTO notifications.announcement VALUES ($1, 'f', '{}', ARRAY[$2::uuid], $2, now(), NULL, 't', 'b', '/')`,
        [`topic of ${person}`, v7()],
      );
      await server.query(
        `WITH told AS (INSERT INTO notifications.notice (id, position, topic, person_id, fact_id, title, body, link)
           VALUES ($1, $1, $2, $3, 'f', 't', 'b', '/') RETURNING id)
         INSERT INTO notifications.mail (id, notice_id, person_id, title, body, link, next_attempt_at)
         SELECT $1, id, $3, 't', 'b', '/', now() FROM told`,
        [v7(), `topic of ${person}`, person],
      );
    }
    await server.query(`INSERT INTO notifications.person VALUES ($1, 'n', 'e@contoh.example', 1)`, [mine]);
    await server.query(
      `INSERT INTO notifications.mail (id, person_id, title, body, link, next_attempt_at)
       VALUES ($1, $2, 't', 'b', '/auth/sign-in?invitation=secret', now())`,
      [v7(), mine],
    );
  });
  afterAll(async () => {
    await database?.source.destroy();
    await server?.drop();
  });

  const run = (sql: string) =>
    withContext({ actor: personal(mine), correlationId: v7(), causationId: null }, () =>
      database.command(({ manager }) => manager.query<unknown>(sql)),
    );

  it('shows a person the own notices with their mails and nothing of another, nor any invitation', async () => {
    expect(await run('SELECT person_id AS person FROM notice')).toEqual([{ person: mine }]);
    expect(await run('SELECT topic FROM announcement')).toEqual([{ topic: `topic of ${mine}` }]);
    expect(await run('SELECT link FROM mail')).toEqual([{ link: '/' }]);
    for (const table of ['person', 'membership', 'programme', 'score_memory', 'outbox', 'inbox'])
      expect([table, await run(`SELECT * FROM ${table}`)]).toEqual([table, []]);
  });

  it('lets a person change the own notices only', async () => {
    expect(await run(`UPDATE notice SET read_at = now() WHERE person_id = '${other}'`)).toEqual([[], 0]);
    expect(await run(`UPDATE notice SET read_at = now()`)).toEqual([[], 1]);
    await expect(run(`UPDATE notice SET person_id = '${other}'`)).rejects.toThrow(/row-level security/);
    expect(await run('DELETE FROM notice')).toEqual([[], 0]);
    const another = `INSERT INTO notice (id, position, topic, person_id, fact_id, title, body, link)
      SELECT $1, $1, topic, person_id, fact_id, title, body, link FROM notice`.replaceAll(
      '$1',
      `'${v7()}'::uuid`,
    );
    await expect(run(another)).rejects.toThrow(/row-level security/);
    await expect(run(`UPDATE mail SET link = 'x'`)).rejects.toThrow(/row-level security/);
    await expect(run(`INSERT INTO person VALUES ('${other}', 'n', NULL, 1)`)).rejects.toThrow(
      /row-level security/,
    );
  });
});
