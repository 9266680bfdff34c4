import { describe, expect, it } from 'vitest';
import type { ChecklistSection } from '#shared/content/workshop.ts';
import type { PlanFields, PlanRecord } from '#shared/plan/records.ts';
import { isoDateAt } from '#shared/session/dates.ts';
import type { SessionSummary } from '#shared/session/settings.ts';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { checklistModel } from './checklist.ts';
import { type ChecklistTick, isOverdue, planChecklist } from './planChecklist.ts';

const sections = [
  section('weeks', -21, { choose: 'Choose {people} people', letter: 'Send letters' }),
  section('week', -7, {
    food: 'Refreshments for {people} (diets: {diets})',
    print: 'Print {workbooks} workbooks, {nameTents} name tents, {tableSigns} signs, pens {pens}',
  }),
  section('day', 0, { open: 'Open the session' }),
  section('after', 1, { send: 'Send the workbooks' }),
];

describe('the checklist of a session and what it adds', () => {
  it('puts an own task into the first section that is not due before it, by date, after the workshop’s items', () => {
    const groups = list([
      task('adapter', { text: 'Borrow the adapter', days: -3, order: 1 }),
      task('bus', { text: 'Order the bus', days: -10, order: 2 }),
      task('flowers', { text: 'Flowers', days: -8, order: 3 }),
      task('thanks', { text: 'Write to thank the hotel', days: 14, order: 4 }),
      task('early', { text: 'Ask for the budget', days: -40, order: 5 }),
      task('undated', { text: 'Bring the bell', order: 6 }),
    ]);
    expect(groups.map(({ id, entries }) => [id, entries.map((entry) => entry.id)])).toEqual([
      ['weeks', ['choose', 'letter', 'early']],
      ['week', ['food', 'print', 'bus', 'flowers']],
      ['day', ['open', 'adapter', 'undated']],
      ['after', ['send', 'thanks']],
    ]);
  });

  it('gives an item of the workshop its owner, and shows no owner of an item that is gone', () => {
    const groups = list([task('letter', { owner: 'Mei' }), task('gone', { owner: 'Omar' })]);
    expect(groups.flatMap(({ entries }) => entries).filter(({ owner }) => owner !== '')).toMatchObject([
      { id: 'letter', kind: 'workshop', owner: 'Mei' },
    ]);
  });

  it('keeps own tasks of a session whose workshop has no checklist', () => {
    const [only] = planChecklist({
      sections: [],
      session: someSettings(),
      ticks: [],
      plan: [task('bus', { text: 'Order the bus', days: -10 })],
    });
    expect(only?.entries).toMatchObject([{ id: 'bus', dueOn: '2026-11-30' }]);
  });

  it('leaves out what was removed', () => {
    const all = list([task('bus', { text: 'Order the bus', removed: true })]).flatMap(
      ({ entries }) => entries,
    );
    expect(all.every(({ kind }) => kind === 'workshop')).toBe(true);
  });

  it('says who did an own task, on the session’s calendar', () => {
    const doneMs = Date.UTC(2026, 10, 29, 17, 30);
    const [done] = list([task('bus', { text: 'Order the bus', days: -10, doneBy: 'Omar', doneMs })]).flatMap(
      ({ entries }) => entries.filter(({ id }) => id === 'bus'),
    );
    expect(done?.done, 'half past one at night in Shanghai').toEqual({ by: 'Omar', on: '2026-11-30' });
  });
});

describe('the days on which things are due', () => {
  it.each([
    ['Europe/Berlin', '2026-10-27', -7, '2026-10-20'],
    ['Europe/Berlin', '2026-10-25', -1, '2026-10-24'],
    ['Europe/Berlin', '2026-03-30', -1, '2026-03-29'],
    ['America/New_York', '2026-11-02', -1, '2026-11-01'],
    ['America/New_York', '2026-03-09', -21, '2026-02-16'],
    ['America/New_York', '2026-03-08', 1, '2026-03-09'],
  ])('%s, session on %s: %i days give %s, across the change of the clocks', (timeZone, date, days, due) => {
    const [only] = planChecklist({
      sections: [section('one', days, { item: 'Do it' })],
      session: { timeZone, date },
      ticks: [],
      plan: [],
    });
    expect(only?.dueOn).toBe(due);
  });

  it.each([
    ['Europe/Berlin', '2026-10-24', '2026-10-24T21:59:00Z', false, 'a minute to midnight, summer time'],
    ['Europe/Berlin', '2026-10-24', '2026-10-24T22:00:00Z', true, 'midnight, summer time'],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T22:59:00Z', false, 'the 25-hour day has not ended'],
    ['Europe/Berlin', '2026-10-25', '2026-10-25T23:00:00Z', true, 'the 25-hour day has ended'],
    ['America/New_York', '2026-03-08', '2026-03-09T03:59:00Z', false, 'the 23-hour day has not ended'],
    ['America/New_York', '2026-03-08', '2026-03-09T04:00:00Z', true, 'the 23-hour day has ended'],
    ['America/New_York', '2026-11-01', '2026-11-02T04:59:00Z', false, 'the 25-hour day has not ended'],
    ['America/New_York', '2026-11-01', '2026-11-02T05:00:00Z', true, 'the 25-hour day has ended'],
    ['Asia/Shanghai', '2026-12-03', '2026-12-03T16:00:00Z', true, 'midnight, clocks that never change'],
  ])('%s, due %s, at %s: overdue %s: %s', (timeZone, date, moment, overdue) => {
    const [entry] = planChecklist({
      sections: [section('one', 0, { item: 'Do it' })],
      session: { timeZone, date },
      ticks: [],
      plan: [],
    }).flatMap(({ entries }) => entries);
    expect(entry && isOverdue(entry, isoDateAt(Date.parse(moment), timeZone))).toBe(overdue);
  });

  it('of something done is never overdue', () => {
    const [choose] = list([], [{ item: 'choose', by: 'Mei', on: '2026-12-01' }]).flatMap(
      ({ entries }) => entries,
    );
    expect(choose && isOverdue(choose, '2027-01-01')).toBe(false);
  });
});

