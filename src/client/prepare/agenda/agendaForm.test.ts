import { describe, expect, test } from 'vitest';
import { agendaChangesOf, maySkip, skipListOf, typedSegments, warningOf } from './agendaForm.ts';

const segment = (id: string, number?: number) => ({
  id,
  title: { en: id },
  minutes: 20,
  minimum: 10,
  timing: 'flexible' as const,
  ...(number === undefined ? {} : { number }),
});
const exercise = (id: string, of: string, kind: string, importance: 'core' | 'optional') => ({
  id,
  segment: of,
  kind,
  importance,
  title: { en: id },
});
const workshop = {
  segments: [segment('welcome', 0), segment('break'), segment('quiz', 1), segment('plan', 2)],
  exercises: [
    exercise('stuck', 'quiz', 'text', 'optional'),
    exercise('steps', 'plan', 'action-table', 'core'),
  ],
};
const nothing = { minutes: {}, minimums: {}, timings: {} };

describe('the agenda of the form', () => {
  test('nothing typed is the workshop’s own, and no change', () => {
    expect(agendaChangesOf(nothing, workshop)).toEqual([]);
    expect(typedSegments(nothing, workshop)[0]).toEqual({
      segment: 'welcome',
      minutes: 20,
      minimum: 10,
      timing: 'flexible',
    });
  });

  test('fewer minutes take the minimum along, unless one is typed', () => {
    const of = (minimum: string) =>
      typedSegments({ ...nothing, minutes: { quiz: '6' }, minimums: { quiz: minimum } }, workshop)[2];
    expect(of('')).toMatchObject({ minutes: 6, minimum: 6 });
    expect(of('4')).toMatchObject({ minutes: 6, minimum: 4 });
  });

  test('a break under ten minutes and an action plan under fifteen are warned of, others are not', () => {
    const typed = { ...nothing, minutes: { welcome: '5', break: '9', plan: '14' } };
    const doubts = typedSegments(typed, workshop).map((one, at) => {
      const own = workshop.segments[at];
      return own ? (warningOf(one, own, workshop)?.of ?? null) : null;
    });
    expect(doubts).toEqual([null, 'break', null, 'plan']);
  });

  test('a break and the action plan can never be skipped', () => {
    expect(workshop.segments.filter((one) => maySkip(one, workshop)).map(({ id }) => id)).toEqual([
      'welcome',
      'quiz',
    ]);
  });

  test('what is stated is skipped first, then the rest; what cannot be skipped any more is left out', () => {
    const typed = { ...nothing, timings: { quiz: 'optional' as const } };
    expect(skipListOf([], typed, workshop)).toEqual(['quiz', 'stuck']);
    expect(skipListOf(['stuck', 'welcome'], typed, workshop)).toEqual(['stuck', 'quiz']);
  });
});
