import { describe, expect, test } from 'vitest';
import type { AgendaChange } from '#shared/agenda/agenda.ts';
import { agendaFits, withAgenda } from './agenda.ts';

const segment = (id: string, minutes: number) =>
  ({ id, number: 0, title: {}, promise: {}, minutes, minimum: 5, timing: 'flexible' }) as const;

test('a session’s own minutes stand in for the workshop’s, segment by segment', () => {
  const segments = [segment('welcome', 12), segment('exceptional-service', 25)];
  const agenda = [{ segment: 'welcome', minutes: 20 }];
  expect(withAgenda(segments, agenda).map(({ minutes }) => minutes)).toEqual([20, 25]);
  expect(withAgenda(segments, []).map(({ minutes }) => minutes)).toEqual([12, 25]);
});

describe('an agenda that a session can run by', () => {
  const workshop = {
    segments: [segment('welcome', 12), { ...segment('rules', 20), minimum: 15, timing: 'fixed' as const }],
  };
  const fits = (...agenda: readonly AgendaChange[]): boolean => agendaFits(workshop, { agenda: [...agenda] });

  test('names segments of the workshop alone', () => {
    expect(fits({ segment: 'welcome', minutes: 5 }, { segment: 'rules', minutes: 30 })).toBe(true);
    expect(fits({ segment: 'elsewhere', minutes: 5 })).toBe(false);
  });

  test('gives what is fixed its minimum, be it fixed by the workshop or by the session', () => {
    expect(fits({ segment: 'rules', minutes: 15 })).toBe(true);
    expect(fits({ segment: 'rules', minutes: 14 })).toBe(false);
    expect(fits({ segment: 'rules', minutes: 14, timing: 'flexible' })).toBe(false);
    expect(fits({ segment: 'rules', minutes: 14, minimum: 10 })).toBe(false);
    expect(fits({ segment: 'welcome', minutes: 4 })).toBe(true);
    expect(fits({ segment: 'welcome', minutes: 4, timing: 'fixed' })).toBe(false);
  });

  test('has no minimum over its minutes', () => {
    expect(fits({ segment: 'welcome', minutes: 6, minimum: 6 })).toBe(true);
    expect(fits({ segment: 'welcome', minutes: 6, minimum: 7 })).toBe(false);
  });
});
