import { expect, test } from 'vitest';
import { someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { calendarEvent } from './calendar.ts';
import { callListModel } from './callList.ts';
import { checklistModel } from './checklist.ts';
import { lettersModel } from './letter.ts';
import { runSheet } from './runSheet.ts';

test('letter, calendar, call list, checklist and run sheet tell one end: the segments and the reserve', () => {
  const source = someDocumentSource({
    settings: { start: '09:00', agenda: [{ segment: 'start', minutes: 50 }], reserve: 15 },
    invitees: [{ name: 'Ana' }],
  });
  // As its pages are given it: with the minutes of the session.
  const segments = source.workshop.segments.map((one) => ({
    ...one,
    ...(one.id === 'start' ? { minutes: 50 } : {}),
  }));
  const letter = {
    title: { en: 'Come' },
    blocks: [{ kind: 'paragraph', sentences: { en: ['{time}, {hours}'] } }],
  } as const;
  const day = { ...source, workshop: { ...source.workshop, segments, letter } };
  const { end } = runSheet(day);
  expect(end).toBe('10:05');
  expect(calendarEvent(day, { id: 'p1' }, 'en', 1)?.end).toBe('2026-12-10T10:05');
  expect(callListModel(day).hours).toBe('09:00–10:05');
  expect(checklistModel(day).facts?.time).toContain('09:00–10:05');
  const told = JSON.stringify(lettersModel(day, null, 'en'));
  expect(told).toContain('09:00–10:05');
  expect(told).toContain('1 hour 5 minutes');
});
