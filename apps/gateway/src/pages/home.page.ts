import { html } from './html';
import { page } from './page';

export const homePage = (): string =>
  page(
    'Zona Integritas',
    html`<p>This gateway serves the HTTP API of the suite.</p>
      <ul>
        <li><a href="/api/docs">HTTP API</a> (<a href="/api/openapi.json">OpenAPI</a>)</li>
        <li><a href="/api/events">Events</a> (<a href="/api/asyncapi.json">AsyncAPI</a>)</li>
        <li><a href="/health">Health of the services</a></li>
      </ul>`,
  );
