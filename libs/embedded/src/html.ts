import type { ServerResponse } from 'node:http';

/** Text that is already HTML. */
class Html {
  constructor(readonly text: string) {}
}
export type { Html };

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function render(value: unknown): string {
  if (value instanceof Html) return value.text;
  if (Array.isArray(value)) return value.map(render).join('');
  return String(value).replace(/[&<>"']/g, (sign) => escapes[sign] as string);
}

/** A template whose values are escaped unless they are themselves `html`. */
export function html(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  return new Html(parts.reduce((text, part, at) => text + render(values[at - 1]) + part));
}

/** A whole document in one column, without scripts. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width" />
      <title>${title}</title>
      <style>
        body {
          font:
            16px/1.5 system-ui,
            sans-serif;
          max-width: 48rem;
          margin: 2rem auto;
          padding: 0 1rem;
        }
        button {
          font: inherit;
          padding: 0.4rem 0.8rem;
        }
        pre {
          white-space: pre-wrap;
        }
      </style>
      <h1>${title}</h1>
      ${body}
    </html>`.text;
}

export function sendPage(response: ServerResponse, document: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(document);
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(`${JSON.stringify(body)}\n`);
}
