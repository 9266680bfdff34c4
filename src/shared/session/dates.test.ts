import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  clockBefore,
  dayAndMonth,
  endTime,
  fullDate,
  momentAt,
  printedMoment,
  timeZoneLabel,
} from '#shared/session/dates.ts';

describe('days from a date', () => {
  it('counts back over the end of a month and of a year', () => {
    expect(addDays('2026-12-10', -21)).toBe('2026-11-19');
    expect(addDays('2026-12-10', 30)).toBe('2027-01-09');
    expect(addDays('2026-12-10', 0)).toBe('2026-12-10');
  });

  it('knows the leap day', () => {
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('is not moved by a change to or from summer time', () => {
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
  });
});

describe('clock times around the start', () => {
  it('counts minutes before the start', () => {
    expect(clockBefore('09:00', 60)).toBe('08:00');
    expect(clockBefore('09:00', 10)).toBe('08:50');
    expect(clockBefore('13:30', 0)).toBe('13:30');
  });

  it('runs back past midnight into the evening before', () => {
    expect(clockBefore('00:30', 60)).toBe('23:30');
    expect(clockBefore('00:00', 10)).toBe('23:50');
  });

  it('ends a session after its minutes, past midnight too', () => {
    expect(endTime('09:00', 225)).toBe('12:45');
    expect(endTime('22:30', 225)).toBe('02:15');
  });
});

describe('dates as people read them', () => {
  it('writes the day and the month', () => {
    expect(dayAndMonth('2026-11-19', 'en')).toBe('19 Nov');
    expect(dayAndMonth('2026-09-03', 'en')).toBe('3 Sep');
    expect(dayAndMonth('2026-11-19', 'zh-Hans')).toBe('11月19日');
  });

  it('writes the whole date with its weekday, the month in letters so that nobody can misread it', () => {
    expect(fullDate('2026-12-10', 'en')).toBe('Thu 10 Dec 2026');
    expect(fullDate('2026-12-10', 'zh-Hans')).toBe('2026年12月10日（周四）');
  });

  it('writes when something was printed on the clock of the place, in 24 hours', () => {
    const moment = Date.UTC(2026, 10, 21, 6, 5);
    expect(printedMoment(moment, 'Asia/Shanghai', 'en')).toBe('21 Nov 2026, 14:05');
    expect(printedMoment(moment, 'Asia/Shanghai', 'zh-Hans')).toBe('2026年11月21日14:05');
    expect(printedMoment(Date.UTC(2026, 10, 21, 0, 5), 'UTC', 'en')).toBe('21 Nov 2026, 00:05');
  });

  it('writes the moment in universal time when the time zone is one that nobody knows', () => {
    expect(printedMoment(Date.UTC(2026, 10, 21, 6, 5), 'Mars/Olympus', 'en')).toBe('21 Nov 2026, 06:05');
  });
});

describe('the time zone in words', () => {
  it('states the offset from universal time', () => {
    expect(timeZoneLabel('Asia/Shanghai', '2026-12-10', '09:00')).toBe('UTC+8');
    expect(timeZoneLabel('Asia/Kolkata', '2026-12-10', '09:00')).toBe('UTC+5:30');
    expect(timeZoneLabel('America/St_Johns', '2026-12-10', '09:00')).toBe('UTC−3:30');
    expect(timeZoneLabel('UTC', '2026-12-10', '09:00')).toBe('UTC');
  });

  it('knows summer time on the day and hour of the session', () => {
    expect(timeZoneLabel('America/New_York', '2026-07-01', '09:00')).toBe('UTC−4');
    expect(timeZoneLabel('America/New_York', '2026-12-10', '09:00')).toBe('UTC−5');
    // The clocks of Auckland go forward at 02:00 on 27 September 2026.
    expect(timeZoneLabel('Pacific/Auckland', '2026-09-27', '01:00')).toBe('UTC+12');
    expect(timeZoneLabel('Pacific/Auckland', '2026-09-27', '09:00')).toBe('UTC+13');
  });

  it('repeats a name it does not know rather than guess', () => {
    expect(timeZoneLabel('Mars/Olympus', '2026-12-10', '09:00')).toBe('Mars/Olympus');
  });
});

describe('the moment that a clock shows', () => {
  test.each([
    ['2026-12-10', '09:00', 'Asia/Shanghai', '2026-12-10T01:00:00Z'],
    ['2026-10-24', '09:00', 'Europe/Berlin', '2026-10-24T07:00:00Z'],
    ['2026-10-26', '09:00', 'Europe/Berlin', '2026-10-26T08:00:00Z'],
    ['2027-03-12', '09:00', 'America/New_York', '2027-03-12T14:00:00Z'],
    ['2027-03-15', '09:00', 'America/New_York', '2027-03-15T13:00:00Z'],
    ['2027-03-14', '03:30', 'America/New_York', '2027-03-14T07:30:00Z'],
    ['2026-12-10', '00:10', 'Pacific/Auckland', '2026-12-09T11:10:00Z'],
    ['2026-12-10', '09:00', 'Nowhere/At-all', '2026-12-10T09:00:00Z'],
  ])('%s %s in %s', (date, time, zone, moment) => {
    expect(new Date(momentAt(date, time, zone)).toISOString().replace('.000', '')).toBe(moment);
  });
});
