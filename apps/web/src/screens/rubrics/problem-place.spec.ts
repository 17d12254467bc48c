import { problemPlace } from './problem-place';

describe('the place of a problem of an imported rubric', () => {
  it('is a cell of a sheet of a workbook', () =>
    expect(problemPlace('Pilihan jawaban!C12')).toEqual({ sheet: 'Pilihan jawaban', cell: 'C12' }));

  it('is a path in a JSON document', () =>
    expect(problemPlace('components.0.weight')).toEqual({ sheet: '', cell: 'components.0.weight' }));
});
