import { contains, remember } from './choices';

const choice = (to: string) => ({ to, label: to });

describe('the search', () => {
  it('finds words whatever their case and the blanks around them', () => {
    expect(contains('BPSPL Padang', ' padang ')).toBe(true);
    expect(contains('BPSPL Padang', 'denpasar')).toBe(false);
  });

  it('remembers each choice once, the newest first', () => {
    expect(remember([choice('/a'), choice('/b')], choice('/b'))).toEqual([choice('/b'), choice('/a')]);
  });

  it('remembers no more than six choices', () => {
    const six = ['1', '2', '3', '4', '5', '6'].map(choice);
    expect(remember(six, choice('7')).map(({ to }) => to)).toEqual(['7', '1', '2', '3', '4', '5']);
  });
});
