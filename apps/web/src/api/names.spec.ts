import { type Directory, findNames, together } from './names';

const people = Array.from({ length: 450 }, (_, index) => ({ id: `p${index}`, name: `Person ${index}` }));

/** A directory of 200 a page, which counts what it is asked. */
function directory(known = people) {
  const asked: string[] = [];
  const of: Directory = {
    page(after = '0') {
      asked.push(`page ${after}`);
      const start = Number(after);
      const next = start + 200 < known.length ? String(start + 200) : null;
      return Promise.resolve({ items: known.slice(start, start + 200), next });
    },
    one(id) {
      asked.push(id);
      return Promise.resolve(known.find((person) => person.id === id) ?? null);
    },
  };
  return { asked, of };
}

describe('the names of people', () => {
  it('are one question for fifty who stand on one page', async () => {
    const { asked, of } = directory();
    const names = await findNames(
      people.slice(0, 50).map(({ id }) => id),
      of,
    );
    expect(names.size).toBe(50);
    expect(asked).toEqual(['page 0']);
  });

  it('are asked for one by one where that is less than the list', async () => {
    const { asked, of } = directory();
    expect(await findNames(['p449'], of)).toEqual(new Map([['p449', 'Person 449']]));
    expect(asked).toEqual(['p449']);
    const two = directory();
    expect([...(await findNames(['p0', 'p449'], two.of)).keys()]).toEqual(['p0', 'p449']);
    expect(two.asked).toEqual(['page 0', 'p449']);
  });

  it('leave out whom one may not know, and ask for nobody who is not in the whole list', async () => {
    const { asked, of } = directory(people.slice(0, 10));
    expect([...(await findNames(['p3', 'stranger'], of)).keys()]).toEqual(['p3']);
    expect(asked).toEqual(['page 0']);
  });
});

describe('names that are wanted at once', () => {
  it('are one question, and each gets its own answer', async () => {
    const questions: (readonly string[])[] = [];
    const name = together((ids) => {
      questions.push(ids);
      return Promise.resolve(new Map([['a', 'Ana']]));
    });
    expect(await Promise.all(['a', 'b', 'a'].map(name))).toEqual(['Ana', null, 'Ana']);
    expect(await name('b')).toBeNull();
    expect(questions).toEqual([['a', 'b'], ['b']]);
  });

  it('that could not be read are told so to all who asked', async () => {
    const name = together(() => Promise.reject(new Error('away')));
    const outcomes = await Promise.allSettled([name('a'), name('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
