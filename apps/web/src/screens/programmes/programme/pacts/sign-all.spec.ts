import { type Pact } from '../../../../api/pacts';
import { ApiProblem } from '../../../../api/problem';
import { signAll } from './sign-all';

const signing = {
  ...{ programmeId: 'p', signedOn: '2026-01-15', documentNumber: null },
  people: ['ani', 'budi', 'citra'],
};

describe('several pacts recorded at once', () => {
  it('one that is refused does not keep the others back', async () => {
    const conflict = new ApiProblem('conflict');
    const sign = (pact: Pick<Pact, 'personId'>) =>
      pact.personId === 'budi' ? Promise.reject(conflict) : Promise.resolve({} as Pact);
    expect(await signAll(signing, 'key', sign)).toEqual({ done: 2, failed: ['budi'], problem: conflict });
  });

  it('each carries a key of its own, so that none is recorded twice', async () => {
    const keys: string[] = [];
    await signAll(signing, 'key', (_, key) => {
      keys.push(key);
      return Promise.resolve({} as Pact);
    });
    expect(keys).toEqual(['key.ani', 'key.budi', 'key.citra']);
  });

  it('a bug is no refusal', async () => {
    await expect(signAll(signing, 'key', () => Promise.reject(new TypeError('bug')))).rejects.toThrow('bug');
  });
});
