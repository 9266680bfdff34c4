import { expect, test } from 'vitest';
import { withAgenda } from './agenda.ts';

const segment = (id: string, minutes: number) =>
  ({ id, number: 0, title: {}, promise: {}, minutes, minimum: 5, timing: 'flexible' }) as const;

test('a session’s own minutes stand in for the workshop’s, segment by segment', () => {
  const segments = [segment('welcome', 12), segment('exceptional-service', 25)];
  const agenda = [{ segment: 'welcome', minutes: 20 }];
  expect(withAgenda(segments, agenda).map(({ minutes }) => minutes)).toEqual([20, 25]);
  expect(withAgenda(segments, []).map(({ minutes }) => minutes)).toEqual([12, 25]);
});
