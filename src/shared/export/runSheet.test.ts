import { describe, expect, it } from 'vitest';
import type { Segment } from '#shared/content/workshop.ts';
import { someDocumentSource } from '../../../test/helpers/someDocumentSource.ts';
import { someExercise, someSlide, someWorkshop } from '../../../test/helpers/someWorkshop.ts';
import { asDuration, runSheet } from './runSheet.ts';

function segment(id: string, minutes: number, changes: Partial<Segment> = {}): Segment {
  const words = { title: { en: id }, promise: { en: `about ${id}` } };
  return { id, ...words, minutes, minimum: minutes, timing: 'fixed', ...changes };
}

const day = {
  ...someWorkshop({
    segments: [
      segment('welcome', 12, { number: 0, minimum: 8, timing: 'flexible' }),
      segment('break', 15, { minimum: 10 }),
      segment('quiz', 10, { number: 1, timing: 'optional', minimum: 5 }),
      segment('close', 29, { number: 2, minimum: 24 }),
    ],
    slides: [
      someSlide('hello', { segment: 'welcome', minutes: 2 }),
      someSlide('rate', { segment: 'welcome', minutes: 4, layout: 'exercise', exercise: 'rating' }),
      someSlide('pause', { segment: 'break', minutes: 15, layout: 'segment' }),
    ],
  }),
  exercises: [someExercise('rating', { minutes: 3, options: { min: 1, max: 10 } })].map((exercise) => ({
    ...exercise,
    options: { min: 1, max: 10 },
  })),
};

const onTheDay = runSheet(someDocumentSource({ changes: { workshop: day } }));

describe('the run sheet', () => {
  it('says when each segment begins and ends on the session’s clock, and how much of the day is gone', () => {
    expect(onTheDay.segments.map(({ id, from, until, elapsed }) => [id, from, until, elapsed])).toEqual([
      ['welcome', '09:00', '09:12', 0],
      ['break', '09:12', '09:27', 12],
      ['quiz', '09:27', '09:37', 27],
      ['close', '09:37', '10:06', 37],
    ]);
    expect([onTheDay.minutes, onTheDay.end]).toEqual([66, '10:06']);
  });

  it('places slides within their segment, stretched to the minutes that the session gives it', () => {
    // Six minutes of slides in twelve: the second begins after four.
    const [welcome] = onTheDay.segments;
    expect(welcome?.slides.map(({ id, from, elapsed }) => [id, from, elapsed])).toEqual([
      ['hello', '09:00', 0],
      ['rate', '09:04', 4],
    ]);
  });

  it('brings the exercise of a slide with its minutes and its debrief question', () => {
    const slide = onTheDay.segments[0]?.slides[1];
    expect(slide?.exercise).toMatchObject({ id: 'rating', minutes: 3, owner: 'seat' });
    expect(slide?.exercise?.debrief.en).toBe('What would one point more look like?');
  });

  it('knows what the day can give way: down to the minimums, what is optional left out', () => {
    // 4 of the welcome, 5 of the break, the whole quiz, 5 of the close.
    expect(onTheDay.reserve).toEqual({ minutes: 24, end: '09:42' });
  });

  it('never counts a minimum that the session has gone below already', () => {
    const squeezed = { ...day, segments: [segment('welcome', 6, { minimum: 8, timing: 'flexible' })] };
    const model = runSheet(someDocumentSource({ changes: { workshop: squeezed } }));
    expect(model.reserve).toEqual({ minutes: 0, end: '09:06' });
    expect(model.segments[0]?.minimum).toBe(6);
  });

  it('begins an hour before, with what the checklist has for that time', () => {
    const checklist = [
      { id: 'weeks', title: { en: 'Before' }, days: -21, minutesBefore: [], items: [] },
      {
        id: 'day',
        title: { en: 'On the day' },
        days: 0,
        minutesBefore: [60, 30],
        items: [{ id: 'signs', text: { en: 'Put up {tableSigns} signs' } }],
      },
    ];
    const { setUp } = runSheet(someDocumentSource({ changes: { workshop: { ...day, checklist } } }));
    expect(setUp.map(({ id, due }) => [id, due.en])).toEqual([['day', '10 Dec, 08:00 · 08:30']]);
    expect(setUp[0]?.lines[0]?.text.en).toBe('Put up 4 signs');
  });

  it('counts from zero before there is a session', () => {
    const model = runSheet(someDocumentSource({ changes: { workshop: day, session: null } }));
    expect(model.facts).toBeNull();
    expect(model.segments.map(({ from, elapsed }) => [from, elapsed])).toEqual([
      [null, 0],
      [null, 12],
      [null, 27],
      [null, 37],
    ]);
    expect(model.reserve).toEqual({ minutes: 24, end: null });
  });

  it('goes on past midnight where a session begins late', () => {
    const late = someDocumentSource({ settings: { start: '23:50' }, changes: { workshop: day } });
    expect(runSheet(late).segments.map(({ from }) => from)).toEqual(['23:50', '00:02', '00:17', '00:27']);
  });
});

describe('a length of time', () => {
  it.each([
    [0, '0:00'],
    [7, '0:07'],
    [67, '1:07'],
    [225, '3:45'],
  ])('%i minutes are %s', (minutes, said) => {
    expect(asDuration(minutes)).toBe(said);
  });

  it('has what the session’s own agenda says of a segment, and its reserve before the end that people are told', () => {
    const source = someDocumentSource({
      settings: {
        start: '09:00',
        agenda: [{ segment: 'start', minutes: 20, minimum: 8, timing: 'flexible' }],
        reserve: 15,
      },
    });
    const { segments, minutes, end, free, reserve } = runSheet(source);
    expect(segments[0]).toMatchObject({ id: 'start', minutes: 20, minimum: 8, timing: 'flexible' });
    const content = segments.reduce((sum, one) => sum + one.minutes, 0);
    expect(minutes).toBe(content + 15);
    expect(free).toEqual({ minutes: 15, from: segments[segments.length - 1]?.until });
    expect(end).not.toBe(free.from);
    expect(reserve.minutes).toBeLessThanOrEqual(content);
  });
});
