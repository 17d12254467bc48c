import { type Problem } from '@zi/contracts';
import PizZip from 'pizzip';
import { docxLimits } from './docx-package';
import { reportSource } from './fixtures/report-source';
import { maxFilledValues } from './pdf-fill';
import { pdfTemplateBytes } from './pdf-template';
import { type ReportFormat, builtInTemplate, renderReport, requireTemplate } from './report-template';

/** Message of a refusal and its problems; `['accepted']` when there is none. */
const refusal = (format: ReportFormat, template: Uint8Array): Promise<string[]> =>
  requireTemplate(format, template).then(
    () => ['accepted'],
    (error: { code: string; details: { problems: Problem[] } }) => {
      expect(error.code).toBe('invalid');
      return error.details.problems.map(({ message }) => message);
    },
  );

describe('a template in DOCX', () => {
  const parts = (changed: Readonly<Record<string, string>> = {}): PizZip => {
    const zip = new PizZip(builtInTemplate({ kind: 'recap', format: 'docx', language: 'id' }));
    for (const [name, content] of Object.entries(changed)) zip.file(name, content);
    return zip;
  };
  const bytesOf = (zip: PizZip) => zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const bodyOf = (xml: string) =>
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${xml}</w:body></w:document>`;
  const withBody = (xml: string) => bytesOf(parts({ 'word/document.xml': bodyOf(xml) }));
  const check = (...paragraphs: string[]) => refusal('docx', withBody(paragraphs.map(paragraph).join('')));

  it('of own words and known fields is accepted and used', async () => {
    const template = withBody(paragraph('Surat {unit_name}: {#minimums}{name}={score};{/minimums}'));
    expect(await refusal('docx', template)).toEqual(['accepted']);
    const file = await renderReport(
      { kind: 'lhe', format: 'docx', language: 'en' },
      reportSource(),
      template,
    );
    expect(new PizZip(file).file('word/document.xml')!.asText()).toContain(
      'Padang: Total score=68.86;Enablers=32.74;',
    );
  });

  it('names each unknown tag with its place and what is accepted there', async () => {
    const problems = await check('Nilai {totl}', '{#scores}{name} {gap}{/scores}', '{#nilai}x{/nilai}');
    expect(problems).toEqual([
      expect.stringMatching(
        /^word\/document\.xml, after "Nilai ": The tag \{totl\} is not a field of this report\. Accepted: unit_name, /,
      ),
      expect.stringMatching(
        /The tag \{gap\} is not a field of \{#scores\}\. Accepted: code, name, weight, score, percent, unit_name/,
      ),
      expect.stringMatching(/The tag \{#nilai\} is not a field of this report\. Accepted: draft, settings, /),
    ]);
  });

  it('names a field that is used for what it is not, and a tag that would write XML', async () => {
    expect(await check('{scores}', '{#total}x{/total}', '{#scores}{#areas}x{/areas}{/scores}')).toEqual([
      expect.stringContaining('{scores} is a list and cannot be printed'),
      expect.stringContaining('{#total} is a text and neither repeats nor hides anything'),
      expect.stringContaining('{#areas} is a list and cannot be used within another'),
    ]);
    expect(await check('{@unit_name}')).toEqual([expect.stringContaining('{@unit_name} is not accepted')]);
  });

  it('names every mistake of syntax with its place', async () => {
    expect(await check('Unit {unit_name', '{/draft}', '{#scores}')).toEqual([
      expect.stringMatching(
        /^word\/document\.xml, after "Unit ": The tag beginning with "\{unit_name" is unclosed/,
      ),
      expect.stringContaining('The loop with tag "draft" is unopened'),
      expect.stringContaining('The loop with tag "scores" is unclosed'),
    ]);
  });

  it('that would run or fetch something when it is opened is refused', async () => {
    const rels = (type: string) =>
      `<Relationships xmlns="x"><Relationship Id="a" Type="http://x/${type}" Target="http://198.51.100.7/a" TargetMode="External"/></Relationships>`;
    const external = (type: string) =>
      refusal('docx', bytesOf(parts({ 'word/_rels/settings.xml.rels': rels(type) })));
    expect(await external('attachedTemplate')).toEqual([
      expect.stringContaining('draws on http://198.51.100.7/a'),
    ]);
    expect(await external('hyperlink')).toEqual(['accepted']);
    expect(await refusal('docx', bytesOf(parts({ 'word/vbaProject.bin': 'x' })))).toEqual([
      'The document holds macros (word/vbaProject.bin). Save it as .docx without macros.',
    ]);
    const field =
      '<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd </w:instrText></w:r></w:p>';
    expect(await refusal('docx', withBody(field))).toEqual([expect.stringContaining('a field DDEAUTO')]);
  });

  it('that is none, is damaged or too large is refused with the reason', async () => {
    expect(await refusal('docx', Buffer.from('{}'))).toEqual(['The file is not a document (.docx).']);
    const empty = bytesOf(new PizZip().file('a.txt', 'a'));
    expect(await refusal('docx', empty)).toEqual([
      'The file lacks [Content_Types].xml: it is not a document (.docx).',
    ]);
    expect(await refusal('docx', withBody('<w:p>'))).toEqual([
      expect.stringContaining('The file is damaged'),
    ]);
    const entities = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>';
    expect(await refusal('docx', bytesOf(parts({ 'word/styles.xml': entities })))).toEqual([
      expect.stringContaining('declares a document type'),
    ]);
    const bomb = bytesOf(parts({ 'word/media/a.png': '0'.repeat(2_000_000) }));
    expect(await refusal('docx', bomb)).toEqual([expect.stringContaining('swells at word/media/a.png')]);
    expect(await refusal('docx', Buffer.alloc(docxLimits.bytes + 1))).toEqual([
      `The file has ${docxLimits.bytes + 1} bytes; the limit is ${docxLimits.bytes}.`,
    ]);
  });

  it('that grows beyond all bounds is refused before it is filled in', async () => {
    const noise = Array.from({ length: 12_000 }, (_, index) => (index * 2_654_435_761) % 4_294_967_296).join(
      '',
    );
    const template = withBody(paragraph(`{#scores}${noise}{/scores}`).repeat(3));
    expect(await refusal('docx', template)).toEqual(['accepted']);
    const report = renderReport({ kind: 'lhe', format: 'docx', language: 'id' }, reportSource(), template);
    await expect(report).rejects.toThrow(/gives more than 16000000 characters/);
  });
});

