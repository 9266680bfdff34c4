import { describe, expect, test } from 'vitest';
import type { CheckIn } from '#shared/session/checkIn.ts';
import type { MachineFacts } from '#shared/session/preflight.ts';
import { countStates, type Finding, inOrder } from './finding.ts';
import { judgeLanPage, judgeOwnLine, judgePhones } from './judgeLines.ts';
import { judgeMachine, type MachineRun } from './judgeMachine.ts';
import { judgePower, judgeProjector, judgeScreen, type PatternAnswers, ratioOf } from './judgeRoom.ts';

const gigabyte = 1e9;
const day = { date: '2026-12-10', start: '09:00', timeZone: 'Asia/Shanghai' };
const room = { url: 'http://192.168.1.20:4173', name: 'wlan0', kind: 'room', answers: 'yes' } as const;
const facts: MachineFacts = {
  nowMs: Date.UTC(2026, 11, 10),
  timeZone: 'Asia/Shanghai',
  saving: null,
  disk: { freeBytes: 80 * gigabyte, totalBytes: 250 * gigabyte },
  memory: { freeBytes: 4 * gigabyte, totalBytes: 16 * gigabyte },
  pdf: 'found',
  addresses: [room],
};

function judged(changes: Partial<MachineFacts>, run: Partial<MachineRun> = {}) {
  const whole = { facts: { ...facts, ...changes }, aheadMs: 0, browserTimeZone: 'Asia/Shanghai', atMs: 5 };
  const found = judgeMachine({ ...whole, ...run }, day);
  return (id: Finding['id']) => {
    const one = found.find((finding) => finding.id === id);
    return one && [one.state, one.said];
  };
}

type Trouble = readonly [
  what: string,
  changes: Partial<MachineFacts>,
  id: Finding['id'],
  state: Finding['state'],
  said: Finding['said'],
];

const troubles: readonly Trouble[] = [
  ['nothing can be saved', { saving: 'full' }, 'saving', 'broken', 'cannotSave'],
  ['100 MB of disk', { disk: { freeBytes: 1e8, totalBytes: 1e11 } }, 'disk', 'broken', 'diskFree'],
  ['900 MB of disk', { disk: { freeBytes: 9e8, totalBytes: 1e11 } }, 'disk', 'look', 'diskFree'],
  ['no disk to ask', { disk: null }, 'disk', 'notRun', 'diskUnknown'],
  ['100 MB of memory', { memory: { freeBytes: 1e8, totalBytes: 1e10 } }, 'memory', 'broken', 'memoryFree'],
  ['300 MB of memory', { memory: { freeBytes: 3e8, totalBytes: 1e10 } }, 'memory', 'look', 'memoryFree'],
  ['a system that does not say', { memory: null }, 'memory', 'notRun', 'memoryUnknown'],
  ['no Chrome', { pdf: 'missing' }, 'pdf', 'look', 'pdfMissing'],
  ['another time zone', { timeZone: 'Europe/Berlin' }, 'timeZone', 'look', 'zonesDiffer'],
  ['the same hour by another name', { timeZone: 'Asia/Singapore' }, 'timeZone', 'fine', 'zonesAgree'],
  ['no address', { addresses: [] }, 'addresses', 'broken', 'noAddress'],
  ['silence', { addresses: [{ ...room, answers: 'no' }] }, 'addresses', 'broken', 'addressSilent'],
  ['a VPN only', { addresses: [{ ...room, kind: 'inner' }] }, 'addresses', 'look', 'innerOnly'],
  ['no network', { addresses: [{ ...room, kind: 'selfGiven' }] }, 'addresses', 'broken', 'selfGiven'],
  [
    'Wi-Fi and cable',
    { addresses: [room, { ...room, name: 'eth0' }] },
    'addresses',
    'look',
    'severalAddresses',
  ],
  [
    'Wi-Fi and a container',
    { addresses: [room, { ...room, kind: 'inner' }] },
    'addresses',
    'fine',
    'oneAddress',
  ],
  [
    'a public address',
    { addresses: [{ ...room, kind: 'public' }, room] },
    'addresses',
    'fine',
    'publicAddress',
  ],
];

