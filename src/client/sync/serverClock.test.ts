import { beforeEach, describe, expect, test } from 'vitest';
import { createServerClock, type ServerClock } from './serverClock.ts';

const minuteMs = 60_000;

/** A device's two clocks, and the server's, in one hand. */
let device = 0;
let steady = 0;
let server = 0;
let looks: (() => void)[];
let asked: number;
let shifted: number[];
let time: ServerClock;

function pass(ms: number): void {
  for (let left = ms; left > 0; left -= 1000) {
    const step = Math.min(1000, left);
    device += step;
    steady += step;
    server += step;
    for (const look of looks.splice(0)) look();
  }
}

/** Whoever sleeps runs no timers, and some count no time. */
function sleep(ms: number): void {
  device += ms;
  server += ms;
}

const clock = {
  nowMs: () => device,
  steadyMs: () => steady,
  after: (_delayMs: number, work: () => void) => {
    looks.push(work);
    return { cancel: () => void looks.splice(looks.indexOf(work), 1) };
  },
};

const right = (): number => server - device;

beforeEach(() => {
  steady = 500;
  server = 1_800_000_000_000;
  device = server + 7 * minuteMs;
  looks = [];
  asked = 0;
  shifted = [];
  time = createServerClock({
    clock,
    ask: () => void (asked += 1),
    onShift: (offsetMs) => void shifted.push(offsetMs),
  });
});

describe('the server’s time by a device', () => {
  test('is right from the welcome on, by a clock that is seven minutes fast', () => {
    expect(time.welcomed(server)).toBe(-7 * minuteMs);
  });

  test('is put right by a word that came quicker than the welcome, and not by one that came slower', () => {
    expect(time.welcomed(server - 800)).toBe(right() - 800);
    pass(5000);
    expect(time.heard(server - 60)).toBe(right() - 60);
    pass(5000);
    expect(time.heard(server - 700)).toBe(right() - 60);
    expect(time.heard(server - 3000)).toBe(right() - 60);
  });

  test('is not redrawn for a few milliseconds', () => {
    time.welcomed(server - 40);
    expect(time.heard(server)).toBe(right() - 40);
  });

  test.each([
    ['back', -1],
    ['forth', 1],
  ])('is right again once the server has answered when the device’s clock steps %s an hour', (_how, sign) => {
    time.welcomed(server);
    pass(2000);
    device += sign * 60 * minuteMs;
    pass(1000);
    expect(asked).toBe(1);
    expect(time.welcomed(server)).toBe(right());
    pass(minuteMs);
    expect(asked).toBe(1);
  });

  test('is right at once, without asking, when the device’s clock is put back', () => {
    time.welcomed(server);
    device -= 60 * minuteMs;
    pass(1000);
    expect(shifted).toEqual([right()]);
  });

  test('stays right through a sleep in which the device counted no time', () => {
    expect(time.welcomed(server)).toBe(right());
    sleep(20 * minuteMs);
    pass(1000);
    expect(shifted).toEqual([]);
    expect(asked).toBe(1);
    // A word that lay in the line all that time.
    expect(time.heard(server - 19 * minuteMs)).toBe(right());
    expect(time.welcomed(server)).toBe(right());
  });

  test('stays right through a sleep in which the device counted on, and asks nobody', () => {
    time.welcomed(server);
    device += 20 * minuteMs;
    steady += 20 * minuteMs;
    server += 20 * minuteMs;
    pass(1000);
    expect(asked).toBe(0);
    expect(time.heard(server)).toBe(right());
  });

  test('follows the server’s own clock: forth at once, back once several words say so', () => {
    time.welcomed(server);
    server += 5 * minuteMs;
    expect(time.heard(server)).toBe(right());
    server -= 9 * minuteMs;
    const before = right() + 9 * minuteMs;
    expect(time.heard(server - 20)).toBe(before);
    pass(1000);
    expect(time.heard(server - 300)).toBe(before);
    pass(1000);
    expect(time.heard(server - 10)).toBe(right() - 10);
  });

  test('looks no more once it has ended', () => {
    time.end();
    expect(looks).toEqual([]);
  });
});