describe('a template of a PDF', () => {
  const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value));
  const check = (...content: unknown[]) => refusal('pdf', bytesOf({ content }));

  it('of own words and known fields is accepted', async () => {
    const each = { each: 'minimums', items: [{ text: '{name}: {score}', bold: true }] };
    const footer = { text: '{page} / {pages}' };
    expect(await refusal('pdf', bytesOf({ content: ['Surat {unit_name}', each], footer }))).toEqual([
      'accepted',
    ]);
  });

  it('names each unknown tag and broken brace with its place and what is accepted', async () => {
    expect(await check('{totl}', 'a {total', { each: 'scores', items: ['{gap}', '{page}'] })).toEqual([
      expect.stringMatching(
        /^\/content\/0: The tag \{totl\} is not a field of this report\. Accepted: unit_name, /,
      ),
      '/content/1: A brace has no partner in "a {total".',
      expect.stringMatching(/^\/content\/2\/items\/0: The tag \{gap\} is not a field of \{#scores\}/),
      expect.stringMatching(/^\/content\/2\/items\/1: The tag \{page\}/),
    ]);
  });

  it('names each unknown key and part that is not well formed', async () => {
    expect(
      await check({ svg: '<svg/>' }, { each: 'scores' }, { text: { when: 'draft', items: [] } }),
    ).toEqual([
      expect.stringMatching(/^\/content\/0: The key "svg" is not known\. Accepted: alignment, /),
      expect.stringContaining('{ "each": field, "items": [...] } and no other key'),
      expect.stringContaining('/content/2/text: { "when": field, "items": [...] } stands in lists only.'),
    ]);
    expect(
      await refusal('pdf', bytesOf({ content: [], attachments: { a: { src: '/etc/passwd' } } })),
    ).toEqual([expect.stringContaining('The key "attachments" is not known')]);
  });

  it('names what would read files, hang, or lose text', async () => {
    expect(
      await check({ image: '/etc/passwd' }, { text: 'x', fontSize: 73 }, { text: 'x', fontSize: 3 }),
    ).toEqual([
      '/content/0/image: Accepted: a JPEG as data:image/jpeg;base64,….',
      '/content/1/fontSize: 73 is out of range. Accepted: a number from 4 to 72.',
      '/content/2/fontSize: 3 is out of range. Accepted: a number from 4 to 72.',
    ]);
    const kept = { unbreakable: true, stack: [{ each: 'scores', items: ['{name}'] }] };
    expect(await check(kept)).toEqual([expect.stringContaining('it cannot be unbreakable')]);
  });

  it('that cannot be laid out is refused by its trial', async () => {
    expect(await check({ table: { widths: [50, 50], body: [['a', 'b'], ['c']] } })).toEqual([
      expect.stringContaining('It cannot be laid out'),
    ]);
    expect(await check({ image: 'data:image/jpeg;base64,AAAA' })).toEqual([
      expect.stringContaining('It cannot be laid out'),
    ]);
  });

  it('that is no JSON, too deep or too large is refused with the reason', async () => {
    expect(await refusal('pdf', Buffer.from('PK'))).toEqual([
      expect.stringContaining('It is not JSON in UTF-8'),
    ]);
    expect(await refusal('pdf', bytesOf([]))).toEqual([expect.stringContaining('with a list "content"')]);
    const deep = Array.from({ length: 60 }).reduce<unknown>((inner) => ({ stack: [inner] }), 'x');
    expect(await check(deep)).toEqual([expect.stringContaining('nests deeper than 40')]);
    expect(await refusal('pdf', Buffer.alloc(pdfTemplateBytes + 1))).toEqual([
      `the document: It has ${pdfTemplateBytes + 1} bytes; the limit is ${pdfTemplateBytes}.`,
    ]);
  });

  it('that grows beyond all bounds is refused', async () => {
    const many = { each: 'finding_groups', items: [{ each: 'findings', items: Array(4_000).fill('') }] };
    const template = bytesOf({ content: [{ stack: [many], fontSize: 4 }] });
    const report = renderReport({ kind: 'lhe', format: 'pdf', language: 'id' }, reportSource(), template);
    await expect(report).rejects.toThrow(`it gives more than ${maxFilledValues} values`);
  });
});
