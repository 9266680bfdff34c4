import { expect, test } from 'vitest';
import type { Self } from '#shared/sync/protocol.ts';
import { drivingOf } from './drivingOf.ts';

const ines = { account: 'a1', name: 'Ines' };
const mei = { account: 'a2', name: 'Mei' };
const self: Self = { role: 'facilitator', ...ines };

test('who drives is told from the account, and whoever is on two devices is one of the team', () => {
  const driver = { ...ines, sinceMs: 1 };
  expect(drivingOf(driver, { self, team: [mei, ines] })).toEqual({
    driver,
    who: 'me',
    isHere: true,
    me: ines,
    others: [mei],
  });
});

test('who drives and has left is not here; before anybody has pressed, nobody drives', () => {
  const driver = { ...mei, sinceMs: 1 };
  expect(drivingOf(driver, { self, team: [ines] })).toMatchObject({
    who: 'other',
    isHere: false,
    others: [],
  });
  expect(drivingOf(null, { self, team: [ines, mei] })).toMatchObject({ who: 'nobody', others: [mei] });
});
