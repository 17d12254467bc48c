import { type OpenApiDocument, type Operation, type Parameter } from '../openapi';
import { type KindName, kinds } from '../refusal';
import { type JsonSchema } from '../schema';
import { type Html, html, prose } from './html';
import { page } from './page';
import { fieldTable, json, limitText, schemaSection, typeText } from './schema.fragment';

interface Entry {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

/** The OpenAPI document for people. */
export function openApiPage(document: OpenApiDocument): string {
  const entries = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Entry => ({ path, method, operation })),
  );
  const of = (tag: string) => entries.filter(({ operation }) => operation.tags.includes(tag));
  return page(
    'Zona Integritas: HTTP API',
    html`${prose(document.info.description)}
      <p>
        For programs: <a href="/api/openapi.json">/api/openapi.json</a>. Events:
        <a href="/api/events">/api/events</a>.
      </p>
      <nav aria-label="Operations">
        ${document.tags.map(
          ({ name }) =>
            html`<details open>
              <summary><strong>${name}</strong></summary>
              <ul>
                ${of(name).map(indexLine)}
              </ul>
            </details>`,
        )}
        <p><a href="#problems">Problems</a> · <a href="#schemas">Schemas</a></p>
      </nav>
      ${document.tags.map(
        ({ name, description }) =>
          html`<h2 id="${name}">${name}</h2>
            <p>${description}</p>
            ${of(name).map(operationSection)}`,
      )}
      ${problemSection()} ${schemaSection(document.components.schemas)}`,
  );
}

const heading = ({ method, path }: Entry): Html =>
  html`<code><span class="method">${method.toUpperCase()}</span> ${path}</code>`;

const indexLine = (entry: Entry): Html =>
  html`<li><a href="#${entry.operation.operationId}">${heading(entry)}</a></li>`;

function operationSection(entry: Entry): Html {
  const { operationId, summary, security, parameters, requestBody, responses } = entry.operation;
  const body = requestBody?.content['application/json'];
  return html`<section>
    <h3 id="${operationId}">${heading(entry)}</h3>
    ${prose(summary)}${security && html`<p><span class="tag">open to everybody</span></p>`}
    ${
      parameters.length > 0 &&
      html`<h4>Parameters</h4>
        <table>
          ${parameters.map(parameterRow)}
        </table>`
    }
    ${
      body &&
      html`<h4>Body</h4>
        ${fieldTable(body.schema)}
        <details>
          <summary>Example</summary>
          ${json(body.example)}
        </details>`
    }
    <h4>Answers</h4>
    ${answerList(responses)}
  </section>`;
}

const parameterRow = ({ name, in: place, required, description, schema, example }: Parameter): Html =>
  html`<tr>
    <th scope="row"><code>${name}</code> <span class="note">${place}${!required && ', optional'}</span></th>
    <td>
      ${typeText(schema)} <span class="note">${limitText(schema)}</span>${description && prose(description)}${
        example !== undefined && html`<span class="note">e.g. <code>${JSON.stringify(example)}</code></span>`
      }
    </td>
  </tr>`;

type Media = Readonly<Record<string, { readonly schema: JsonSchema; readonly example: unknown }>>;

/** What is given, with an example; the refusals as links to their kinds. */
function answerList(responses: Operation['responses']): Html {
  const given = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const refused = kindNames.filter((name) => String(kinds[name].status) in responses);
  return html`${given.map(([status, response]) => answer(status, response))}
    <p class="note">Refusals: ${refused.map((name, index) => [index > 0 && ', ', problemLink(name)])}</p>`;
}

/** A file has no form to show: what it is stands in its header. */
function answer(status: string, { description, content }: Operation['responses'][string]): Html {
  const media = (content as Media)['application/json'];
  if (!media) return html`<p>${status} ${String(description)}, as its own media type</p>`;
  const { schema, example } = media;
  return html`<details>
    <summary>${status} ${typeText(schema)}</summary>
    ${!('$ref' in schema) && fieldTable(schema)}${json(example)}
  </details>`;
}

const problemLink = (name: KindName): Html =>
  html`<a href="#problem-${name}">${kinds[name].status} ${kinds[name].title}</a>`;

const kindNames = Object.keys(kinds) as KindName[];

const problemSection = (): Html =>
  html`<h2 id="problems">Problems</h2>
    <p>
      Every refusal is a document of type <code>application/problem+json</code>, see
      <a href="#schema-ProblemDocument">ProblemDocument</a>.
    </p>
    ${kindNames.map(
      (name) =>
        html`<h3 id="problem-${name}">${kinds[name].status} ${kinds[name].title}</h3>
          ${prose(kinds[name].remedy)}`,
    )}`;
