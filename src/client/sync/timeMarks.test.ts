import { describe, expect, test } from 'vitest';
import {
  addToCountdown,
  type Countdown,
  pauseCountdown,
  resumeCountdown,
  startCountdown,
} from '#shared/sync/countdown.ts';
import { fc } from '../../../test/helpers/fastCheck.ts';
import { markReached, nothingTold, tellTime, type TimeMark, type Told } from './timeMarks.ts';

const startMs = 1_800_000_000_000;
const minuteMs = 60_000;
const second = 1000;

/** What is told to somebody who looks once a second from one moment to another. */
function toldTo(
  countdown: Countdown,
  fromMs: number,
  toMs: number,
  before: Told = nothingTold,
): { readonly said: TimeMark[]; readonly told: Told } {
  const said: TimeMark[] = [];
  let told = before;
  for (let atMs = fromMs; atMs <= toMs; atMs += second) {
    const next = tellTime(told, 'rating 1', countdown, atMs);
    const isNews = next.now !== null && next.marks.length > told.marks.length;
    if (isNews && next.now !== null) said.push(next.now);
    told = next;
  }
  return { said, told };
}

describe('what is told of a countdown', () => {
  test('half, one minute, ten seconds and the end, once each', () => {
    const six = startCountdown(6 * minuteMs, startMs);
    expect(toldTo(six, startMs, startMs + 8 * minuteMs).said).toEqual(['half', 'minute', 'seconds', 'over']);
  });

  test.each([
    [20 * second, ['over']],
    [minuteMs, ['seconds', 'over']],
    [3 * minuteMs, ['minute', 'seconds', 'over']],
    [4 * minuteMs, ['half', 'minute', 'seconds', 'over']],
  ])('of one of %i ms only what makes sense in it', (lengthMs, marks) => {
    const short = startCountdown(lengthMs, startMs);
    expect(toldTo(short, startMs, startMs + lengthMs + minuteMs).said).toEqual(marks);
  });

  test('nothing that was over before a reload', () => {
    const six = startCountdown(6 * minuteMs, startMs);
    expect(toldTo(six, startMs + 5.5 * minuteMs, startMs + 8 * minuteMs).said).toEqual(['seconds', 'over']);
    expect(toldTo(six, startMs + 7 * minuteMs, startMs + 8 * minuteMs).said).toEqual([]);
  });

  test('one minute once more after a minute was added', () => {
    const six = startCountdown(6 * minuteMs, startMs);
    const first = toldTo(six, startMs, startMs + 5.2 * minuteMs);
    const seven = addToCountdown(six, minuteMs, startMs + 5.2 * minuteMs);
    expect(first.said).toEqual(['half', 'minute']);
    const then = toldTo(seven, startMs + 5.2 * minuteMs, startMs + 6.1 * minuteMs, first.told);
    expect(then.said).toEqual(['minute']);
  });

  test('what more time has made untrue is not on the page any more', () => {
    const six = startCountdown(6 * minuteMs, startMs);
    const { told } = toldTo(six, startMs, startMs + 5.2 * minuteMs);
    const seven = addToCountdown(six, minuteMs, startMs + 5.2 * minuteMs);
    expect(told.now).toBe('minute');
    expect(tellTime(told, 'rating 1', seven, startMs + 5.2 * minuteMs).now).toBeNull();
  });

  test('not “one minute” when time was taken away and half a minute is left', () => {
    const two = startCountdown(150 * second, startMs);
    const { told } = toldTo(two, startMs, startMs + minuteMs);
    const less = addToCountdown(two, -minuteMs, startMs + minuteMs);
    expect(toldTo(less, startMs + minuteMs, startMs + minuteMs + 5000, told).said).toEqual([]);
  });

  test('nothing while it stands still, and the rest when it runs on', () => {
    const four = startCountdown(4 * minuteMs, startMs);
    const first = toldTo(four, startMs, startMs + 170 * second);
    const paused = pauseCountdown(four, startMs + 170 * second) ?? four;
    const during = toldTo(paused, startMs + 170 * second, startMs + 20 * minuteMs, first.told);
    expect(during.said).toEqual([]);
    const onAgain = resumeCountdown(paused, startMs + 20 * minuteMs) ?? four;
    const then = toldTo(onAgain, startMs + 20 * minuteMs, startMs + 25 * minuteMs, during.told);
    expect(then.said).toEqual(['minute', 'seconds', 'over']);
  });

  test('a page that slept through two marks tells the one that is just now', () => {
    const six = startCountdown(6 * minuteMs, startMs);
    const { told } = toldTo(six, startMs, startMs + 2 * minuteMs);
    expect(tellTime(told, 'rating 1', six, startMs + 5 * minuteMs + 2000).now).toBe('minute');
    expect(tellTime(told, 'rating 1', six, startMs + 5.5 * minuteMs).now).toBeNull();
  });

  test('another exercise begins with nothing told', () => {
    const six = startCountdown(6 * minuteMs, startMs);
    const { told } = toldTo(six, startMs, startMs + 6.5 * minuteMs);
    expect(tellTime(told, 'list 1', startCountdown(4 * minuteMs, startMs), startMs + 3.5 * minuteMs)).toEqual(
      {
        of: 'list 1',
        leftMs: minuteMs / 2,
        marks: ['half', 'minute'],
        now: null,
      },
    );
    expect(tellTime(told, 'list 1', null, startMs)).toEqual(nothingTold);
  });

  test('a clock that is corrected by a second tells nothing twice, however the looks fall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: 20 }),
        fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 5, maxLength: 40 }),
        (minutes, errors) => {
          const countdown = startCountdown(minutes * minuteMs, startMs);
          const said: TimeMark[] = [];
          let told = nothingTold;
          for (let at = 0; at <= minutes * 60 + 10; at += 1) {
            const error = errors[at % errors.length] ?? 0;
            const next = tellTime(told, 'one', countdown, startMs + at * second + error);
            if (next.now !== null && next.marks.length > told.marks.length) said.push(next.now);
            told = next;
          }
          expect(said).toEqual(['half', 'minute', 'seconds', 'over']);
        },
      ),
    );
  });
});

describe('how a countdown looks', () => {
  test.each([
    [0, null],
    [3 * minuteMs, 'half'],
    [5 * minuteMs, 'minute'],
    [6 * minuteMs - 10_000, 'seconds'],
    [6 * minuteMs, 'over'],
    [9 * minuteMs, 'over'],
  ])('after %i ms of six minutes: %s', (passedMs, mark) => {
    expect(markReached(startCountdown(6 * minuteMs, startMs), startMs + passedMs)).toBe(mark);
  });
});
