import { describe, expect, it } from 'vitest';
import type { Reply } from './fields.ts';
import { countPeople, headCount } from './countPeople.ts';
import type { PlanRecord } from './records.ts';

const invited = (count: number, reply: Reply, from = 0): PlanRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    list: 'invitees',
    id: `p${from + index}`,
    revision: 1,
    fields: { name: `P${index}`, reply },
  }));

describe('how many people to prepare for', () => {
  it('is what the session expects while nobody is on the list', () => {
    expect(headCount(34, countPeople([]))).toBe(34);
  });

  it('stays what the session expects while the list is being written', () => {
    expect(headCount(34, countPeople(invited(5, 'open')))).toBe(34);
  });

  it('is everybody who was asked and has not declined', () => {
    expect(
      headCount(34, countPeople([...invited(31, 'yes'), ...invited(2, 'no', 40), ...invited(1, 'open', 50)])),
    ).toBe(32);
    expect(headCount(34, countPeople([...invited(40, 'yes'), ...invited(7, 'open', 50)]))).toBe(47);
  });

  it('does not count who was taken off the list', () => {
    const [gone] = invited(1, 'yes', 60);
    const removed = gone ? [{ ...gone, fields: { ...gone.fields, removed: true } }] : [];
    expect(headCount(2, countPeople([...invited(3, 'yes'), ...removed]))).toBe(3);
  });

  it('is nobody when all have declined', () => {
    expect(headCount(3, countPeople(invited(3, 'no')))).toBe(0);
  });
});

describe('how far the invitations and calls are', () => {
  it('counts letters, replies and calls; who declined is called no more', () => {
    const people: PlanRecord[] = [
      { reply: 'yes', invitedMs: 5, calledWeek: 'reached', calledDay: 'reached', diet: 'vegetarian' },
      { reply: 'open', invitedMs: 5, calledWeek: 'message', diet: 'no nuts' },
      { reply: 'no', invitedMs: 5, calledWeek: 'reached', diet: 'vegan' },
      {},
    ].map((fields, index) => ({ list: 'invitees', id: `p${index}`, revision: 1, fields }));
    expect(countPeople(people)).toEqual({
      listed: 4,
      invited: 3,
      yes: 1,
      no: 1,
      reachedWeek: 1,
      reachedDay: 1,
      diets: [
        { text: 'vegetarian', people: 1 },
        { text: 'no nuts', people: 1 },
      ],
    });
  });
});
