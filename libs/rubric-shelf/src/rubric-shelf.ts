import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError, type EventOf, type RubricPublished } from '@zi/contracts';
import { Database } from '@zi/database';
import { type Problem, type Rubric, RUBRIC_IDS, compileRubric, findRubric } from '@zi/rubric';
import { type EntityManager } from 'typeorm';

export interface RubricKey {
  readonly id: string;
  readonly version: string;
}

/** A version of a rubric as it was published. */
export interface Publication {
  /** As `@zi/rubric` checks it. */
  readonly document: Rubric['document'];
  readonly origin: 'suite' | 'imported';
  /** `kind:id`. */
  readonly by: string;
  readonly at: Date;
  readonly why: string | null;
}

/** The published rubrics of a service. Those of the suite are on it from the first start, the others as they are told. */
@Injectable()
export class RubricShelf implements OnModuleInit {
  private readonly compiled = new Map<string, Rubric>();

  constructor(private readonly database: Database) {}

  /** Throws when the suite comes with another text of a version that was published already: it never changes. */
  async onModuleInit(): Promise<void> {
    const ofSuite = RUBRIC_IDS.map((id) => bundled(id).document);
    await this.database.asSuite(async (manager) => {
      // The newest is the one that was published last: the suite lists its newest first.
      for (const document of ofSuite.reverse()) {
        await this.add(manager, { document, origin: 'suite', by: 'system:suite', at: new Date(), why: null });
      }
    });
  }

  /** A rubric in one version. Throws `unavailable` while it was not told yet: it is on its way. */
  async get(manager: EntityManager, { id, version }: RubricKey): Promise<Rubric> {
    const known = this.compiled.get(`${id} ${version}`);
    if (known) return known;
    const [row] = await manager.query<{ document: unknown }[]>(
      'SELECT document FROM published_rubric WHERE rubric_id = $1 AND rubric_version = $2',
      [id, version],
    );
    if (!row) throw new DomainError('unavailable', `The rubric ${id} ${version} is not known here yet.`);
    return this.compile(row.document);
  }

  /** Every published version in the order of ids, of each rubric the one published last first. */
  versions(manager: EntityManager): Promise<RubricKey[]> {
    return manager.query(
      `SELECT rubric_id AS id, rubric_version AS version FROM published_rubric
       ORDER BY rubric_id, published_at DESC, rubric_version DESC`,
    );
  }

  /** Puts a version onto the shelf, once. Throws `conflict` when there is another text of it. Asked by the suite only. */
  async add(manager: EntityManager, { document, origin, by, at, why }: Publication): Promise<void> {
    const { rubric_id: id, rubric_version: version } = document;
    const sha256 = digestOf(document);
    await manager.query(
      `INSERT INTO published_rubric (rubric_id, rubric_version, document, sha256, origin, published_by, published_at, why)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [id, version, JSON.stringify(document), sha256, origin, by, at, why],
    );
    const [kept] = await manager.query<{ sha256: string }[]>(
      'SELECT sha256 FROM published_rubric WHERE rubric_id = $1 AND rubric_version = $2',
      [id, version],
    );
    if (kept!.sha256 === sha256) return;
    throw new DomainError(
      'conflict',
      `The rubric ${id} ${version} is published with another text, and a published version never changes: give this one a version of its own.`,
      { id, version },
    );
  }

  /** Keeps what was published elsewhere. Throws `invalid` when it is no rubric, `conflict` as {@link add} does. */
  async keep(fact: EventOf<typeof RubricPublished>): Promise<void> {
    const at = new Date(fact.data.publishedAt);
    const rubric = compileRubric(fact.data.document);
    if (!rubric.ok) throw new DomainError('invalid', `The document is no rubric: ${listed(rubric.problems)}`);
    const { document } = rubric.value;
    await this.database.hear(fact, ({ manager }) =>
      this.add(manager, { document, origin: 'imported', by: fact.actor, at, why: null }),
    );
  }

  private compile(document: unknown): Rubric {
    const rubric = sound(compileRubric(document));
    this.compiled.set(`${rubric.id} ${rubric.version}`, rubric);
    return rubric;
  }
}

const bundled = (id: string): Rubric => sound(findRubric(id));

function sound(rubric: ReturnType<typeof compileRubric>): Rubric {
  if (rubric.ok) return rubric.value;
  throw new Error(`A published rubric does not compile: ${listed(rubric.problems)}`);
}

const listed = (problems: readonly Problem[]): string => problems.map(({ message }) => message).join('; ');

/** One text for equal documents, whatever the order of keys. */
function digestOf(document: unknown): string {
  const canonical = JSON.stringify(document, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return createHash('sha256').update(canonical).digest('hex');
}
