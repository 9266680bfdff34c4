import { describe, expect, it } from 'vitest';
import type { Reply } from './fields.ts';
import { countAmong, countPeople, headCount } from './countPeople.ts';
import { calls, inviteeFilters, isAmong } from './inviteeStatus.ts';
import { inviteesOf } from './readPlan.ts';
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
  it('counts letters, replies and calls; a message left is a call made, and who declined is called no more', () => {
    const people: PlanRecord[] = [
      { reply: 'yes', invitedMs: 5, calledWeek: 'reached', calledDay: 'reached', diet: 'vegetarian' },
      { reply: 'open', invitedMs: 5, calledWeek: 'message', diet: 'no nuts', table: 't1' },
      { reply: 'yes', calledWeek: 'missed' },
      { reply: 'no', invitedMs: 5, calledWeek: 'reached', diet: 'vegan' },
      {},
    ].map((fields, index) => ({ list: 'invitees', id: `p${index}`, revision: 1, fields }));
    expect(countPeople(people)).toEqual({
      listed: 5,
      sent: 3,
      invited: 4,
      yes: 2,
      no: 1,
      calledWeek: { made: 2, reached: 1 },
      calledDay: { made: 1, reached: 1 },
      noTable: 3,
      diets: [
        { text: 'vegetarian', people: 1 },
        { text: 'no nuts', people: 1 },
      ],
    });
  });

  it('says of each filter how many people it shows', () => {
    const answers: readonly Reply[] = ['open', 'yes', 'no'];
    const outcomes = [null, 'missed', 'message', 'reached'];
    const people: PlanRecord[] = answers
      .flatMap((reply) =>
        outcomes.flatMap((outcome) =>
          [null, 5].flatMap((invitedMs) =>
            ['', 't1'].map((table) => ({ reply, invitedMs, table, calledWeek: outcome, calledDay: null })),
          ),
        ),
      )
      .map((fields, index) => ({ list: 'invitees', id: `p${index}`, revision: 1, fields }));
    const count = countPeople(people);
    for (const call of calls) {
      const shown = inviteeFilters.map((filter) => [
        filter,
        inviteesOf(people).filter((one) => isAmong(one, filter, call)).length,
      ]);
      expect(inviteeFilters.map((filter) => [filter, countAmong(count, filter, call)])).toEqual(shown);
    }
  });
});
