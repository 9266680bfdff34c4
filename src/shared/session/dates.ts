import type { Language } from '#shared/content/language.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;
const dayMinutes = 24 * 60;

/** The ISO date a number of days after (before, when negative) an ISO date. */
export function addDays(isoDate: string, days: number): string {
  return new Date(startOfDayMs(isoDate) + days * dayMs).toISOString().slice(0, 10);
}

/** The 24-hour clock a number of minutes before `start`; before midnight it is the evening of the day before. */
export function clockBefore(start: string, minutes: number): string {
  return clock(minutesOfDay(start) - minutes);
}

/** The 24-hour clock at which something ends that starts at `start`; past midnight it is the day after. */
export function endTime(start: string, minutes: number): string {
  return clock(minutesOfDay(start) + minutes);
}

/** Whole days between the day of `start` and the day that holds the moment `minutes` before it: 0, -1, … */
export function dayOfClockBefore(start: string, minutes: number): number {
  return Math.floor((minutesOfDay(start) - minutes) / dayMinutes);
}

/** "19 Nov" · "11月19日" */
export function dayAndMonth(isoDate: string, language: Language): string {
  const part = dateParts(startOfDayMs(isoDate), 'UTC', language);
  return language === 'en' ? `${part.day} ${part.month}` : `${part.month}${part.day}日`;
}

/** The ISO date that the calendar of `timeZone` shows at a moment; universal time's for a zone that is not known here. */
export function isoDateAt(epochMs: number, timeZone: string): string {
  const { year, month, day } = wallNumbers(epochMs, isTimeZone(timeZone) ? timeZone : 'UTC');
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** "Thu 10 Dec 2026" · "2026年12月10日（周四）" */
export function fullDate(isoDate: string, language: Language): string {
  const part = dateParts(startOfDayMs(isoDate), 'UTC', language);
  return language === 'en'
    ? `${part.weekday} ${part.day} ${part.month} ${part.year}`
    : `${part.year}年${part.month}${part.day}日（${part.weekday}）`;
}

/** "21 Nov 2026, 14:05" · "2026年11月21日14:05", on the clock of `timeZone`. */
export function printedMoment(epochMs: number, timeZone: string, language: Language): string {
  const part = dateParts(epochMs, isTimeZone(timeZone) ? timeZone : 'UTC', language);
  const time = `${part.hour}:${part.minute}`;
  return language === 'en'
    ? `${part.day} ${part.month} ${part.year}, ${time}`
    : `${part.year}年${part.month}${part.day}日${time}`;
}

/** "14:05" on the clock of `timeZone`; the minute that has begun. */
export function timeAt(epochMs: number, timeZone: string): string {
  const { hour, minute } = wallNumbers(epochMs, isTimeZone(timeZone) ? timeZone : 'UTC');
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

/**
 * "UTC+8": what the clock of `timeZone` shows against universal time on this day at this hour.
 * A zone that the runtime does not know is returned as it was written.
 */
export function timeZoneLabel(timeZone: string, isoDate: string, start: string): string {
  if (!isTimeZone(timeZone)) return timeZone;
  const wallMs = startOfDayMs(isoDate) + minutesOfDay(start) * minuteMs;
  // The offset at the wall time read as UTC is right except close to a change of the clocks;
  // the second look is taken at the moment which the first one points to.
  const guess = offsetMinutes(timeZone, wallMs);
  const offset = offsetMinutes(timeZone, wallMs - guess * minuteMs);
  if (offset === 0) return 'UTC';
  const size = Math.abs(offset);
  const rest = size % 60;
  const minutes = rest === 0 ? '' : `:${twoDigits(rest)}`;
  return `UTC${offset < 0 ? '−' : '+'}${Math.floor(size / 60)}${minutes}`;
}

/**
 * The moment, in epoch ms, at which the clocks of `timeZone` show this; universal time's for a zone that is not known
 * here. Of a time that a change of the clocks skips, the moment as the clock stood before it.
 */
export function momentAt(isoDate: string, time: string, timeZone: string): number {
  const wallMs = startOfDayMs(isoDate) + minutesOfDay(time) * minuteMs;
  if (!isTimeZone(timeZone)) return wallMs;
  const guess = offsetMinutes(timeZone, wallMs);
  // As for a zone's label: the second look is taken at the moment which the first one points to.
  return wallMs - offsetMinutes(timeZone, wallMs - guess * minuteMs) * minuteMs;
}

function startOfDayMs(isoDate: string): number {
  return Date.parse(`${isoDate}T00:00:00Z`);
}

function minutesOfDay(time: string): number {
  const [hours = '', minutes = ''] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function clock(minutes: number): string {
  const within = ((minutes % dayMinutes) + dayMinutes) % dayMinutes;
  return `${twoDigits(Math.floor(within / 60))}:${twoDigits(within % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Whether a name is that of a time zone here; a session may have been made where there were others. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return true;
  } catch {
    return false;
  }
}

const locales: Record<Language, string> = { en: 'en-US', 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW' };

/**
 * The words of a date. They are joined by the caller: joined by Intl they differ from one browser to the
 * next ("Sept", a comma more or less), and a server, a phone and a page must show the same.
 */
function dateParts(epochMs: number, timeZone: string, language: Language) {
  const at = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone, ...options }).format(epochMs);
  const numbers = wallNumbers(epochMs, timeZone);
  return {
    year: String(numbers.year),
    month: at({ month: 'short' }),
    day: String(numbers.day),
    weekday: at({ weekday: 'short' }),
    hour: twoDigits(numbers.hour),
    minute: twoDigits(numbers.minute),
  };
}

/** Minutes by which the clocks of `timeZone` are ahead of universal time; old browsers cannot name it. */
function offsetMinutes(timeZone: string, epochMs: number): number {
  const { year, month, day, hour, minute } = wallNumbers(epochMs, timeZone);
  const wallMs = Date.UTC(year, month - 1, day, hour, minute);
  return Math.round((wallMs - epochMs) / minuteMs);
}

/** What calendar and clock show in `timeZone` at this moment. */
function wallNumbers(epochMs: number, timeZone: string) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(epochMs);
  const number = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  return {
    year: number('year'),
    month: number('month'),
    day: number('day'),
    // Some older engines call midnight 24 in spite of h23.
    hour: number('hour') % 24,
    minute: number('minute'),
  };
}
