import { DomainError, type Problem } from '@zi/contracts';
import { type Validator, validatorOf } from '@zi/service-kit';
import { type FastifyRequest } from 'fastify';
import { type z } from 'zod';
import { type Form, formOf, placeOf } from './form';
import { type HttpProblem, Refusal } from './refusal';
import { type Route } from './routes';

/** What an ask is sent with. */
export interface AskInput {
  readonly input: Record<string, unknown>;
  readonly idempotencyKey: string | undefined;
}

const versionTag = /^(?:W\/)?"(\d{1,9})"$/;
const wholeNumber = /^\d{1,15}$/;
const keyForm = {
  pattern: /^[\x21-\x7e]{8,200}$/,
  accepted: '8 to 200 visible ASCII characters, e.g. a UUID',
};

/**
 * Reads the input of a route's ask from path, query, headers and body. The contract's compiled schema checks it, here
 * and once, so that a bad request never crosses the bus and is told in terms of HTTP. Every problem is listed.
 */
export class RequestReader {
  private readonly form: Form;
  private readonly validate: Validator<unknown>;

  constructor(private readonly route: Route) {
    this.form = formOf(route);
    this.validate = validatorOf(this.form.schema, 'request', route.method === 'GET');
  }

  read(request: FastifyRequest): AskInput {
    const problems: HttpProblem[] = [];
    const fields = { ...this.given(request, problems), ...this.inPath(request) };
    const version = this.version(request, problems);
    if (version !== undefined) Object.assign(fields, { version });
    const idempotencyKey = this.idempotencyKey(request, problems);
    this.check(fields, problems);
    if (problems.length > 0) throw new Refusal('invalid', 'The request is not valid.', { problems });
    return { input: this.form.toInput(fields), idempotencyKey };
  }

  /** The problems of an owner's refusal, each at its place in the request. */
  located(problems: readonly Problem[]): HttpProblem[] {
    return problems.map((problem) => {
      const pointer = this.form.pointerOf(problem.path);
      const [, name = ''] = pointer.split('/');
      const place = placeOf(this.route, name);
      if (place === 'body') return { in: place, ...problem, path: pointer };
      return { in: place, ...problem, path: place === 'header' ? 'If-Match' : name };
    });
  }

  /** Version that a conflict says the resource is at, where the request carried one. */
  currentVersion(details: unknown): number | undefined {
    return this.route.ifMatch ? this.form.currentVersionOf(details) : undefined;
  }

  /** What the caller chose freely: the query of a read, the body of a command. */
  private given(request: FastifyRequest, problems: HttpProblem[]): Record<string, unknown> {
    const { query, body } = request as { query: Record<string, unknown>; body: unknown };
    const reads = this.route.method === 'GET';
    if (!reads) problems.push(...Object.keys(query).map(refusedQuery));
    const given = reads ? query : (body ?? {});
    if (typeof given !== 'object' || given === null || Array.isArray(given)) {
      problems.push({ in: 'body', path: '', message: 'is not an object', accepted: 'a JSON object' });
      return {};
    }
    const sound = Object.entries(given).filter(([name]) => {
      const problem = this.misplaced(name);
      if (problem) problems.push(problem);
      return !problem;
    });
    return Object.fromEntries(sound);
  }

  /** A path holds texts only: those that stand for whole numbers become such. A body says which it means. */
  private inPath({ params }: FastifyRequest): Record<string, unknown> {
    const { shape } = this.form.schema;
    const isNumber = (name: string) => (shape[name] as z.ZodType | undefined)?.type === 'number';
    const texts = Object.entries((params ?? {}) as Record<string, string>);
    return Object.fromEntries(
      texts.map(([name, text]) => [name, isNumber(name) && wholeNumber.test(text) ? Number(text) : text]),
    );
  }

  /** A field that does not belong into the query of a read or the body of a command. */
  private misplaced(name: string): HttpProblem | undefined {
    const own = this.route.method === 'GET' ? 'query' : 'body';
    const place = placeOf(this.route, name);
    const known = name in this.form.schema.shape;
    if (known && place === own) return undefined;
    const fields = Object.keys(this.form.schema.shape).filter((field) => placeOf(this.route, field) === own);
    return {
      in: own,
      path: own === 'body' ? `/${name}` : name,
      message: known ? `comes from the ${place}` : 'is not known here',
      accepted: fields.length > 0 ? `only ${fields.join(', ')}` : 'nothing',
    };
  }

  private version(request: FastifyRequest, problems: HttpProblem[]): number | undefined {
    if (!this.route.ifMatch) return undefined;
    const header = request.headers['if-match'];
    if (header === undefined) {
      throw new Refusal(
        'version_required',
        'This change needs If-Match with the version that it is based on.',
      );
    }
    const version = versionTag.exec(header)?.[1];
    if (version !== undefined) return Number(version);
    problems.push({
      in: 'header',
      path: 'If-Match',
      message: `${header} is not a version`,
      accepted: 'the ETag of the resource, e.g. "3"',
    });
    return undefined;
  }

  private idempotencyKey(request: FastifyRequest, problems: HttpProblem[]): string | undefined {
    if (this.route.method === 'GET') return undefined;
    const key = request.headers['idempotency-key'] as string | undefined;
    const sound = key === undefined ? !this.route.creates : keyForm.pattern.test(key);
    if (sound) return key;
    const message =
      key === undefined ? 'is missing: it keeps a repeated request from creating twice' : 'is not a key';
    problems.push({ in: 'header', path: 'Idempotency-Key', message, accepted: keyForm.accepted });
    return undefined;
  }

  private check(fields: Record<string, unknown>, problems: HttpProblem[]): void {
    try {
      this.validate(fields);
    } catch (error) {
      const found = (error as DomainError).details['problems'] as readonly Problem[];
      const known = new Set(problems.map(placeText));
      problems.push(...this.located(found).filter((problem) => !known.has(placeText(problem))));
    }
  }
}

const placeText = ({ in: place, path }: HttpProblem) => `${place} ${path}`;

const refusedQuery = (name: string): HttpProblem => ({
  in: 'query',
  path: name,
  message: 'is not known here',
  accepted: 'no query',
});