describe('the machine', () => {
  test('is fine where all is well, and says when it was looked at', () => {
    const found = judgeMachine({ facts, aheadMs: 0, browserTimeZone: 'Asia/Shanghai', atMs: 5 }, day);
    expect(found.map(({ state, atMs }) => [state, atMs])).toEqual(found.map(() => ['fine', 5]));
    expect(found).toHaveLength(7);
  });

  test.each(['waiting', 'away'] as const)('is never fine while it is %s', (run) => {
    const states = judgeMachine(run, day).map(({ state, atMs }) => [state, atMs]);
    expect(states).toEqual(Array.from({ length: 7 }, () => ['notRun', null]));
  });

  test.each(troubles)('with %s', (_what, changes, id, state, said) => {
    expect(judged(changes)(id)).toEqual([state, said]);
  });

  test.each([
    [5000, 'fine', 'clocksAgree'],
    [-5000, 'fine', 'clocksAgree'],
    [5001, 'look', 'browserAhead'],
    [-90_000, 'look', 'browserBehind'],
  ] as const)('a browser whose clock is %i ms ahead', (aheadMs, state, said) => {
    expect(judged({}, { aheadMs })('clock')).toEqual([state, said]);
  });

  test('time zones are told apart as of the session’s day, over a change of the clocks', () => {
    const berlin = { ...day, timeZone: 'Europe/Berlin' };
    const run = {
      facts: { ...facts, timeZone: 'Africa/Lagos' },
      aheadMs: 0,
      browserTimeZone: 'Europe/Berlin',
      atMs: 5,
    };
    const stateOn = (date: string) =>
      judgeMachine(run, { ...berlin, date }).find(({ id }) => id === 'timeZone')?.state;
    expect(stateOn('2026-12-10')).toBe('fine');
    expect(stateOn('2026-07-10')).toBe('look');
  });
});

function phone(number: number, changes: Partial<CheckIn> = {}): CheckIn {
  const kind = { device: 'android', browser: 'chrome', place: 'elsewhere' } as const;
  return { number, ...kind, line: 'websocket', roundTripMs: 9, atMs: number, ...changes };
}

describe('lines', () => {
  test.each([
    ['no phone', [], 'notRun', 'noPhone'],
    ['the laptop alone', [phone(1, { place: 'here' })], 'notRun', 'noPhone'],
    ['one phone', [phone(1)], 'look', 'onePhone'],
    ['two phones', [phone(2), phone(1)], 'fine', 'phonesDirect'],
    ['one of them slower', [phone(2, { line: 'polling' }), phone(1)], 'look', 'phonesSlower'],
    [
      'one of them halfway',
      [phone(2, { line: 'none', roundTripMs: null }), phone(1)],
      'look',
      'phonesHalfway',
    ],
    ['none but halfway', [phone(1, { line: 'none', roundTripMs: null })], 'broken', 'phonesHalfway'],
  ] as const)('with %s', (_what, checkIns, state, said) => {
    expect(judgePhones(checkIns)).toMatchObject({ id: 'phones', state, said });
  });

  test('this page’s own, and the laptop’s by the phones’ address, go by what they tried last', () => {
    expect(judgeOwnLine(null).state).toBe('notRun');
    expect(judgeOwnLine({ line: 'polling', roundTripMs: 30, atMs: 1 }).state).toBe('look');
    expect(judgeLanPage([phone(1)]).state).toBe('notRun');
    const newest = phone(2, { place: 'here', line: 'none', roundTripMs: null });
    expect(judgeLanPage([newest, phone(1, { place: 'here' })])).toMatchObject({
      id: 'lanPage',
      state: 'broken',
    });
  });
});

describe('what people look at', () => {
  const all: PatternAnswers = { corners: 'yes', round: 'yes', backRow: 'yes', shapes: 'yes', steps: 'yes' };

  test.each([
    ['nothing said', {}, 'notRun', 'pictureOpen'],
    ['all but one', { ...all, steps: undefined }, 'notRun', 'pictureOpen'],
    ['all of it', all, 'fine', 'pictureFine'],
    ['a corner away', { corners: 'no' }, 'broken', 'cornersNo'],
    ['eggs for circles', { ...all, round: 'no' }, 'look', 'roundNo'],
    ['too small to read', { ...all, backRow: 'no' }, 'broken', 'backRowNo'],
  ] as const)('the picture, with %s', (_what, { ...answers }, state, said) => {
    const given = Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer));
    expect(judgeProjector(given, 7)).toMatchObject({ state, said });
  });

  test.each([
    [{ width: 1920, height: 1080, density: 1 }, 'fine', '16:9'],
    [{ width: 960, height: 540, density: 2 }, 'fine', '16:9'],
    [{ width: 1024, height: 768, density: 1 }, 'fine', '4:3'],
    [{ width: 800, height: 600, density: 1 }, 'look', '4:3'],
    [{ width: 500, height: 900, density: 2 }, 'look', '0.56:1'],
    [{ width: 1280, height: 470, density: 1 }, 'look', '2.72:1'],
  ] as const)('a picture of %o', (size, state, ratio) => {
    expect(judgeScreen(size, 7).state).toBe(state);
    expect(ratioOf(size)).toBe(ratio);
  });

  test('a picture that nobody opened, and a plug that nobody looked at, are not fine', () => {
    expect([judgeScreen(null, null).state, judgePower(null).state]).toEqual(['notRun', 'notRun']);
    expect(judgePower(7).state).toBe('fine');
  });
});

test('findings are read in one order and counted by how they stand', () => {
  const findings = inOrder([judgePower(null), judgePhones([phone(2), phone(1)]), judgeProjector({}, null)]);
  expect(findings.map(({ id }) => id)).toEqual(['projector', 'phones', 'power']);
  expect(countStates(findings)).toEqual({ fine: 1, look: 0, broken: 0, notRun: 2 });
});
