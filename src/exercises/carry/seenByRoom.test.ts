import { describe, expect, test } from 'vitest';
import type { PublicExercise } from '#shared/sync/protocol.ts';
import { isSeenByRoom } from './seenByRoom.ts';

const exercise = (kind: string, options: PublicExercise['options']): PublicExercise => ({
  id: 'target',
  kind,
  segment: 'plan',
  owner: 'both',
  minutes: 5,
  importance: 'core',
  visibility: 'afterClose',
  minimum: 1,
  title: { en: 'Target' },
  question: { en: 'What?' },
  prompt: { en: 'Write.' },
  debrief: { en: 'So?' },
  options,
});
const list = (sharing?: 'room' | 'table' | 'private') =>
  exercise('list', {
    item: { en: 'Thing' },
    atMost: 5,
    ...(sharing ? { sharing: { default: sharing } } : {}),
  });
const plan = exercise('action-table', { rows: 5, atMost: 20, days: 90, detail: 'full' });

describe('what is taken along is seen by the room', () => {
  test('in a list that leaves no choice, or begins with the room', () => {
    expect(isSeenByRoom(list(), 'seat')).toBe(true);
    expect(isSeenByRoom(list('room'), 'seat')).toBe(true);
    expect(isSeenByRoom(list('table'), 'seat')).toBe(false);
    expect(isSeenByRoom(list('private'), 'seat')).toBe(false);
  });

  test('in a table’s plan, and not in a person’s own', () => {
    expect(isSeenByRoom(plan, 'table')).toBe(true);
    expect(isSeenByRoom(plan, 'seat')).toBe(false);
  });
});
