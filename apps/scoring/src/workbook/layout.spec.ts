import { layers } from '@zi/contracts';
import { type Rubric } from '@zi/rubric';
import { rubric } from './fixtures/exchanges';
import { columnsOf, layoutOf } from './layout';

const rowsOf = (of: Rubric) =>
  layoutOf(of).questions.flatMap(({ row, inputs }) => [row, ...inputs.map((input) => input.row)]);

describe('the layout of the national worksheet', () => {
  it('has every question and every count in a row of its own, from 6 to 202', () => {
    const rows = rowsOf(rubric);
    expect(layoutOf(rubric).questions).toHaveLength(113);
    expect(rows).toHaveLength(113 + 24);
    expect(new Set(rows).size).toBe(rows.length);
    expect([Math.min(...rows), Math.max(...rows)]).toEqual([6, 202]);
  });

  it('keeps the counts of a ratio below its question, as the national data names their rows', () => {
    const ratio = layoutOf(rubric).questions.find(({ node }) => node.code === 'R.1.i.a');
    expect(ratio).toMatchObject({
      row: 125,
      inputs: [
        { key: 'jumlah_agen_perubahan', row: 126 },
        { key: 'jumlah_perubahan', row: 127 },
      ],
    });
  });

  it('heads every group above its first question, the wider above the narrower', () => {
    const headings = layoutOf(rubric).headings.map(({ node, row }): [number, string] => [row, node.code]);
    expect(headings.slice(0, 5)).toEqual([
      [2, 'PENGUNGKIT'],
      [3, 'P'],
      [4, 'P.1'],
      [5, 'P.1.i'],
      [8, 'P.1.ii'],
    ]);
    expect(headings).toHaveLength(rubric.groups.length - 1);
    expect(headings.filter(([row]) => rowsOf(rubric).includes(row))).toEqual([]);
  });

  it('gives the unit K and L, and whoever assesses N and Q', () => {
    const used = layers.map((layer) => {
      const { answer, note } = columnsOf(layer);
      return [layer, answer.column + note.column];
    });
    expect(Object.fromEntries(used)).toEqual({
      self: 'KL',
      reviewer: 'NQ',
      tpi_member: 'NQ',
      tpi_lead: 'NQ',
      tpi_controller: 'NQ',
      tpn: 'NQ',
    });
  });
});

describe('the layout of a rubric whose national rows are not known', () => {
  const copy = structuredClone(rubric.document);
  delete copy.components[0]!.aspects![0]!.areas[0]!.sub_areas![0]!.questions[0]!.sheet_row;
  const unknown: Rubric = { ...rubric, document: copy };

  it('lets groups, questions and counts follow each other from row 2', () => {
    const { headings, questions, lastRow } = layoutOf(unknown);
    const rows = [...headings.map(({ row }) => row), ...rowsOf(unknown)].sort((one, other) => one - other);
    expect(rows).toEqual(rows.map((_, index) => index + 2));
    expect(lastRow).toBe(rows.at(-1));
    expect(questions[0]!.row).toBe(6);
  });
});