describe('the printed checklist with a plan', () => {
  it('prints who is to do it, and the session’s own tasks with their day', () => {
    const { parts } = print([
      task('letter', { owner: 'Mei' }),
      task('bus', { text: 'Order the bus', owner: 'Omar', days: -10 }),
    ]);
    expect(parts[0]?.lines[1]).toMatchObject({ owner: 'Mei', tick: null });
    expect(parts[1]?.lines[2]).toMatchObject({
      owner: 'Omar',
      kind: 'own',
      text: { en: 'Order the bus', 'zh-Hans': 'Order the bus' },
      by: { en: 'by 30 Nov', 'zh-Hans': '11月30日前' },
    });
  });

  it('counts own tasks with the others', () => {
    const { parts } = print([
      task('bus', { text: 'Bus', days: -7, doneMs: Date.UTC(2026, 11, 1), doneBy: 'Mei' }),
    ]);
    expect(parts[1]?.due.en).toBe('by 3 Dec · 1 of 3 done');
    expect(parts[1]?.lines[2]).toMatchObject({
      text: { en: 'Bus' },
      tick: { by: 'Mei', on: { en: '1 Dec' } },
    });
  });

  it('47 people at tables of 8: six signs, 52 workbooks with one in ten more', () => {
    const { parts, facts } = print(
      [...invited(40, 'yes'), ...invited(7, 'open', 40), ...invited(3, 'no', 47)],
      {
        people: 50,
        tables: Array.from({ length: 6 }, (_, index) => ({ id: `t${index}`, name: '', business: 'b1' })),
      },
    );
    expect(parts[1]?.lines[1]?.text.en).toBe('Print 52 workbooks, 47 name tents, 6 signs, pens 60');
    expect(parts[0]?.lines[0]?.text.en).toBe('Choose 47 people');
    expect(facts?.people.en).toBe('50\u00a0invited, 40\u00a0confirmed, 6\u00a0tables');
    expect(facts?.people['zh-Hans']).toBe('邀请50人，确认40人，6桌');
  });

  it('names the diets of those who may come, and says when nobody named one', () => {
    const eaters = ['vegetarian', 'Vegetarian', 'no nuts'].map((diet, index) => person(index, { diet }));
    const food = (plan: readonly PlanRecord[]) => print(plan).parts[1]?.lines[0]?.text;
    expect(food([...eaters, person(3, { diet: 'vegan', reply: 'no' })])).toMatchObject({
      en: 'Refreshments for 33 (diets: 2\u00a0vegetarian, 1\u00a0no nuts)',
    });
    expect(food([])?.en).toBe('Refreshments for 34 (diets: none named)');
  });
});

function list(plan: readonly PlanRecord[], ticks: readonly ChecklistTick[] = []) {
  return planChecklist({ sections, session: someSettings(), ticks, plan });
}

function print(plan: readonly PlanRecord[], settings: Partial<SessionSummary['settings']> = {}) {
  const session = { id: 's1', code: 'K7M4QD', seats: 0, settings: someSettings(settings) };
  return checklistModel({
    workshop: { title: { en: 'Exceptional Service' }, segments: [], checklist: sections },
    session,
    ticks: [],
    plan,
  });
}

function task(id: string, fields: PlanFields): PlanRecord {
  return { list: 'tasks', id, revision: 1, fields };
}

function person(index: number, fields: PlanFields): PlanRecord {
  return { list: 'invitees', id: `p${index}`, revision: 1, fields: { name: `P${index}`, ...fields } };
}

function invited(count: number, reply: string, from = 0): PlanRecord[] {
  return Array.from({ length: count }, (_, index) => person(from + index, { reply }));
}

function section(id: string, days: number, items: Readonly<Record<string, string>>): ChecklistSection {
  return {
    id,
    title: { en: id },
    days,
    minutesBefore: [],
    items: Object.entries(items).map(([item, text]) => ({ id: item, text: { en: text } })),
  };
}
