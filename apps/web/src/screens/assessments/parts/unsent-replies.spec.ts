import { UnsentReplies } from './unsent-replies';

const place = { assessmentId: 'lke', layer: 'self', code: 'P.1.i.a' } as const;

describe('a reply that was not sent', () => {
  it('is kept for its question, its layer and its assessment, and for no other', () => {
    const unsent = new UnsentReplies();
    unsent.write(place, 'SK menyusul');
    expect(unsent.at(place)).toBe('SK menyusul');
    expect(unsent.at({ ...place, code: 'P.1.i.b' })).toBe('');
    expect(unsent.at({ ...place, layer: 'tpi_member' })).toBe('');
    expect(unsent.at({ ...place, assessmentId: 'other' })).toBe('');
  });

  it('is empty once it was sent, and the page is told', () => {
    const unsent = new UnsentReplies();
    unsent.write(place, 'SK menyusul');
    const seen: string[] = [];
    unsent.subscribe(() => seen.push(unsent.at(place)));
    unsent.write(place, '');
    expect(seen).toEqual(['']);
  });
});
