import { csvOf } from './csv';

describe('a table as CSV', () => {
  it('quotes what would break a row and doubles quotes', () => {
    expect(
      csvOf([
        ['Unit', 'Nilai'],
        ['BPSPL "Padang", Sumbar', 86.5],
        ['two\nlines', null],
      ]),
    ).toBe('\uFEFFUnit,Nilai\r\n"BPSPL ""Padang"", Sumbar",86.5\r\n"two\nlines",\r\n');
  });

  it.each(['=1+1', '+62', '-1', '@sum', '\tx'])('gives a spreadsheet no formula: %j', (text) => {
    expect(csvOf([[text]])).toBe(`\uFEFF'${text}\r\n`);
  });

  it('leaves numbers numbers, negative ones too', () => {
    expect(csvOf([[-1.5, 0]])).toBe('\uFEFF-1.5,0\r\n');
  });
});
