import { describe, expect, test } from 'vitest';
import { isAmong, listPeople, peopleFilters } from './listPeople.ts';
import { namedAlike } from './namedAlike.ts';

const seat = (id: string, changes: object = {}) => ({
  id,
  name: id,
  table: 't1',
  language: 'en' as const,
  scribe: false,
  joinedMs: 1000,
  ...changes,
});
const at = (id: string, exercise = 'alone') => ({
  seat: id,
  exercise,
  owner: 'seat' as const,
  field: 'text',
});
const room = {
  seats: [
    seat('mei'),
    seat('omar'),
    seat('li'),
    seat('eve', { removed: true }),
    seat('late', { joinedMs: 3000 }),
  ],
  online: ['mei', 'omar', 'eve', 'late'],
  writers: [at('omar'), at('late', 'another')],
  readySeats: [at('mei'), at('li')],
  answered: ['seat:mei', 'seat:li', 'seat:eve', 'table:t1'],
  exercise: { id: 'alone' },
  round: 'seat' as const,
  begunMs: 2000,
};
const among = (source: typeof room | Parameters<typeof listPeople>[0]) =>
  Object.fromEntries(
    peopleFilters.map((filter) => [
      filter,
      listPeople(source)
        .filter((person) => isAmong(person, filter))
        .map((person) => person.seat.id)
        .join(),
    ]),
  );

describe('who is in the room', () => {
  test('each is here, offline or removed, and at all that holds of the exercise that is on', () => {
    expect(listPeople(room).map(({ seat: { id }, presence, work }) => [id, presence, work.join()])).toEqual([
      ['mei', 'here', 'answered,ready'],
      ['omar', 'here', 'typing'],
      ['li', 'away', 'answered'],
      ['eve', 'removed', ''],
      ['late', 'here', ''],
    ]);
  });

  test('who has not answered is asked of those who are here; who came after the room began is late', () => {
    expect(among(room)).toEqual({
      all: 'mei,omar,li,eve,late',
      missing: 'omar,late',
      away: 'li',
      late: 'late',
      removed: 'eve',
    });
  });

  test('rule 8: of an anonymous exercise nobody has answered, is ready, types or is missing', () => {
    const exercise = { id: 'alone', anonymous: true };
    expect(listPeople({ ...room, exercise }).flatMap(({ work }) => work)).toEqual([]);
    expect(among({ ...room, exercise })).toMatchObject({ missing: '' });
  });

  test('in the tables’ turn nobody is missing, and nobody is late before the room has begun', () => {
    expect(among({ ...room, round: 'table', begunMs: null })).toMatchObject({ missing: '', late: '' });
  });
});

test('doubles are looked for among names that are the same, hold one another, or differ in a letter', () => {
  const named = (id: string, name: string) => seat(id, { name });
  const others = ['Wei', ' WEI ', 'Wei Chen', 'Weichan', 'We', 'Lin', '李娜', '李娜（财务）', '李敏'];
  const seats = others.map((name, index) => named(`${index}`, name));
  const alike = (name: string) => namedAlike(named('own', name), seats).map((one) => one.name);
  expect(alike('wei')).toEqual(['Wei', ' WEI ', 'Wei Chen', 'Weichan', 'We']);
  expect(alike('Wei Chen')).toEqual(['Wei Chen', 'Wei', ' WEI ', 'We', 'Weichan']);
  expect(alike('李娜')).toEqual(['李娜', '李娜（财务）']);
  expect(alike('Ben')).toEqual([]);
});
