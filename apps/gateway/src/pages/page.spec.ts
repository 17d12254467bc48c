import { createHash } from 'node:crypto';
import { asyncApi } from '../asyncapi';
import { openApi } from '../openapi';
import { asyncApiPage } from './asyncapi.page';
import { html, prose } from './html';
import { openApiPage } from './openapi.page';
import { pagePolicy } from './page';

const pages = { 'HTTP API': openApiPage(openApi()), events: asyncApiPage(asyncApi()) };

describe('a page', () => {
  it('escapes whatever is put into it', () => {
    const hostile = `<img src=x onerror="alert('1')">`;
    expect(html`<p>${hostile}${[hostile]}</p>`.text).not.toContain('<img');
    expect(prose(`- \`${hostile}\``).text).toContain(
      '<code>&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;</code>',
    );
  });

  it.each(Object.entries(pages))('of the %s has a place for every link within it', (_, text) => {
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...text.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !ids.includes(link))).toEqual([]);
  });

  it.each(Object.entries(pages))(
    'of the %s has a style that its policy lets the browser apply',
    (_, text) => {
      const [, style = ''] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
      const hash = createHash('sha256').update(style).digest('base64');
      expect(pagePolicy).toContain(`style-src 'sha256-${hash}'`);
    },
  );

  it('of the HTTP API shows every operation', () => {
    const { paths } = openApi();
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
    for (const { operationId } of operations) expect(pages['HTTP API']).toContain(`<h3 id="${operationId}">`);
  });
});
