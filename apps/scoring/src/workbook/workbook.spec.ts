import { writeFileSync } from 'node:fs';
import { destinationOf, mixedExchange, workbookOf } from './fixtures/exchanges';
import { readWorkbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';

it('x', async () => {
  const exchange = mixedExchange('self');
  const bytes = await writeWorkbook(workbookOf(exchange, { beside: { layer: "tpi_lead", answers: mixedExchange("tpi_lead").answers}, evidence: new Map([["P.1.i.a", {text: "SK Tim Kerja ZI.pdf", url: "https://zi.example/evidence/1"}]]) }));
  writeFileSync('/tmp/wb/a.xlsx', bytes);
  const read = await readWorkbook(bytes, destinationOf(exchange.origin));
  expect(read.problems).toEqual([]);
  console.log(read.origin, [...read.answers.values()].slice(0, 3), read.answers.get('R.1.i.a'));
  const t = performance.now();
  await writeWorkbook(workbookOf(exchange, { beside: { layer: "tpi_lead", answers: mixedExchange("tpi_lead").answers}, evidence: new Map([["P.1.i.a", {text: "SK Tim Kerja ZI.pdf", url: "https://zi.example/evidence/1"}]]) }));
  const u = performance.now();
  await readWorkbook(bytes, destinationOf(exchange.origin));
  console.log(bytes.length, u - t, performance.now() - u);
});
