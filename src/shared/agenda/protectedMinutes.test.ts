import { describe, expect, test } from 'vitest';
import type { Agenda, AgendaEntry } from './agenda.ts';
import { agendaHolds, type AgendaRules, protectedMinutes } from './protectedMinutes.ts';
import { runningAgenda } from './runningAgenda.ts';

const content: AgendaRules['content'] = {
  segments: [
    { id: 'opening', number: 0, minimum: 5, timing: 'flexible' },
    { id: 'break', minimum: 5, timing: 'flexible' },
    { id: 'rules', number: 1, minimum: 12, timing: 'fixed' },
    { id: 'plan', number: 2, minimum: 8, timing: 'flexible' },
  ],
  exercises: [
    { id: 'quiz', segment: 'rules', kind: 'quiz', importance: 'optional' },
    { id: 'actions', segment: 'plan', kind: 'action-table', importance: 'core' },
  ],
};

const planned: Agenda = {
  entries: [
    { segment: 'opening', minutes: 20, minimum: 5, timing: 'flexible' },
    { segment: 'break', minutes: 15, minimum: 5, timing: 'flexible' },
    { segment: 'rules', minutes: 20, minimum: 12, timing: 'fixed' },
    { segment: 'plan', minutes: 25, minimum: 8, timing: 'flexible' },
  ],
  reserve: 10,
  reserveUsed: 0,
  endMoved: 0,
  skipOrder: ['quiz'],
  skipped: [],
};

const rules = { content, planned };

function changed(segment: string, change: Partial<AgendaEntry>): Agenda {
  const entries = planned.entries.map((one) => (one.segment === segment ? { ...one, ...change } : one));
  return { ...planned, entries };
}

describe('what is protected', () => {
  test('a break keeps 10 minutes, the action plan 15, and what is fixed its minimum', () => {
    expect(protectedMinutes('break', rules)).toBe(10);
    expect(protectedMinutes('plan', rules)).toBe(15);
    expect(protectedMinutes('rules', rules)).toBe(12);
    expect(protectedMinutes('opening', rules)).toBeNull();
  });

  test('one that was planned shorter keeps what it was planned', () => {
    expect(protectedMinutes('break', { content, planned: changed('break', { minutes: 8 }) })).toBe(8);
  });
});

describe('an agenda of the day', () => {
  test('holds as planned, and with other minutes, timing, reserve and skips', () => {
    expect(agendaHolds(planned, rules)).toBe(true);
    expect(agendaHolds(changed('opening', { minutes: 5 }), rules)).toBe(true);
    expect(agendaHolds(changed('break', { minutes: 10 }), rules)).toBe(true);
    const optional = changed('opening', { timing: 'optional' });
    expect(
      agendaHolds(
        { ...optional, skipOrder: ['opening', 'quiz'], skipped: ['opening'], reserveUsed: 10 },
        rules,
      ),
    ).toBe(true);
  });

  test.each<readonly [string, Agenda]>([
    ['with a break under 10 minutes', changed('break', { minutes: 9 })],
    ['with an action plan under 15', changed('plan', { minutes: 14 })],
    ['with a fixed segment under its minimum', changed('rules', { minutes: 11, minimum: 11 })],
    ['with a break that can be skipped', changed('break', { timing: 'optional' })],
    ['with a minimum above the minutes', changed('opening', { minutes: 4 })],
    ['without one of the segments', { ...planned, entries: planned.entries.slice(1) }],
    ['with its segments in another order', { ...planned, entries: [...planned.entries].reverse() }],
    ['that skips what is not optional', { ...planned, skipped: ['opening'] }],
    ['that skips what nobody knows', { ...planned, skipOrder: ['quiz', 'nothing'] }],
    ['that skips something twice', { ...planned, skipped: ['quiz', 'quiz'] }],
    ['that uses more reserve than there is', { ...planned, reserveUsed: 11 }],
  ])('does not hold %s', (_what, agenda) => {
    expect(agendaHolds(agenda, rules)).toBe(false);
  });
});

describe('the agenda that the room runs by', () => {
  test('is the one of the settings until it is changed on the day', () => {
    expect(runningAgenda(null, planned, content)).toBe(planned);
    const day = changed('opening', { minutes: 12 });
    expect(runningAgenda(day, planned, content)).toEqual(day);
  });

  test('leaves out what the session has hidden since, and holds', () => {
    const skipping = { ...planned, skipped: ['quiz'] };
    const hidden = { ...content, exercises: content.exercises.slice(1) };
    const running = runningAgenda(skipping, planned, hidden);
    expect(running).toMatchObject({ skipOrder: [], skipped: [] });
    expect(agendaHolds(running, { content: hidden, planned })).toBe(true);
  });
});
