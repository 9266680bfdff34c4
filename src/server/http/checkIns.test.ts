import { describe, expect, test } from 'vitest';
import type { CheckInBody } from '#shared/session/checkIn.ts';
import { createCheckIns } from './checkIns.ts';

const minute = 60_000;
const phone = { device: 'iphone', browser: 'safari', place: 'elsewhere' } as const;

function someBody(id: string, changes: Partial<CheckInBody> = {}): CheckInBody {
  return { id: id.padEnd(22, '-'), line: 'websocket', roundTripMs: 12, ...changes };
}

function someList() {
  let nowMs = Date.UTC(2026, 11, 10);
  const checkIns = createCheckIns({ secret: 'a secret', nowMs: () => nowMs });
  const pass = (ms: number): void => void (nowMs += ms);
  return { checkIns, pass };
}

/** Sends so slowly that no throttle is felt. */
function sendAll({ checkIns, pass }: ReturnType<typeof someList>, code: string, ids: readonly string[]) {
  for (const id of ids) {
    expect(checkIns.take(code, someBody(id), phone)).toMatchObject({ ok: true });
    pass(1000);
  }
}

describe('the phones that have tried their line', () => {
  test('are numbered as they come, the newest first; one that tries again keeps its number', () => {
    const { checkIns, pass } = someList();
    const code = checkIns.open('s1');
    expect(checkIns.take(code, someBody('a'), phone)).toEqual({ ok: true, number: 1 });
    pass(1000);
    expect(checkIns.take(code, someBody('b'), phone)).toEqual({ ok: true, number: 2 });
    pass(1000);
    const slower = someBody('a', { line: 'polling', roundTripMs: 40 });
    expect(checkIns.take(code, slower, phone)).toEqual({ ok: true, number: 1 });
    expect(checkIns.listOf('s1').map(({ number, line }) => [number, line])).toEqual([
      [1, 'polling'],
      [2, 'websocket'],
    ]);
  });

  test('are gone after half an hour, and their numbers are not given again', () => {
    const { checkIns, pass } = someList();
    const code = checkIns.open('s1');
    checkIns.take(code, someBody('a'), phone);
    pass(30 * minute - 1);
    expect(checkIns.listOf('s1')).toHaveLength(1);
    pass(1);
    expect(checkIns.listOf('s1')).toEqual([]);
    expect(checkIns.take(code, someBody('b'), phone)).toEqual({ ok: true, number: 2 });
  });

  test('are fifty at most: the oldest makes room', () => {
    const list = someList();
    const code = list.checkIns.open('s1');
    sendAll(
      list,
      code,
      Array.from({ length: 52 }, (_, at) => `phone-${at}`),
    );
    const numbers = list.checkIns.listOf('s1').map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, at) => 52 - at));
  });

  test('belong to one session each, and what is kept names no phone', () => {
    const { checkIns } = someList();
    const [first, second] = [checkIns.open('s1'), checkIns.open('s2')];
    expect(first).not.toBe(second);
    checkIns.take(first, someBody('a'), phone);
    expect(checkIns.listOf('s2')).toEqual([]);
    expect(Object.keys(checkIns.listOf('s1')[0] ?? {}).toSorted()).toEqual(
      ['atMs', 'browser', 'device', 'line', 'number', 'place', 'roundTripMs'].toSorted(),
    );
  });

  test('are let in under the same code after a restart, once the page is open again', () => {
    const code = someList().checkIns.open('s1');
    const { checkIns } = someList();
    expect(checkIns.take(code, someBody('a'), phone)).toEqual({ ok: false, reason: 'unknown-check' });
    expect(checkIns.open('s1')).toBe(code);
    expect(checkIns.take(code, someBody('a'), phone)).toEqual({ ok: true, number: 1 });
  });

  test('a list that nobody has looked at for half a day takes none in', () => {
    const { checkIns, pass } = someList();
    const code = checkIns.open('s1');
    pass(12 * 60 * minute + 1);
    checkIns.open('s2');
    expect(checkIns.take(code, someBody('a'), phone)).toEqual({ ok: false, reason: 'unknown-check' });
  });
});

describe('check-ins are throttled', () => {
  test('sixty at once, then five a second, of one session; the others are not held up', () => {
    const { checkIns, pass } = someList();
    const [code, other] = [checkIns.open('s1'), checkIns.open('s2')];
    const send = (to: string) => checkIns.take(to, someBody('a'), phone).ok;
    const burst = Array.from({ length: 61 }, () => send(code));
    expect(burst.filter(Boolean)).toHaveLength(60);
    expect(send(other)).toBe(true);
    pass(1000);
    expect(Array.from({ length: 6 }, () => send(code)).filter(Boolean)).toHaveLength(5);
  });

  test('rule 10: a hundred wrong codes of everybody together, then a wait, which no right code feels', () => {
    const { checkIns } = someList();
    const code = checkIns.open('s1');
    const guess = () => checkIns.take('ZZZZZ', someBody('a'), phone);
    for (let at = 0; at < 100; at += 1) expect(guess()).toEqual({ ok: false, reason: 'unknown-check' });
    expect(guess()).toEqual({ ok: false, reason: 'too-many-tries' });
    expect(checkIns.take(code, someBody('a'), phone)).toEqual({ ok: true, number: 1 });
  });
});
