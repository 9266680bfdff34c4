import { describe, expect, test } from 'vitest';
import type { Fields } from '#exercises/contract.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { acceptsVote, rankVotes, readVotes, tally, voteField, votesFor, votesOn } from './votes.ts';

const one = { each: 3, stacking: false };
const many = { each: 3, stacking: true };

const sheet = (votes: Readonly<Record<string, number>>): Fields =>
  Object.fromEntries(Object.entries(votes).map(([key, count]) => [voteField(key), count]));
const ballot = (...keys: readonly string[]) => keys.map((key) => ({ key }));
const counted = (
  sheets: readonly Readonly<Record<string, number>>[],
  keys: readonly string[],
  rules: typeof one = one,
) => {
  const { entries } = tally(
    sheets.map((votes) => readVotes(sheet(votes))),
    ballot(...keys),
    rules,
  );
  return entries.map(({ key, votes, voters }) => [key, votes, voters]);
};

describe('a vote as it is stored', () => {
  test.each([
    ['votes.a1', 1, one, true],
    ['votes.a1', 0, one, true],
    ['votes.a1', null, one, true],
    ['votes.a1', 2, one, false],
    ['votes.a1', 3, many, true],
    ['votes.a1', 4, many, false],
    ['votes.a1', -1, many, false],
    ['votes.a1', 1.5, many, false],
    ['votes.a1', true, many, false],
    ['votes.a1', '1', many, false],
    ['votes.A1', 1, many, false],
    ['votes.a1.b', 1, many, false],
    ['votes', 1, many, false],
    ['votes.__proto__', 1, many, false],
    ['notes.a1', 1, many, false],
  ])('%s takes %j under %j: %s', (field, value, rules, taken) => {
    expect(acceptsVote(rules, field, value)).toBe(taken);
  });

  test('is read where it is a whole number above nothing', () => {
    const fields: Fields = {
      'votes.a': 2,
      'votes.b': 0,
      'votes.c': 'x',
      'votes.d': null,
      'notes.e.text': 'e',
    };
    expect([...readVotes(fields)]).toEqual([['a', 2]]);
  });
});

describe('the votes of a room', () => {
  test('are counted by entry, with how many people they come from, and in all', () => {
    const sheets = [{ a: 2, b: 1 }, { a: 1 }, {}].map((votes) => readVotes(sheet(votes)));
    expect(tally(sheets, ballot('a', 'b', 'c'), many)).toEqual({
      voters: 2,
      votes: 4,
      entries: [
        { key: 'a', votes: 3, voters: 2 },
        { key: 'b', votes: 1, voters: 1 },
        { key: 'c', votes: 0, voters: 0 },
      ],
    });
  });

  test('count one an entry from each person where they may not be stacked', () => {
    expect(counted([{ a: 3 }], ['a'])).toEqual([['a', 1, 1]]);
  });

  test('count no more from one person than they have, the first by key whatever order they came in', () => {
    const expected = [
      ['d', 0, 0],
      ['c', 1, 1],
      ['b', 1, 1],
      ['a', 1, 1],
    ];
    expect(counted([{ d: 1, c: 1, b: 1, a: 1 }], ['d', 'c', 'b', 'a'])).toEqual(expected);
    expect(counted([{ a: 1, b: 1, c: 1, d: 1 }], ['d', 'c', 'b', 'a'])).toEqual(expected);
    expect(counted([{ a: 2, b: 2 }], ['a', 'b'], many)).toEqual([
      ['a', 2, 1],
      ['b', 1, 1],
    ]);
  });

  test('for what is no longer there to vote on count for nothing and take none of the person’s votes', () => {
    expect(counted([{ a: 1, b: 1, c: 1, d: 1 }], ['b', 'c', 'd'])).toEqual([
      ['b', 1, 1],
      ['c', 1, 1],
      ['d', 1, 1],
    ]);
  });

  test('go along when an entry is put together with another, one a person where they may not be stacked', () => {
    const sheets = [{ a: 1, b: 1, c: 1 }, { b: 1 }].map((votes) => readVotes(sheet(votes)));
    const items = [{ key: 'a', keys: ['a', 'b'] }, { key: 'c' }];
    expect(tally(sheets, items, one).entries).toEqual([
      { key: 'a', votes: 2, voters: 2 },
      { key: 'c', votes: 1, voters: 1 },
    ]);
    expect(votesOn({ key: 'a', keys: ['a', 'b'] }, readVotes(sheet({ a: 1, b: 1 })), one)).toBe(1);
    expect(votesOn({ key: 'a', keys: ['a', 'b'] }, readVotes(sheet({ a: 1, b: 1 })), many)).toBe(2);
  });

  test('rule 9: are the same in whatever order the worksheets come, and never more than there are to give', () => {
    const votes = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.integer({ min: 0, max: 5 }));
    const rooms = fc
      .array(votes, { maxLength: 8 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(rooms, fc.boolean(), ([all, shuffled], stacking) => {
        const rules = { each: 3, stacking };
        const keys = ['a', 'b', 'c', 'd'];
        expect(counted(shuffled, keys, rules)).toEqual(counted(all, keys, rules));
        const sum = counted(all, keys, rules).reduce((total, [, count]) => total + Number(count), 0);
        expect(sum).toBeLessThanOrEqual(3 * all.length);
      }),
    );
  });

  test('rank entries of as many votes the same; an entry without votes has no rank', () => {
    expect(rankVotes([5, 3, 3, 1, 0])).toEqual([
      { rank: 1, tied: false },
      { rank: 2, tied: true },
      { rank: 2, tied: true },
      { rank: 4, tied: false },
      null,
    ]);
    expect(rankVotes([0, 2, 2])).toEqual([null, { rank: 1, tied: true }, { rank: 1, tied: true }]);
  });
});

describe('a rehearsing participant’s votes', () => {
  const material = {
    items: Array.from({ length: 9 }, (_, at) => ({ key: `k${at}`, text: `Idea ${at}`, also: null })),
    left: 0,
  };

  test('are as many as a person has, the same for the same person and not all alike', () => {
    const first = votesFor(one, material, () => 'p1');
    expect(first).toHaveLength(3);
    expect(first.every(({ field, value }) => acceptsVote(one, field, value))).toBe(true);
    expect(votesFor(one, material, () => 'p1')).toEqual(first);
    const all = new Set(
      Array.from({ length: 20 }, (_, at) => JSON.stringify(votesFor(one, material, () => `p${at}`))),
    );
    expect(all.size).toBeGreaterThan(5);
  });

  test('are fewer where there is less to vote on, and none before there is anything', () => {
    expect(votesFor(one, { ...material, items: material.items.slice(0, 2) }, () => 'p1')).toHaveLength(2);
    expect(votesFor(one, null, () => 'p1')).toEqual([]);
    expect(votesFor(one, 'nothing', () => 'p1')).toEqual([]);
  });
});
