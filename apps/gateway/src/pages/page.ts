import { createHash } from 'node:crypto';
import { Html, html } from './html';
import { type Language } from './language';

const style = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --soft: color-mix(in srgb, currentColor 7%, transparent); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: break-word; }
li, td:last-child { overflow-wrap: anywhere; }
a { color: inherit; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
h3 { margin: 2rem 0 .25rem; font-size: 1.05rem; }
h4 { margin: 1rem 0 .25rem; font-size: .95rem; }
code, pre { font: .875rem/1.45 ui-monospace, monospace; }
pre { margin: .25rem 0; padding: .75rem; background: var(--soft); overflow-x: auto; overflow-wrap: normal; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
nav ul { padding-left: 1rem; list-style: none; }
summary { cursor: pointer; padding: .25rem 0; }
.method { font-weight: 700; }
.note { opacity: .75; }
.tag { border: 1px solid var(--line); border-radius: .25rem; padding: 0 .35rem; font-size: .8rem; }
`;

/** Header `Content-Security-Policy` of the pages: nothing but their own style. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

// In one piece: white space that a formatter put around the style would change its hash.
const styleElement = new Html(`<style>${style}</style>`);

/** A page that needs nothing else: no script, no font, no request. */
export function page(title: string, body: Html, language: Language = 'en'): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${styleElement}
      </head>
      <body>
        <h1>${title}</h1>
        ${body}
      </body>
    </html> `.text;
}
