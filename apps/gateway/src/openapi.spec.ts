import { createConfig, lintFromString } from '@redocly/openapi-core';
import { BeginSession, EndSession, IdentifyCaller, ResumeSession, cards, dataServices } from '@zi/contracts';
import { type Operation, openApi } from './openapi';
import { apiRoot, routes } from './routes';

const document = openApi();
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]): [string, Operation] => [
    `${method.toUpperCase()} ${path.slice(apiRoot.length)}`,
    operation,
  ]),
);
const named = (choose: (operation: Operation) => boolean) =>
  operations.filter(([, operation]) => choose(operation)).map(([name]) => name);
const has = (header: string) => (operation: Operation) =>
  operation.parameters.some(({ name, required }) => name === header && required);

describe('the OpenAPI document', () => {
  it('is valid with every example, and nothing in it is ambiguous, unnamed or unused', async () => {
    const rules = { 'info-license': 'off', 'no-unused-components': 'error' } as const;
    const config = await createConfig({ extends: ['recommended-strict'], rules });
    const problems = await lintFromString({ source: JSON.stringify(document), config });
    expect(problems.map(({ message, location }) => `${String(location[0]?.pointer)}: ${message}`)).toEqual(
      [],
    );
  });

  it.each(
    [
      ...[
        'units',
        'people',
        'invitations',
        'memberships',
        'ties',
        'clients',
        'cycles',
        'programmes',
        'pacts',
        'actions',
        'assessments',
      ],
      ...['answers', 'scores', 'evidence', 'surveys', 'responses', 'inbox'],
    ].map((name) => [name]),
  )('has the resource %s', (name) => {
    expect(Object.keys(document.paths).some((path) => path.split('/').includes(name))).toBe(true);
    expect(document.tags.map((tag) => tag.name)).toContain(name);
  });

  it('offers everything that the gateway may ask, except who somebody is', () => {
    const offered = new Set(routes.map(({ ask }) => ask));
    const kept = cards.gateway.asks.filter((ask) => !offered.has(ask));
    expect(new Set(kept)).toEqual(new Set([IdentifyCaller, BeginSession, ResumeSession, EndSession]));
    expect(routes.filter(({ ask }) => !cards.gateway.asks.includes(ask))).toEqual([]);
  });

  it('names each operation once and says in a sentence what it does', () => {
    const ids = operations.map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operations.filter(([, { summary }]) => !summary.endsWith('.'))).toEqual([]);
  });

  it('shows an example of every body and of every needed parameter', () => {
    const silent = named(
      ({ parameters, requestBody }) =>
        parameters.some(({ required, example }) => required && example === undefined) ||
        (requestBody !== undefined && requestBody.content['application/json']?.example === undefined),
    );
    expect(silent).toEqual([]);
  });

  it('opens to the public what a respondent and a visitor need, and nothing else', () => {
    expect(named(({ security }) => security?.length === 0)).toEqual([
      'GET /public/units/{code}',
      'GET /surveys/{id}/form',
      'GET /public/surveys',
      'POST /responses',
    ]);
    expect(document.security).toEqual([{ bearerAuth: [] }, { cookieAuth: [] }]);
    expect(named(({ security, responses }) => security === undefined && !('401' in responses))).toEqual([]);
  });

  it('asks for a key where something is created, and for a version where something changes', () => {
    expect(named(has('Idempotency-Key'))).toEqual(named(({ responses }) => '201' in responses));
    expect(named(has('If-Match'))).toEqual(
      named(({ responses }) => '412' in responses && '428' in responses),
    );
    const commands = operations.filter(([name]) => !name.startsWith('GET')).map(([name]) => name);
    const unversioned = commands.filter((name) => !named(has('If-Match')).includes(name));
    expect(unversioned.filter((name) => !named(has('Idempotency-Key')).includes(name))).toEqual([
      'POST /units/import/preview', // changes nothing
      'PUT /assessments/{assessmentId}/layers/{layer}/answers', // each answer carries its own
      ...['simulation', 'plan', 'comparison'].map(
        (name) => `POST /assessments/{assessmentId}/layers/{layer}/${name}`,
      ), // change nothing
      'POST /assessments/{assessmentId}/layers/{layer}/worksheet/preview', // changes nothing
      'POST /rubrics/{id}/{version}/publication', // its version is in the path
      'POST /rubrics/comparison', // changes nothing
      'POST /evidence/{id}/completion', // verifies; nothing of the caller's is written
      ...dataServices.map((service) => `POST /operations/${service}/dead-letters/{sequence}/retry`), // the hearer's inbox
    ]);
  });

  it('writes one answer with its own version, in terms of that answer alone', () => {
    const { put } = document.paths[`${apiRoot}/assessments/{assessmentId}/layers/{layer}/answers/{code}`]!;
    expect(put?.operationId).toBe('saveAnswer');
    expect(put?.parameters.map(({ name, in: place }) => `${place} ${name}`)).toEqual([
      'path assessmentId',
      'path layer',
      'path code',
      'header If-Match',
      'header Idempotency-Key',
    ]);
    const { schema } = put!.requestBody!.content['application/json']!;
    expect(Object.keys(schema['properties'] as object)).toEqual(['value', 'note']);
  });
});
