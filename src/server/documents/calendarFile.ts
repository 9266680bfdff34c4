// What is written on the clock of another place is more than a Date can say.
/// <reference lib="esnext.temporal" />
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';
import type { CalendarEvent } from '#shared/export/calendar.ts';

/**
 * A calendar file (RFC 5545) of one entry, with the rules of its time zone, so that a calendar elsewhere shows it at
 * the right moment also when the clocks change in between.
 * @param nowMs when it was made (DTSTAMP), in epoch ms
 */
export function calendarFile(event: CalendarEvent, nowMs: number): string {
  const { timeZone } = event;
  const rules = timeZone === null ? null : zoneRules(timeZone);
  const calendar = ical({
    prodId: { company: 'Halfday', product: 'Invitations', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Without a name: a calendar with a zone of its own would write its stamp on that zone's clock, which is no stamp.
    timezone: { name: null, generator: () => rules?.block ?? null },
  });
  const made = calendar.createEvent({
    id: event.uid,
    sequence: event.sequence,
    stamp: new Date(nowMs),
    ...times(event, rules),
    summary: event.summary,
    ...(event.location === '' ? {} : { location: event.location }),
    description: event.description,
    ...(event.url === null ? {} : { url: event.url }),
    ...(event.organizer === null ? {} : { organizer: event.organizer }),
  });
  for (const minutes of event.alarms) {
    made.createAlarm({
      type: ICalAlarmType.display,
      triggerBefore: minutes * 60,
      description: event.summary,
    });
  }
  return calendar.toString();
}

interface ZoneRules {
  /** As the block names the zone, which may be another of its names. */
  readonly id: string;
  readonly block: string;
}

/** The VTIMEZONE block of a zone; null for one that has none. */
function zoneRules(timeZone: string): ZoneRules | null {
  const [block] = [tzlib_get_ical_block(timeZone)].flat();
  const id = /^TZID:(.+)$/m.exec(block ?? '')?.[1]?.trim();
  return block === undefined || id === undefined ? null : { id, block };
}

/** On the clock of its zone; in a zone without rules, as moments; in one that nobody knows, on any clock. */
function times({ start, end, timeZone }: CalendarEvent, rules: ZoneRules | null) {
  const [from, to] = [Temporal.PlainDateTime.from(start), Temporal.PlainDateTime.from(end)];
  if (timeZone === null) return { start: from, end: to, floating: true };
  if (rules !== null) return { start: from, end: to, timezone: rules.id };
  const moment = (at: Temporal.PlainDateTime) => new Date(at.toZonedDateTime(timeZone).epochMilliseconds);
  return { start: moment(from), end: moment(to) };
}
