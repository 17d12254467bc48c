import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bodyXml, escapeXml, footerXml } from './docx-layout';
import { zippedBytes } from './docx-package';
import { type Layout } from './report-layout';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}"`;

const relationships = (
  ...entries: readonly (readonly [id: string, type: string, target: string])[]
): string =>
  `${declaration}<Relationships xmlns="${packages}/relationships">${entries
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;

const contentTypes =
  `${declaration}<Types xmlns="${packages}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override('/word/document.xml', `${main}.document.main+xml`) +
  override('/word/styles.xml', `${main}.styles+xml`) +
  override('/word/settings.xml', `${main}.settings+xml`) +
  override('/word/footer1.xml', `${main}.footer+xml`) +
  override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';

const settings =
  `${declaration}<w:settings ${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>';

const coreProperties = ({ title }: Layout) =>
  `${declaration}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}: {unit_name}, {year}</dc:title></cp:coreProperties>`;

/** A template of the suite as a DOCX that a word processor opens. */
export function builtInDocx(layout: Layout): Uint8Array {
  const parts = {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships(
      ['document', `${relations}/officeDocument`, 'word/document.xml'],
      ['core', `${packages}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ),
    'docProps/core.xml': coreProperties(layout),
    'word/_rels/document.xml.rels': relationships(
      ['styles', `${relations}/styles`, 'styles.xml'],
      ['settings', `${relations}/settings`, 'settings.xml'],
      ['footer', `${relations}/footer`, 'footer1.xml'],
    ),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${bodyXml(layout)}</w:body></w:document>`,
    'word/styles.xml': readFileSync(join(__dirname, 'templates/styles.xml'), 'utf8'),
    'word/settings.xml': settings,
    'word/footer1.xml': `${declaration}<w:ftr ${namespaces}>${footerXml(layout)}</w:ftr>`,
  };
  return zippedBytes(new Map(Object.entries(parts).map(([name, xml]) => [name, Buffer.from(xml)])));
}
