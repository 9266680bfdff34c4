import { describe, expect, test } from 'vitest';
import { someSettings } from '../../../test/helpers/facilitator.ts';
import { someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { sessionWorkshop } from '#shared/session/sessionWorkshop.ts';
import { toldEnd, toldMinutes } from './toldEnd.ts';

const segment = { title: { en: 'One' }, promise: { en: '' }, minimum: 5, timing: 'flexible' } as const;
const workshop = someWorkshop({
  segments: [
    { ...segment, id: 'welcome', minutes: 20 },
    { ...segment, id: 'close', minutes: 40 },
  ],
});

describe('the end that people are told', () => {
  test('before there is a session it is the workshop’s own minutes', () => {
    expect(toldMinutes(null, workshop)).toBe(60);
  });

  test('counts the minutes of the session, and its reserve after the last segment', () => {
    const settings = someSettings({
      start: '23:10',
      agenda: [{ segment: 'close', minutes: 45 }],
      reserve: 15,
    });
    expect(toldMinutes(settings, workshop)).toBe(80);
    expect(toldEnd(settings, workshop)).toBe('00:30');
  });

  test('is the same of the workshop as the session runs it', () => {
    const settings = someSettings({ agenda: [{ segment: 'close', minutes: 45 }], reserve: 15 });
    expect(toldMinutes(settings, sessionWorkshop(workshop, settings))).toBe(toldMinutes(settings, workshop));
  });
});
