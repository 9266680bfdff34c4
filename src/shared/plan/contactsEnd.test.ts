import { expect, test } from 'vitest';
import { contactsAreOver, contactsEndOn } from './contactsEnd.ts';

const inShanghai = { date: '2026-12-10', timeZone: 'Asia/Shanghai' };

test('contacts are deleted 120 days after the session’s date, counted on the calendar', () => {
  expect(contactsEndOn(inShanghai, 120)).toBe('2027-04-09');
  expect(contactsEndOn({ date: '2028-02-28' }, 2)).toBe('2028-03-01');
});

test('they are over with the first minute of that day where the session is, not where the server is', () => {
  const midnight = Date.UTC(2027, 3, 8, 16, 0);
  expect(contactsAreOver(inShanghai, 120, midnight - 60_000)).toBe(false);
  expect(contactsAreOver(inShanghai, 120, midnight)).toBe(true);
});

test('across a change of the clocks the day begins at its own midnight', () => {
  const inNewYork = { date: '2026-11-18', timeZone: 'America/New_York' };
  // Summer time since March: midnight is 04:00 universal time, and not 05:00 as on the session's day.
  const midnight = Date.UTC(2027, 2, 18, 4, 0);
  expect(contactsAreOver(inNewYork, 120, midnight - 60_000)).toBe(false);
  expect(contactsAreOver(inNewYork, 120, midnight)).toBe(true);
});
