import { describe, expect, test } from 'vitest';
import type { Agenda } from '#shared/agenda/agenda.ts';
import type { AgendaRules } from '#shared/agenda/protectedMinutes.ts';
import { type AgendaDraft, agendaFault, agendaOf, draftOf, movedInOrder, skipListOf } from './agendaDraft.ts';

const planned: Agenda = {
  entries: [
    { segment: 'opening', minutes: 20, minimum: 5, timing: 'flexible' },
    { segment: 'break', minutes: 15, minimum: 10, timing: 'fixed' },
    { segment: 'extra', minutes: 10, minimum: 5, timing: 'optional' },
  ],
  reserve: 10,
  reserveUsed: 4,
  endMoved: 0,
  skipOrder: ['extra', 'quiz'],
  skipped: ['extra'],
};

const rules: AgendaRules = {
  content: {
    segments: [
      { id: 'opening', number: 0, minimum: 5, timing: 'flexible' },
      { id: 'break', minimum: 10, timing: 'fixed' },
      { id: 'extra', number: 1, minimum: 5, timing: 'optional' },
    ],
    exercises: [{ id: 'quiz', segment: 'opening', kind: 'quiz', importance: 'optional' }],
  },
  planned,
};

const draft = draftOf(planned);

function typed(segment: string, change: Partial<AgendaDraft['entries'][number]>): AgendaDraft {
  const entries = draft.entries.map((one) => (one.segment === segment ? { ...one, ...change } : one));
  return { ...draft, entries };
}

test('what nobody has touched is saved as it was', () => {
  expect(agendaOf(draft, rules)).toEqual(planned);
  expect(agendaFault(draft, rules)).toBeNull();
});

test('full-width digits and any minus are read as people type them', () => {
  expect(agendaOf(typed('opening', { minutes: '１２' }), rules)?.entries[0]?.minutes).toBe(12);
  expect(agendaOf({ ...draft, endMoved: '−5' }, rules)?.endMoved).toBe(-5);
});

describe('what keeps it from being saved', () => {
  test.each<readonly [string, AgendaDraft, ReturnType<typeof agendaFault>]>([
    ['no number', typed('opening', { minutes: '' }), { key: 'notANumber', segment: '', minutes: 0 }],
    ['half a minute', typed('opening', { minutes: '2.5' }), { key: 'notANumber', segment: '', minutes: 0 }],
    ['hours on end', typed('opening', { minutes: '999' }), { key: 'notANumber', segment: '', minutes: 0 }],
    [
      'a break that is too short',
      typed('break', { minutes: '9', minimum: '9' }),
      { key: 'tooFew', segment: 'break', minutes: 10 },
    ],
    [
      'fewer minutes than the segment’s own fewest',
      typed('opening', { minutes: '4' }),
      { key: 'tooLittle', segment: 'opening', minutes: 5 },
    ],
    [
      'less reserve than is used',
      { ...draft, reserve: '3' },
      { key: 'tooMuchUsed', segment: '', minutes: 0 },
    ],
  ])('%s', (_what, some, fault) => {
    expect(agendaFault(some, rules)).toEqual(fault);
  });
});

describe('what can be skipped', () => {
  test('follows what the segments say, and what cannot be any more is not skipped either', () => {
    expect(skipListOf(draft, rules)).toEqual(['extra', 'quiz']);
    const kept = typed('extra', { timing: 'flexible' });
    expect(skipListOf(kept, rules)).toEqual(['quiz']);
    expect(agendaOf(kept, rules)).toMatchObject({ skipOrder: ['quiz'], skipped: [] });
    expect(skipListOf(typed('opening', { timing: 'optional' }), rules)).toEqual(['extra', 'quiz', 'opening']);
  });

  test('changes places with its neighbor, and stays at either end', () => {
    expect(movedInOrder(['extra', 'quiz'], 'quiz', -1)).toEqual(['quiz', 'extra']);
    expect(movedInOrder(['extra', 'quiz'], 'quiz', 1)).toEqual(['extra', 'quiz']);
  });
});
