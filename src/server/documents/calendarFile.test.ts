import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '#shared/export/calendar.ts';
import { calendarFile } from './calendarFile.ts';

const madeMs = Date.UTC(2026, 10, 19, 6, 30, 5);

function someEvent(changes: Partial<CalendarEvent> = {}): CalendarEvent {
  return {
    uid: 'session.invitee@halfday',
    sequence: 7,
    start: '2026-12-10T09:00',
    end: '2026-12-10T12:45',
    timeZone: 'Asia/Shanghai',
    summary: 'Harbour Team',
    location: 'Harbour Hotel, Room 3',
    description: 'Exceptional Service',
    url: 'https://halfday.test/r/token',
    organizer: { name: '陈美; 前台', email: 'mei@harbour.test' },
    alarms: [1440, 60],
    ...changes,
  };
}

/** The lines of a calendar file, unfolded (RFC 5545, 3.1). */
function linesOf(file: string): readonly string[] {
  expect(file).not.toMatch(/[^\r]\n/);
  return file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
}

/** The values of one property of the entry itself. */
function entry(file: string, name: string): readonly string[] {
  const [, inside = ''] = linesOf(file).join('\r\n').split('BEGIN:VEVENT');
  const own = inside.replaceAll(/BEGIN:VALARM[^]*?END:VALARM/g, '').split('\r\n');
  return own.filter((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`));
}

/**
 * Minutes ahead of universal time that a block of rules (VTIMEZONE) gives for a clock time, read as a calendar reads
 * it: the newest change before that time holds. Rules by weekday of a month only, which is all that these zones have.
 */
function offsetByRules(file: string, clock: string): number {
  const at = Date.parse(`${clock}Z`);
  const parts = file.split(/BEGIN:(?:STANDARD|DAYLIGHT)/).slice(1);
  const changes = parts.map((part) => {
    const value = (name: string) => new RegExp(`${name}[:=]([^\\r;]+)`).exec(part)?.[1] ?? '';
    const [, sign = '', hours = '', minutes = ''] = /([+-])(\d\d)(\d\d)/.exec(value('TZOFFSETTO')) ?? [];
    const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
    const [, day = '', time = ''] = /(\d{8})T(\d{4})/.exec(value('DTSTART')) ?? [];
    if (!part.includes('RRULE')) {
      const [year, month, date] = [day.slice(0, 4), day.slice(4, 6), day.slice(6, 8)];
      return { at: Date.UTC(Number(year), Number(month) - 1, Number(date)), offset };
    }
    const [, count = '', weekday = ''] = /BYDAY=(-?\d)([A-Z]{2})/.exec(part) ?? [];
    const year = Number(clock.slice(0, 4));
    const candidates = [year - 1, year].map((one) =>
      nthWeekday(one, Number(value('BYMONTH')), Number(count), weekday),
    );
    const times = candidates.map(
      (midnight) => midnight + (Number(time.slice(0, 2)) * 60 + Number(time.slice(2))) * 60_000,
    );
    return { at: Math.max(...times.filter((one) => one <= at)), offset };
  });
  return changes.reduce((newest, change) => (change.at > newest.at ? change : newest)).offset;
}

function nthWeekday(year: number, month: number, count: number, weekday: string): number {
  const wanted = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'].indexOf(weekday);
  const days = Array.from({ length: 31 }, (_, index) => new Date(Date.UTC(year, month - 1, index + 1)));
  const fitting = days.filter((day) => day.getUTCMonth() === month - 1 && day.getUTCDay() === wanted);
  return (count < 0 ? fitting.at(count) : fitting[count - 1])?.getTime() ?? 0;
}

describe('a calendar file', () => {
  test('holds one entry, on the clock of its place, with the rules of that clock', () => {
    const file = calendarFile(someEvent(), madeMs);
    expect(linesOf(file).slice(0, 4)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Halfday//Invitations//EN',
      'METHOD:PUBLISH',
    ]);
    expect(entry(file, 'DTSTART')).toEqual(['DTSTART;TZID=Asia/Shanghai:20261210T090000']);
    expect(entry(file, 'DTEND')).toEqual(['DTEND;TZID=Asia/Shanghai:20261210T124500']);
    expect(linesOf(file)).toContain('TZID:Asia/Shanghai');
    expect(entry(file, 'UID')).toEqual(['UID:session.invitee@halfday']);
    expect(entry(file, 'SEQUENCE')).toEqual(['SEQUENCE:7']);
  });

  test('is stamped in universal time', () => {
    expect(entry(calendarFile(someEvent(), madeMs), 'DTSTAMP')).toEqual(['DTSTAMP:20261119T063005Z']);
  });

  test('rings a day and an hour before', () => {
    const lines = linesOf(calendarFile(someEvent(), madeMs));
    expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P1D', 'TRIGGER:-PT1H']);
  });

  test('keeps commas, semicolons and lines of what people wrote as they are', () => {
    const file = calendarFile(someEvent({ summary: '服务, 半天; 下午', description: 'One\nTwo' }), madeMs);
    expect(entry(file, 'SUMMARY')).toEqual([String.raw`SUMMARY:服务\, 半天\; 下午`]);
    expect(entry(file, 'DESCRIPTION')).toEqual([String.raw`DESCRIPTION:One\nTwo`]);
    expect(entry(file, 'ORGANIZER')).toEqual(['ORGANIZER;CN="陈美; 前台":mailto:mei@harbour.test']);
  });

  test.each([
    ['Europe/Berlin, the week after the clocks went back', 'Europe/Berlin', '2026-10-29T09:00', 60],
    ['Europe/Berlin, the week before', 'Europe/Berlin', '2026-10-22T09:00', 120],
    [
      'America/New_York, the Monday after the clocks went forward',
      'America/New_York',
      '2027-03-15T09:00',
      -240,
    ],
    ['America/New_York, the Friday before', 'America/New_York', '2027-03-12T09:00', -300],
    ['Asia/Shanghai, which changes nothing', 'Asia/Shanghai', '2027-07-01T14:00', 480],
  ])('shows the right moment to whoever reads it elsewhere: %s', (_name, timeZone, start, minutes) => {
    const file = calendarFile(someEvent({ timeZone, start, end: start.replace(/T..:/, 'T23:') }), madeMs);
    expect(entry(file, 'DTSTART')).toEqual([`DTSTART;TZID=${timeZone}:${start.replaceAll(/[-:]/g, '')}00`]);
    expect(offsetByRules(file, start)).toBe(minutes);
  });

  test('names a zone as its rules name it, where it has several names', () => {
    const file = calendarFile(someEvent({ timeZone: 'Asia/Calcutta' }), madeMs);
    expect(entry(file, 'DTSTART')).toEqual(['DTSTART;TZID=Asia/Kolkata:20261210T090000']);
    expect(linesOf(file)).toContain('TZID:Asia/Kolkata');
  });

  test('holds on any clock where nobody knows the zone', () => {
    const file = calendarFile(someEvent({ timeZone: null }), madeMs);
    expect(entry(file, 'DTSTART')).toEqual(['DTSTART:20261210T090000']);
    expect(file).not.toContain('VTIMEZONE');
  });
});
