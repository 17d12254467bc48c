import { type AsyncApiDocument, type AsyncMessage } from '../asyncapi';
import { type Html, html, prose } from './html';
import { page } from './page';
import { fieldTable, json, schemaSection, typeText } from './schema.fragment';

/** The AsyncAPI document for people. */
export function asyncApiPage(document: AsyncApiDocument): string {
  const { info, components } = document;
  const messages = Object.values(components.messages);
  return page(
    'Zona Integritas: events',
    html`${prose(info.description)}
      <p>
        For programs: <a href="/api/asyncapi.json">/api/asyncapi.json</a>. HTTP:
        <a href="/api/docs">/api/docs</a>.
      </p>
      <nav aria-label="Events">
        <ul>
          ${messages.map(
            ({ name }) =>
              html`<li>
                <a href="#${name}"><code>${name}</code></a>
              </li>`,
          )}
        </ul>
        <p><a href="#schemas">Schemas</a></p>
      </nav>
      ${messages.map(messageSection)} ${schemaSection(components.schemas)}`,
  );
}

const messageSection = ({ name, summary, headers, payload, examples }: AsyncMessage): Html =>
  html`<section>
    <h2 id="${name}">${name}</h2>
    ${prose(summary)}
    <h4>Data</h4>
    ${'$ref' in payload ? html`<p>${typeText(payload)}</p>` : fieldTable(payload)}
    <details>
      <summary>Headers</summary>
      ${fieldTable(headers)}
    </details>
    <details>
      <summary>Example</summary>
      ${examples.map((example) => [json(example.headers), json(example.payload)])}
    </details>
  </section>`;
